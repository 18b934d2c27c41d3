/** `verify`: reads what was typed, verifies a deployment, and says what was found. */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, CommanderError, Option } from 'commander';
import { StartError } from '../StartError';
import { API_NAMES, type ApiName, type Contract, loadContract } from '../contract/Contract';
import { readCredentials } from './credentials';
import type { Deployment } from './Deployment';
import { junitOf } from './junit';
import { Pace } from './pace';
import { describeReport, failuresOf } from './report';
import { verify } from './verify';

export interface Terminal {
  readonly print: (line: string) => void;
  readonly warn: (line: string) => void;
}

interface Typed {
  readonly api: ApiName;
  readonly key: readonly string[];
  readonly parameter: readonly string[];
  readonly body: readonly string[];
  readonly write?: true;
  readonly lasting?: true;
  readonly junit?: string;
  readonly patience: string;
}

/** @returns the exit code: 0 when all is as documented, 1 when something is not, 2 when it could not begin */
export async function verifyCommand(words: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const program = describeProgram().exitOverride();
  program.configureOutput({ writeOut: (text) => terminal.print(text.trimEnd()), writeErr: () => {} });
  try {
    program.parse(words, { from: 'user' });
    const typed = program.opts<Typed>();
    const deployment = deploymentOf(String(program.args[0]), typed, terminal);
    if (typed.junit !== undefined) requireWritable(typed.junit);
    const report = await verify(deployment, () => performance.now());
    for (const line of describeReport(report)) terminal.print(line);
    if (typed.junit !== undefined) writeFileSync(typed.junit, junitOf(typed.api, report));
    return failuresOf(report) > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    terminal.warn(sentenceOf(error));
    return 2;
  }
}

const many = (one: string, others: readonly string[] = []): string[] => [...others, one];

function describeProgram(): Command {
  return new Command('verify')
    .description('Holds a deployment against its contract. It only reads, unless told to write.')
    .argument('<address>', 'where the server is, such as https://shop.example')
    .addOption(new Option('--api <name>', 'which contract').choices(API_NAMES).makeOptionMandatory())
    .addOption(
      new Option('--key <credential>', 'a credential, as scheme=… where the contract has several (repeatable)')
        .env('MATJAR_VERIFY_KEY')
        .argParser(many)
        .default([], 'none'),
    )
    .option('--parameter <name=value>', 'of a path, also operation.name=value (repeatable)', many, [])
    .option('--body <operation=file>', 'JSON in the place of the documented body (repeatable)', many, [])
    .option('--write', 'also make, read back, change and delete, where the contract has a delete')
    .option('--lasting', 'with --write: also make what can not be deleted')
    .option('--junit <file>', 'write a JUnit report')
    .option('--patience <seconds>', 'the longest wait for a limit', '300');
}

function deploymentOf(typedAddress: string, typed: Typed, { warn }: Terminal): Deployment {
  const contract = bundled(typed.api);
  const address = URL.canParse(typedAddress) ? new URL(typedAddress) : undefined;
  if (!address || !/^https?:$/.test(address.protocol))
    throw new StartError(`${typedAddress} is no address of a server.`);
  const patience = Number(typed.patience);
  if (!(patience >= 0)) throw new StartError('--patience is a number of seconds.');
  const waiting = (seconds: number): void => warn(`Waiting ${seconds} s, as the limit asks.`);
  const pauses = { now: Date.now, sleep: (milliseconds: number) => sleep(milliseconds), waiting };
  return {
    address: beforeApi(address, contract),
    contract,
    credentials: readCredentials(contract, keysOf(typed.key)),
    parameters: Object.fromEntries(typed.parameter.map((text) => pair(text, '--parameter name=value'))),
    bodies: Object.fromEntries(
      typed.body.map((text) => pair(text, '--body operation=file')).map(([id, file]) => [id, readJson(file)]),
    ),
    writes: typed.write ? (typed.lasting ? 'lasting' : 'what it deletes') : 'nothing',
    pace: new Pace(pauses, patience),
  };
}

/** What stands before the contract's own path, also where somebody has typed that too. */
function beforeApi({ origin, pathname }: URL, { basePath }: Contract): string {
  const path = pathname.replace(/\/+$/, '');
  return origin + (path.endsWith(basePath) ? path.slice(0, -basePath.length) : path);
}

/** The environment gives one text, the command line a list. */
const keysOf = (key: readonly string[] | string): readonly string[] => [key].flat();

function pair(text: string, form: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new StartError(`${text} is not of the form ${form}.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Before minutes of asking, not after them. */
function requireWritable(file: string): void {
  try {
    const isNew = !existsSync(file);
    appendFileSync(file, '');
    if (isNew) rmSync(file);
  } catch (error) {
    throw new StartError(`${file} can not be written: ${(error as Error).message}.`);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new StartError(`${file} can not be read as JSON: ${(error as Error).message}.`);
  }
}

/** The bundles stand beside the program, compiled or not, in this repository or in the package made of it. */
function bundled(name: ApiName): Contract {
  const places = [path.join(__dirname, '../../generated'), path.join(__dirname, '../../../generated')];
  return loadContract(name, places.find((place) => existsSync(path.join(place, `${name}.yaml`))) ?? places[0]);
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
