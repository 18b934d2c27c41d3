/** The log: one JSON object a line on standard output. */
import pino from 'pino';

/** What the rest of the program logs with. */
export type Log = pino.Logger;

/** Lines are written some dozens at a time: a write for each would cost more than most answers. */
const ENOUGH_CHARACTERS = 16 * 1024;
/** The longest that a line waits for others. What a killed process had to say in that time is lost. */
const WAIT_MS = 100;

/** @param level one of pino's levels, or `silent` */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp }, gather(pino.destination({ fd: 1, sync: true })));
}

/** A destination that passes lines on together: when there are enough, after a while, and when the process ends. */
function gather(output: pino.DestinationStream): pino.DestinationStream {
  let lines = '';
  const flush = (): void => {
    if (lines === '') return;
    const gathered = lines;
    lines = '';
    output.write(gathered);
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
