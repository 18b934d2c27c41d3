/** `/healthz`: the process answers. `/readyz`: it can also serve (database there and migrated, validators warm, not stopping). */
import { Router } from 'express';
import { within } from '../within';

export interface Readiness {
  warm: boolean;
  stopping: boolean;
  /** Rejects when the database can't answer, or lacks migrations. */
  readonly checkDatabase: () => Promise<void>;
}

const CHECK_MS = 2000;

export function health(readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'alive' }));
  router.get('/readyz', async (_request, response) => {
    const checks = {
      database: await passes(readiness.checkDatabase),
      warm: readiness.warm,
      accepting: !readiness.stopping,
    };
    const ready = Object.values(checks).every(Boolean);
    if (!ready) response.setHeader('Retry-After', '1');
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', checks });
  });
  return router;
}

const passes = (check: () => Promise<void>): Promise<boolean> =>
  within(CHECK_MS, check()).then(
    () => true,
    () => false,
  );
