/** Rehearsals of the APIs on this installation: with which store, in whose name, and with whom they have to do in the place of others. */
import type { Express } from 'express';
import { Registry } from 'prom-client';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Contract } from '../contract/Contract';
import { openRehearsal, type Rehearsal, type Time } from '../contract/rehearse';
import type { Mounted } from '../contract/serveApi';
import type { Validation } from '../contract/validation';
import type { PlansAhead } from '../db/plansAhead';
import { StoreChanges } from '../db/storeChanges';
import { type Connections, openReading, openTransaction } from '../db/unitOfWork';
import { createLog } from '../log';
import { Problem } from '../problem';
import type { Actor } from '../security/Actor';
import { visitorOf } from '../security/identify';
import { createLimit, MINUTE_SECONDS } from '../security/RateLimits';
import { rehearseCredentials } from '../security/rehearseCredentials';
import { COUNT, type Counted, COUNTING_NOBODY } from '../security/sharedWindows';
import type { Store, StoreDirectory } from '../security/StoreDirectory';
import { requestRecorder } from './metrics';
import { createObserve, observeExchange } from './observe';

export interface Prepared extends Mounted {
  readonly validation: Validation;
}

export interface RehearsalDependencies {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Connections;
  readonly directory: StoreDirectory;
  /** As they are reached from outside. */
  readonly appOf: (mounted: readonly Mounted[]) => Express;
}

interface Shared extends RehearsalDependencies {
  readonly unseen: Unseen;
  /** Learn what is read. */
  readonly plans: PlansAhead;
  readonly time: Time;
}

/** Each API is rehearsed with that one of so many stores which has most to show. */
const STORES = 3;

/** Who asks, of a store. */
export interface Cast {
  readonly store: Store;
  readonly visitor: Actor;
  readonly customerId: number;
}

/** Empty where there is no store. */
export async function castOf({ database, directory }: RehearsalDependencies): Promise<Cast[]> {
  return Promise.all(
    directory.first(STORES).flatMap((store) => {
      const visitor = visitorOf({ store, named: false });
      if (visitor instanceof Problem) return [];
      return [someCustomer(database, store).then((customerId) => ({ store, visitor, customerId }))];
    }),
  );
}

const LAST_BUYER = 'select customer_id as id from orders where store_id = $1 order by created_at desc, id desc limit 1';

/** A customer who has something to read; who it is makes no difference, and nobody is shown it. */
async function someCustomer({ pool }: Connections, { id }: Store): Promise<number> {
  const found = await pool.query<{ id: number | null }>(LAST_BUYER, [id]).catch(() => undefined);
  return found?.rows[0]?.id ?? 0;
}

/** An API with the first of the stores for which it has most. */
export async function openBest(
  prepared: Prepared,
  casts: readonly Cast[],
  shared: Shared,
): Promise<Rehearsal | undefined> {
  let best: Rehearsal | undefined;
  for (const cast of casts) {
    const other = await open(prepared, cast, shared);
    if (best && other.found <= best.found) other.end();
    else {
      best?.end();
      best = other;
    }
  }
  return best;
}

/** What counts, logs and measures as is done for callers, and shows it to nobody. */
type Unseen = ReturnType<typeof createUnseen>;

export function createUnseen({ config, clock }: Pick<RehearsalDependencies, 'config' | 'clock'>) {
  const log = createLog(config.logLevel, { write: () => undefined });
  const observe = createObserve(log, { request: requestRecorder(new Registry()) });
  const limit = { name: 'rehearsal', limit: Number.MAX_SAFE_INTEGER, windowSeconds: MINUTE_SECONDS };
  return {
    log,
    observe,
    count: createLimit(limit, clock),
    countExactly: createLimit(limit, clock, { postgres: UNSEEN }),
  };
}

/** Answers a count as Postgres does, and keeps none. */
const UNSEEN = {
  query: ({ values: [keys] }: { readonly values: readonly [readonly string[]] }) =>
    Promise.resolve({ rows: keys.map((key): Counted => ({ key, points: 1, expire: 0 })) }),
} as unknown as Connections['pool'];

function open({ api, contract, validation }: Prepared, cast: Cast, shared: Shared): Promise<Rehearsal> {
  const { appOf, config, clock, database, plans, time, unseen } = shared;
  const { visitor, customerId } = cast;
  const nobody = new StoreChanges();
  const { log, observe } = unseen;
  const count = api.limit.exact && isCountedInPostgres(shared) ? unseen.countExactly : unseen.count;
  return openRehearsal({
    ...{ api, appOf, contract, validation, clock, time, visitor, log, count },
    publicOrigin: config.publicUrl,
    reader: { ...visitor, customerId, permissions: permissionsOf(contract) },
    openUnit: (readOnly) => (readOnly ? plans.noting(openReading(database)) : openTransaction(database, nobody)),
    observe: (exchange) => observeExchange(exchange, api, observe),
  });
}

const permissionsOf = ({ operations }: Contract): ReadonlySet<string> =>
  new Set(operations.flatMap(({ permission }) => permission ?? []));

/** All that is asked of a caller, whatever they want. Where there is no store, nobody calls. */
export async function rehearseCallers([cast]: readonly Cast[], shared: Shared): Promise<void> {
  const note = shared.plans.note.bind(shared.plans);
  if (isCountedInPostgres(shared)) note(COUNT, COUNTING_NOBODY);
  if (cast) await rehearseCredentials(shared, cast.store, note);
}

const isCountedInPostgres = ({ config }: Pick<RehearsalDependencies, 'config'>): boolean =>
  config.redisUrl === undefined;
