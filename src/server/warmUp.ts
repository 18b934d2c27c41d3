/** What runs between listening and `/readyz`: all that a first request would otherwise wait for. */
import type { Log } from '../log';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Contract } from '../contract/Contract';
import { rehearse } from '../contract/rehearse';
import type { Mounted } from '../contract/serveApi';
import type { Validation } from '../contract/validation';
import { collectGarbage } from '../contract/collectGarbage';
import { compileValidators } from '../contract/compileValidators';
import { type Connections, openReading } from '../db/unitOfWork';
import { Problem } from '../problem';
import type { Actor } from '../security/Actor';
import { visitorOf } from '../security/identify';
import type { StoreDirectory } from '../security/StoreDirectory';

interface Prepared extends Mounted {
  readonly validation: Validation;
}

interface WarmUpDependencies {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Connections;
  readonly directory: StoreDirectory;
}

/** After this long nothing more is rehearsed: a slow database must not keep the process from being ready. */
const REHEARSAL_MS = 5000;

/** What the first leaves for the second is more than it frees itself. */
const COLLECTIONS = 2;

/** A collection forgets what code has learnt of objects that are no more. */
const ROUNDS_AFTERWARDS = 2;

/** Writes nothing. Without a store there is nothing to rehearse. */
export async function warmUp(apis: readonly Prepared[], dependencies: WarmUpDependencies): Promise<void> {
  const { config, clock, database, directory, log } = dependencies;
  const signal = AbortSignal.timeout(REHEARSAL_MS);
  const visitor = visitorOf({ store: directory.first(), named: false });
  const openUnit = () => openReading(database);
  const shared = { clock, openUnit, publicOrigin: config.publicUrl, connections: config.poolSize, signal };
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  const own = Promise.all(apis.map(async ({ api }) => api.warmUp?.()));
  const someone = { customerId: await someCustomer(database, visitor) };
  const compiled = compileInTurn(apis);
  const rehearsed = async ({ api, contract, validation }: Prepared, rounds?: number): Promise<void> => {
    if (!('kind' in visitor)) return;
    const reader = { ...visitor, ...someone, permissions: permissionsOf(contract) };
    await rehearse({ ...shared, api, contract, validation, visitor, reader, rounds });
  };
  for (const [index, prepared] of apis.entries()) {
    await compiled[index];
    await rehearsed(prepared);
  }
  await Promise.race([own, ended]);
  for (let time = 0; time < COLLECTIONS; time++) collectGarbage();
  for (const prepared of apis) await rehearsed(prepared, ROUNDS_AFTERWARDS);
  if (signal.aborted) log.warn('the warm-up was cut short: first requests may be slow');
}

/** One API after the other, while those before it are rehearsed: much of a rehearsal is waiting for the database. */
function compileInTurn(apis: readonly Prepared[]): Promise<void>[] {
  let before = Promise.resolve();
  return apis.map(({ contract, validation }) => (before = before.then(() => compileValidators(contract, validation))));
}

const LAST_BUYER = 'select customer_id as id from orders where store_id = $1 order by created_at desc, id desc limit 1';

/** A customer who has something to read; who it is makes no difference, and nobody is shown it. */
async function someCustomer({ pool }: Connections, visitor: Actor | Problem): Promise<number> {
  if (visitor instanceof Problem) return 0;
  const found = await pool.query<{ id: number }>(LAST_BUYER, [visitor.storeId]).catch(() => undefined);
  return found?.rows[0]?.id ?? 0;
}

const permissionsOf = ({ operations }: Contract): ReadonlySet<string> =>
  new Set(operations.flatMap(({ permission }) => permission ?? []));
