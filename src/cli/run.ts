/** How every program of Matjar ends: 0 when done, 1 after one sentence on what its user can mend. */
import { StartError } from '../StartError';

/** Things to do before the process ends, undone in the reverse order of their doing. */
export type Endings = (() => Promise<void>)[];

/**
 * Runs a program and ends the process.
 * @param program registers in `endings` what must be closed however it ends
 */
export async function run(program: (endings: Endings) => Promise<void>): Promise<never> {
  const endings: Endings = [];
  let code: number = await attempt(() => program(endings));
  for (const end of endings.reverse()) code = Math.max(code, await attempt(end));
  process.exit(code);
}

async function attempt(work: () => Promise<void>): Promise<0 | 1> {
  try {
    await work();
    return 0;
  } catch (error) {
    process.stderr.write(error instanceof StartError ? `${error.message}\n` : `${stackOf(error)}\n`);
    return 1;
  }
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Ctrl-C in a terminal arrives twice: once from the terminal, once passed on by npm. */
const echoMs = 1000;

/**
 * Listens for the first request to stop (Ctrl-C, `kill`, the terminal closed). A second one ends the process at once: whoever
 * asks twice does not want to wait.
 */
export function toldToStop(): Stop {
  let told: number | undefined;
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (told !== undefined && performance.now() - told > echoMs) process.exit(1);
        told ??= performance.now();
        resolve();
      });
    }
  });
  return { asked, wasAsked: () => told !== undefined };
}

export interface Stop {
  readonly asked: Promise<void>;
  /** For between the steps of a start: nobody should have to wait until all are done. */
  readonly wasAsked: () => boolean;
}
