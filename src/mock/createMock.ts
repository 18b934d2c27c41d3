/** Contracts served without a database: requests are checked, and answered with the examples, which are checked too. */
import type { Express } from 'express';
import { createApp } from '../app';
import type { Clock } from '../clock';
import { ByteCache } from '../contract/byteCache';
import { type ApiName, loadContract } from '../contract/Contract';
import { NOTHING_KEPT } from '../contract/idempotency';
import { type Mounted, serveApi } from '../contract/serveApi';
import { createValidation } from '../contract/validation';
import type { UnitOfWork } from '../db/Db';
import type { Log } from '../log';
import type { CountRequest } from '../security/RateLimits';
import { MINUTE_SECONDS } from '../security/RateLimits';
import { contractFiles } from '../server/contractFiles';
import { mockApi } from './mockApi';

export interface MockDependencies {
  readonly clock: Clock;
  readonly log: Log;
  /** Base of addresses in answers; examples name their own. */
  readonly publicOrigin: string;
}

/** @param names which contracts */
export async function createMock(names: readonly ApiName[], dependencies: MockDependencies): Promise<Express> {
  const mounted = await Promise.all(names.map((name) => mount(name, dependencies)));
  return createApp({
    mounted,
    operational: contractFiles(mounted.map(({ contract }) => contract)),
    clock: dependencies.clock,
    log: dependencies.log,
    trustedProxies: [],
  });
}

async function mount(name: ApiName, { clock, log, publicOrigin }: MockDependencies): Promise<Mounted> {
  const contract = loadContract(name);
  const api = mockApi(name, contract);
  const serve = serveApi(api, contract, {
    validation: await createValidation(contract),
    cache: new ByteCache(1),
    clock,
    log,
    publicOrigin,
    keptAnswers: NOTHING_KEPT,
    count: countNobody(clock),
    openUnit: () => NO_DATABASE,
    observe: () => undefined,
  });
  return { api, contract, serve };
}

const NO_DATABASE: UnitOfWork = {
  connection: () => Promise.reject(new Error('a mock has no database')),
  read: () => Promise.reject(new Error('a mock has no database')),
  changed: () => undefined,
  commit: () => Promise.resolve(),
  rollback: () => Promise.resolve(),
};

const NO_LIMIT = 1_000_000;

/** The headers of a limit are there, for the contract promises them; it is never used up. */
const countNobody =
  (clock: Clock): CountRequest =>
  async () => {
    const seconds = Math.floor(clock.now().getTime() / 1000);
    const retryAfterSeconds = MINUTE_SECONDS - (seconds % MINUTE_SECONDS);
    const resetAt = seconds + retryAfterSeconds;
    return { limit: NO_LIMIT, remaining: NO_LIMIT, resetAt, retryAfterSeconds, exceeded: false };
  };
