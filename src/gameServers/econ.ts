/**
 * A client of the line console of Teeworlds and its kin (`econ`). It acknowledges nothing by itself, so each command is followed by an
 * `echo` of a word that nobody else knows: commands run in turn, and once that line is printed the one before has run.
 */
import { randomBytes } from 'node:crypto';
import {
  type ConsolePlace,
  type Executed,
  type GameConsole,
  kept,
  NotOpenedError,
  PATIENCE,
  type Patience,
} from './GameConsole';
import { Wire } from './Wire';

/** A line without an end is none. */
const MAX_LINE = 64 * 1024;

/** @throws NotOpenedError when it can't be reached, or refuses the password */
export async function openEcon(place: ConsolePlace, patience = PATIENCE): Promise<GameConsole> {
  const wire = await Wire.open(place, patience.open);
  const lines = new Lines(wire);
  try {
    await authenticate(wire, lines, place.password, patience);
  } catch (error) {
    wire.close();
    throw error;
  }
  const execute = async (command: string): Promise<Executed> => {
    const executed = await run(wire, lines, command, patience);
    if (executed.outcome !== 'delivered') wire.close();
    return executed;
  };
  return { execute, close: () => wire.close() };
}

async function authenticate(wire: Wire, lines: Lines, password: string, { open }: Patience): Promise<void> {
  const deadline = performance.now() + open;
  for (let asked = false; ;) {
    const line = await lines.next(deadline);
    if (line === undefined)
      throw new NotOpenedError(
        wire.isOpen ? 'The server does not ask for a password.' : 'The server closed the connection.',
      );
    if (line.startsWith('Enter password') && !asked) {
      asked = true;
      wire.write(`${password}\n`);
    } else if (line.startsWith('Authentication successful')) return;
    else if (line.startsWith('Wrong password')) throw new NotOpenedError('The server refuses the password.');
  }
}

async function run(wire: Wire, lines: Lines, command: string, { answer }: Patience): Promise<Executed> {
  await lines.forget();
  if (!wire.isOpen) return { outcome: 'not_executed', error: 'The server closed the connection.' };
  const word = randomBytes(12).toString('hex');
  wire.write(`${command}\necho ${word}\n`);
  const deadline = performance.now() + answer;
  const printed: string[] = [];
  for (;;) {
    const line = await lines.next(deadline);
    if (line === undefined) {
      const error = wire.isOpen ? 'The server did not answer.' : 'The server closed the connection.';
      return { outcome: 'unknown', error };
    }
    if (line.endsWith(`: ${word}`)) return { outcome: 'delivered', answer: kept(printed.join('\n')) };
    if (!line.includes(word)) printed.push(line);
  }
}

class Lines {
  private readonly ready: string[] = [];
  private rest = '';

  constructor(private readonly wire: Wire) {}

  /** The next line that is not empty; undefined when there is none by then (of `performance.now()`). */
  async next(deadline: number): Promise<string | undefined> {
    while (this.ready.length === 0) {
      const piece = await this.wire.read(deadline - performance.now());
      if (piece === undefined) return undefined;
      this.take(piece);
    }
    return this.ready.shift();
  }

  /** What was printed before belongs to nobody. */
  async forget(): Promise<void> {
    const piece = await this.wire.read(0);
    if (piece) this.take(piece);
    this.ready.length = 0;
  }

  private take(piece: Buffer): void {
    const lines = (this.rest + piece.toString().replaceAll('\u0000', '')).split(/\r?\n/);
    this.rest = (lines.pop() ?? '').slice(0, MAX_LINE);
    this.ready.push(...lines.filter((line) => line !== ''));
  }
}
