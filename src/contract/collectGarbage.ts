/** Collects garbage now, where V8 would sooner let the heap grow: memory that a process once had it seldom gives back. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/** Takes some 30 ms, in which nothing is answered: for times in which nobody waits. */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    // Code that five collections have not seen run would be dropped, and its next caller wait for it to be compiled again.
    setFlagsFromString('--no-flush-bytecode');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
