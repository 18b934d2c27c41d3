/** `/healthz`: the process answers. `/readyz`: it can also serve (database there and migrated, validators warm, not stopping). */
import { Router } from 'express';
import { within } from '../within';

export interface Readiness {
  warm: boolean;
  stopping: boolean;
  /** Answers tell clients that their connections end. */
  closing: boolean;
  /** Rejects when the database can't answer, or lacks migrations. */
  readonly checkDatabase: () => Promise<void>;
}

const CHECK_MS = 2000;
/** However often somebody asks, the database is asked no more than once in this time. */
const REMEMBERED_MS = 1000;

export function health(readiness: Readiness): Router {
  const router = Router();
  const database = remembered(() => passes(readiness.checkDatabase));
  router.get('/healthz', (_request, response) => void response.json({ status: 'alive' }));
  router.get('/readyz', async (_request, response) => {
    const checks = {
      database: await database(),
      warm: readiness.warm,
      accepting: !readiness.stopping,
    };
    const ready = Object.values(checks).every(Boolean);
    if (!ready) response.setHeader('Retry-After', '1');
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', checks });
  });
  return router;
}

/** All who ask share one check, and its result for a while. */
function remembered(check: () => Promise<boolean>): () => Promise<boolean> {
  let result: Promise<boolean> | undefined;
  const forget = (): void => void (result = undefined);
  return () => (result ??= check().finally(() => setTimeout(forget, REMEMBERED_MS).unref()));
}

const passes = (check: () => Promise<void>): Promise<boolean> =>
  within(CHECK_MS, check()).then(
    () => true,
    () => false,
  );
