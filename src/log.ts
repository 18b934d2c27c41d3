/** The log: one JSON object a line on standard output, and never a secret in it. */
import pino from 'pino';

/** What the rest of the program logs with. */
export type Log = pino.Logger;

/** A second line of defence: nobody logs these, and if somebody does, their values do not appear. */
const SECRETS = ['authorization', 'cookie', 'x-secret-key', 'x-api-key', 'password', 'token', 'secret'];
/** No `*.` before a name: it would cost every line of the log two thirds more. */
const paths = SECRETS.flatMap((name) => [`["${name}"]`, `headers["${name}"]`]);

/** @param level one of pino's levels, or `silent` */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => describeError(error) },
    redact: { paths, censor: '***' },
  });
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
