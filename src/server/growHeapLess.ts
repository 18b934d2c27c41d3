/** How far V8 lets the heap grow before it looks for garbage: by itself up to four times what the last collection left, where little time is spent on collecting. */
import { setFlagsFromString } from 'node:v8';

/** Of what is in use. A collection more now and then is not to be seen in what is answered in a second; memory is a half less. */
const PERCENT = 100;

/** From the next collection on, for the life of the process. */
export function growHeapLess(): void {
  setFlagsFromString(`--heap-growing-percent=${PERCENT}`);
}
