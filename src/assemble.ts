/** Puts the installation together: contracts, APIs, limits, caches, what observes them, and the ways in. */
import type { IncomingMessage } from 'node:http';
import type { Express } from 'express';
import type { Log } from './log';
import { openStorages } from './media/openStorages';
import proxyAddress from 'proxy-addr';
import { allApis } from './apis';
import type { ApiDependencies } from './apis/ApiDependencies';
import { createApp } from './app';
import { startBackgroundWork } from './backgroundWork';
import type { Clock } from './clock';
import type { Config } from './config';
import type { Api } from './contract/Api';
import { ByteCache } from './contract/byteCache';
import { type ApiName, type Contract, loadContract } from './contract/Contract';
import { type Mounted, serveApi } from './contract/serveApi';
import { createValidation, type Validation } from './contract/validation';
import { StoreChanges } from './db/storeChanges';
import * as keptAnswers from './domain/access/keptAnswers';
import { type Connections, openReading, openTransaction } from './db/unitOfWork';
import type { Periodic } from './periodically';
import { CredentialCache } from './security/CredentialCache';
import { LastUses } from './security/LastUses';
import { requestDigest } from './security/requestDigest';
import { StoreDirectory } from './security/StoreDirectory';
import { rememberedStoreOf } from './security/storeOfRequest';
import { countCommands } from './domain/fulfilment/countCommands';
import type { Served } from './server/createServer';
import { createFront, type Front } from './server/front';
import type { Readiness } from './server/health';
import { createLimits, type Limits } from './server/limits';
import type { Metrics } from './server/metrics';
import { createObserve, observeExchange } from './server/observe';
import { operational } from './server/operational';
import { warmUp } from './server/warmUp';

export interface Database extends Connections {
  readonly url: string;
  /** Rejects when the database can't answer or lacks migrations. */
  readonly check: () => Promise<void>;
}

export interface InstallationDependencies {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** 32 bytes, see serverKey.ts. */
  readonly serverKey: Buffer;
  /** Other parts than ours, for tests that put something wrong or made up into an otherwise real server. */
  readonly parts?: Partial<Parts>;
}

/** What is served, and what holds it to its contract. */
export interface Parts {
  readonly apis: (dependencies: ApiDependencies) => Api[];
  readonly contractOf: (name: ApiName) => Contract;
  readonly validationOf: (contract: Contract) => Promise<Validation>;
  /** What goes on beside requests. */
  readonly work: (dependencies: InstallationDependencies) => Periodic;
}

const OURS: Parts = {
  apis: allApis,
  contractOf: loadContract,
  validationOf: createValidation,
  work: startBackgroundWork,
};

/** @throws when a contract and its handlers disagree, or the database can't be read */
export async function assemble(dependencies: InstallationDependencies): Promise<Served> {
  const { config, database, clock, log, metrics } = dependencies;
  const parts = { ...OURS, ...dependencies.parts };
  const changes = new StoreChanges({ log, gauge: metrics.changesHeard });
  const cache = new ByteCache(config.cacheBytes);
  const directory = new StoreDirectory(database.pool, log);
  await directory.start();
  const credentials = new CredentialCache();
  for (const listener of [cache, directory, credentials]) changes.subscribe(listener);
  await changes.listen(database.url);
  const limits = createLimits({ config, clock, log, metrics, pool: database.pool });
  const lastUses = new LastUses(database.pool, log);
  const storages = await openStorages(config);
  const apis = parts.apis({ ...dependencies, pool: database.pool, directory, credentials, limits, lastUses, storages });
  const mounted = await mount(apis, { ...dependencies, parts, changes, cache, limits });
  const readiness: Readiness = { warm: false, stopping: false, closing: false, checkDatabase: database.check };
  const contracts = mounted.map(({ contract }) => contract);
  const source = { ...dependencies, storages, dataDir: config.dataDir };
  const outside = {
    ...dependencies,
    operational: operational(contracts, readiness, source, config.publicUrl),
    trustedProxies: config.trustedProxies,
  };
  const appOf = (served: readonly Mounted[]): Express => createApp({ ...outside, mounted: served });
  const app = appOf(mounted);
  const front = frontFor(mounted, app, { ...dependencies, cache, limits, directory, readiness });
  const work = parts.work(dependencies);
  metrics.watchCommands(() => countCommands(openReading(database)));
  const stopping = new AbortController();
  const stop = async (): Promise<void> => {
    stopping.abort();
    directory.stop();
    await limits.close();
    await Promise.all([work.stop(), ...apis.map(async (api) => api.close?.())]);
    await lastUses.stop();
    for (const storage of storages.all) storage.close();
    await changes.stop();
  };
  const warm = () => warmUp(mounted, { ...dependencies, appOf, directory, credentials, stopped: stopping.signal });
  return { app, front, mounted, readiness, clock, log, warmUp: warm, stop };
}

interface Shared extends InstallationDependencies {
  readonly parts: Parts;
  readonly changes: StoreChanges;
  readonly cache: ByteCache;
  readonly limits: Limits;
}

async function mount(apis: readonly Api[], shared: Shared): Promise<(Mounted & { validation: Validation })[]> {
  const { config, database, clock, log, metrics, parts, changes, cache, limits } = shared;
  const observe = createObserve(log, metrics);
  return Promise.all(
    apis.map(async (api) => {
      const contract = parts.contractOf(api.name);
      const validation = await parts.validationOf(contract);
      const serve = serveApi(api, contract, {
        validation,
        cache,
        clock,
        log,
        count: limits.countFor(api),
        publicOrigin: config.publicUrl,
        keptAnswers: { ...keptAnswers, digest: requestDigest(shared.serverKey) },
        openUnit: (readOnly) => (readOnly ? openReading(database) : openTransaction(database, changes)),
        observe: (exchange) => observeExchange(exchange, api, observe),
      });
      return { api, contract, validation, serve };
    }),
  );
}

interface FrontShared extends Omit<Shared, 'changes' | 'parts'> {
  readonly directory: StoreDirectory;
  readonly readiness: Readiness;
}

const addressOfSocket = ({ socket }: IncomingMessage): string => socket.remoteAddress ?? '';

/** Only answers without a credential are kept, and only the Storefront has those. */
function frontFor(mounted: readonly Mounted[], app: Express, shared: FrontShared): Front {
  const served = mounted.find(({ api }) => api.name === 'storefront');
  if (!served) throw new Error('there is no storefront');
  const trusts = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  return createFront({
    ...shared,
    api: served.api,
    contract: served.contract,
    count: shared.limits.countFor(served.api),
    observe: createObserve(shared.log, shared.metrics),
    storeOf: (headers) => rememberedStoreOf(headers, shared.directory)?.id,
    addressOf: shared.config.trustedProxies.length > 0 ? (request) => proxyAddress(request, trusts) : addressOfSocket,
    closing: () => shared.readiness.closing,
  });
}
