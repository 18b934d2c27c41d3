/** Collects garbage now, where V8 would sooner let the heap grow: memory that a process once had it seldom gives back. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/** Takes some 30 ms, in which nothing is answered: for the time before a server is ready. */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
