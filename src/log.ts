/** The log: one JSON object a line on standard output, and never a secret in it. */
import pino from 'pino';

/** What the rest of the program logs with. */
export type Log = pino.Logger;

/** A second line of defence: nobody logs these, and if somebody does, their values do not appear. */
const SECRETS = ['authorization', 'cookie', 'x-secret-key', 'x-api-key', 'password', 'token', 'secret'];
/** No `*.` before a name: it would cost every line of the log two thirds more. */
const paths = SECRETS.flatMap((name) => [`["${name}"]`, `headers["${name}"]`]);

/** Lines are written some dozens at a time: a write for each would cost more than most answers. */
const ENOUGH_CHARACTERS = 16 * 1024;
/** The longest that a line waits for others, in milliseconds. What a killed process had to say in that time is lost. */
const WAIT_MS = 100;

/** @param level one of pino's levels, or `silent` @param output where the lines go, by default to standard output */
export function createLog(level: string, output?: pino.DestinationStream): Log {
  if (level === 'silent') return pino({ level });
  return pino(
    {
      level,
      base: null,
      timestamp,
      serializers: { err: (error: unknown) => describeError(error) },
      redact: { paths, censor: '***' },
    },
    output ?? gather(pino.destination({ fd: 1, sync: true })),
  );
}

/**
 * Writes lines of one message at level `info` that are written so often that what the logger looks for in each (serializers, secrets,
 * bound fields) costs twice the line itself. The fields are plain: whoever gives them vouches that no secret is among them.
 */
export function frequentLines<Fields extends PlainFields>(log: Log, message: string): (fields: Fields) => void {
  const output = (log as unknown as Record<symbol, unknown>)[pino.symbols.streamSym] as pino.DestinationStream;
  const [begin, end] = [`{"level":${pino.levels.values.info}`, `,"msg":${JSON.stringify(message)}}\n`];
  return (fields) => {
    if (!log.isLevelEnabled('info')) return;
    output.write(`${begin}${timestamp()},${JSON.stringify(fields).slice(1, -1)}${end}`);
  };
}

type PlainFields = { readonly [Name in string]?: string | number | undefined };

/** The library gathers too (`minLength`), but measures all that it has gathered again at each line: twice the cost of a line. */
function gather(output: pino.DestinationStream): pino.DestinationStream {
  let lines = '';
  const flush = (): void => {
    if (lines !== '') output.write(lines);
    lines = '';
  };
  setInterval(flush, WAIT_MS).unref();
  process.once('exit', flush);
  return {
    write: (line) => {
      lines += line;
      if (lines.length > ENOUGH_CHARACTERS) flush();
    },
  };
}

let last = 0;
let written = '';

/** ISO 8601, made once for all lines of a millisecond. */
function timestamp(): string {
  const now = Date.now();
  if (now !== last) written = `,"time":"${new Date((last = now)).toISOString()}"`;
  return written;
}

/** What helps to find a fault. Not all that an error carries: drivers add rows, values and commands, which may be secrets. */
interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Of the system, or the SQLSTATE. */
  readonly code?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
  readonly constraint?: string | undefined;
  readonly cause?: ErrorDescription;
}

type DriverError = Error & Partial<Record<'code' | 'table' | 'column' | 'constraint', string>>;

const MAX_CAUSES = 5;

function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: undefined };
  const { name, message, stack, cause } = error;
  const { code, table, column, constraint } = error as DriverError;
  const described = { type: name, message, stack, code, table, column, constraint };
  return cause instanceof Error && depth < MAX_CAUSES
    ? { ...described, cause: describeError(cause, depth + 1) }
    : described;
}
