/**
 * A connection to Postgres that gives up a Postgres which does not answer. The driver's own `query_timeout` does not ask whether this process
 * was too busy to read an answer that had come: a stall of some seconds failed every query that was under way.
 */
import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { whenWaited } from '../within';

type Ask = (...given: unknown[]) => unknown;
type Done = (...given: unknown[]) => void;

export class PatientClient extends Client {
  /** @param config its `query_timeout` is how long an answer may take while this process is awake */
  constructor({ query_timeout: patienceMs = 0, ...config }: ClientConfig = {}) {
    super(config);
    const { connection } = this as unknown as { connection: { stream: Socket } };
    // What is asked on it can't be taken back, and who asks next would wait behind it.
    const giveUp = (): void => void connection.stream.destroy(new Error('Query read timeout'));
    const ask = super.query.bind(this) as Ask;
    if (patienceMs > 0) this.query = patiently(ask, patienceMs, giveUp) as typeof this.query;
  }
}

/** Who stands in a queue may wait for those before it, too. What is streamed, and so has neither a callback nor a promise, may take its time. */
const patiently = (ask: Ask, patienceMs: number, giveUp: () => void): Ask => {
  let unanswered = 0;
  const watch = (): (() => void) => {
    const stop = whenWaited(patienceMs * ++unanswered, giveUp);
    return () => {
      unanswered--;
      stop();
    };
  };
  return (...given) => {
    const stop = watch();
    const done = given.at(-1);
    if (typeof done === 'function') {
      const told: Done = (...answer) => {
        stop();
        (done as Done)(...answer);
      };
      return ask(...given.slice(0, -1), told);
    }
    const asked = ask(...given);
    if (asked instanceof Promise) asked.then(stop, stop);
    else stop();
    return asked;
  };
};
