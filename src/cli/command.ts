/** How the commands that manage an installation run: what was typed is read, then done in one transaction, or told in a sentence. */
import { Command, CommanderError } from 'commander';
import { type Clock, systemClock } from '../clock';
import { type Config, readConfig } from '../config';
import { openDatabase } from '../db/openDatabase';
import { inTransaction } from '../db/inTransaction';
import type { Connections } from '../db/unitOfWork';
import type { Db } from '../db/Db';
import { createLog } from '../log';
import { Problem } from '../problem';
import { StartError } from '../StartError';
import { run } from './run';

/** What a command works with. */
export interface Session {
  /** One transaction, committed when the work is done. */
  readonly db: Db;
  readonly now: Date;
}

export interface Surroundings {
  /** Runs `work` in a session, and commits. */
  readonly inSession: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  readonly print: (line: string) => void;
}

/** Adds what a program can do to it. */
export type Describe = (program: Command, surroundings: Surroundings) => void;

/** Runs the program that was typed, on the installation that the environment names. `--help` opens no database. */
export function runCommand(name: string, describe: Describe): void {
  void run(async (endings) => {
    const open = async (config: Config): Promise<Connections> => {
      const database = await openDatabase(config, createLog(config.logLevel), 'command');
      endings.push(database.close);
      return database;
    };
    // A request gives up after a while; who counts the orders of years at the command line waits for it.
    const config = () => ({ ...readConfig({ LOG_LEVEL: 'warn', ...process.env }), statementTimeoutMs: 0 });
    const inSession: Surroundings['inSession'] = async (work) => transact(await open(config()), systemClock, work);
    const print = (line: string): void => void process.stdout.write(`${line}\n`);
    await perform(name, describe, { inSession, print }, process.argv.slice(2));
  });
}

/**
 * Does what `words` ask for.
 * @throws StartError with one sentence, when they can't be read or what they ask is refused
 */
export async function perform(
  name: string,
  describe: Describe,
  surroundings: Surroundings,
  words: readonly string[],
): Promise<void> {
  const program = new Command(`npm run ${name} --`).showHelpAfterError(false);
  describe(program, surroundings);
  for (const one of [program, ...program.commands]) {
    one.exitOverride().configureOutput({ writeOut: (text) => surroundings.print(text.trimEnd()), writeErr: () => {} });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    throw sentenceOf(error, program);
  }
}

/** One transaction on a database; other processes hear of what it changed. */
export const transact = <T>(database: Connections, clock: Clock, work: (session: Session) => Promise<T>): Promise<T> =>
  inTransaction(database, (db) => work({ db, now: clock.now() }));

function sentenceOf(error: unknown, program: Command): unknown {
  if (error instanceof CommanderError) {
    if (error.code === 'commander.help') return new StartError(program.helpInformation().trimEnd());
    const sentence = error.message.replace(/^error: /, '').replace(/\.?$/, '.');
    return new StartError(sentence.charAt(0).toUpperCase() + sentence.slice(1));
  }
  if (!(error instanceof Problem)) return error;
  const sentences = Object.values(error.fields).flat();
  return new StartError(sentences.length > 0 ? sentences.join(' ') : error.message);
}
