/** What runs between listening and `/readyz`: all that a first request would otherwise wait for. */
import type { Log } from '../log';
import { collectGarbage } from '../contract/collectGarbage';
import { compileValidators } from '../contract/compileValidators';
import { optimizeLater } from '../contract/optimizeLater';
import type { Rehearsal } from '../contract/rehearse';
import { PlansAhead } from '../db/plansAhead';
import type { CredentialCache } from '../security/CredentialCache';
import { recallCredentials } from '../security/recallCredentials';
import { growHeapLess } from './growHeapLess';
import {
  castOf,
  createUnseen,
  openBest,
  type Prepared,
  rehearseCallers,
  type RehearsalDependencies,
} from './rehearsals';

interface WarmUpDependencies extends RehearsalDependencies {
  readonly log: Log;
  readonly credentials: CredentialCache;
  /** Ends it when the server does. */
  readonly stopped: AbortSignal;
}

/** After this long nothing more is rehearsed: a slow database must not keep the process from being ready. */
const REHEARSAL_MS = 5000;

/** How often everything is asked for before the collections: with the one afterwards, as often as Postgres plans what a write reads. */
const ROUNDS = 5;

/** What the first leaves for the second is more than it frees itself. */
const COLLECTIONS = 2;

/** A collection forgets what code has learnt of objects that are no more. What is asked for now leaves garbage that stays: no more than needed. */
const ROUNDS_AFTERWARDS = 1;

/** Connections on which everything is planned: callers who come one at a time meet the first, few at once these. */
const CONNECTIONS = 3;

/** Writes nothing that is not undone. Without a store there is nothing to rehearse. */
export async function warmUp(apis: readonly Prepared[], dependencies: WarmUpDependencies): Promise<void> {
  const { log, stopped } = dependencies;
  const signal = AbortSignal.any([AbortSignal.timeout(REHEARSAL_MS), stopped]);
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  const own = Promise.all(apis.map(async ({ api }) => api.warmUp?.()));
  const plans = await PlansAhead.reserve(dependencies.database.pool, CONNECTIONS, signal);
  const rehearsals: Rehearsal[] = [];
  const optimizeAsUsual = optimizeLater();
  try {
    const casts = await castOf(dependencies);
    const compiled = compileInTurn(apis);
    const shared = { ...dependencies, plans, time: { signal, ended }, unseen: createUnseen(dependencies) };
    await rehearseCallers(casts, shared);
    for (const [index, prepared] of apis.entries()) {
      await compiled[index];
      const rehearsal = await openBest(prepared, casts, shared);
      if (!rehearsal) continue;
      rehearsals.push(rehearsal);
      await rehearsal.ask(ROUNDS);
      plans.plan(); // with the values that were read last: those of another store may find nothing, and make another plan look good
    }
    await Promise.race([own, ended]);
    for (let time = 0; time < COLLECTIONS; time++) collectGarbage();
    await rehearseCallers(casts, shared);
    for (const rehearsal of rehearsals) await rehearsal.ask(ROUNDS_AFTERWARDS);
    const { pool } = dependencies.database;
    await recallCredentials({ ...dependencies, pool }); // last: they are remembered for a short time
  } finally {
    for (const rehearsal of rehearsals) rehearsal.end();
    await plans.end();
    optimizeAsUsual();
    growHeapLess(); // not sooner: a start collects where that is worth it
  }
  if (signal.aborted && !stopped.aborted) log.warn('the warm-up was cut short: first requests may be slow');
}

/** One API after the other, while those before it are rehearsed: much of a rehearsal is waiting for the database. */
function compileInTurn(apis: readonly Prepared[]): Promise<void>[] {
  let before = Promise.resolve();
  return apis.map(({ contract, validation }) => (before = before.then(() => compileValidators(contract, validation))));
}
