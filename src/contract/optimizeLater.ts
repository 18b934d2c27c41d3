/** When V8 compiles code with all that it has learnt of it: a thread of its own then works for milliseconds, on a small machine in the place of the server. */
import { setFlagsFromString } from 'node:v8';

/** Bytes of code that a function runs through between V8's looks at it: V8's own number, and ours for a while. */
const [USUAL, LARGE] = [66 * 1024, 600 * 1024];

/**
 * From now on code has to run longer before it is compiled so. What runs a few times at a start is not worth it, is known too little to be
 * compiled well, and would still be compiled when the first callers come.
 * @returns goes back to what is usual, for what is looked at from then on
 */
export function optimizeLater(): () => void {
  setFlagsFromString(`--interrupt-budget=${LARGE}`);
  return () => setFlagsFromString(`--interrupt-budget=${USUAL}`);
}
