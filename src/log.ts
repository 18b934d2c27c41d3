/** The log: one JSON object a line on standard output. */
import pino from 'pino';

/** What the rest of the program logs with. */
export type Log = pino.Logger;

/** @param level one of pino's levels, or `silent` */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
