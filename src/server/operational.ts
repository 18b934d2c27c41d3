/** What concerns the installation and no store: health, the contracts, their documentation. */
import { Router } from 'express';
import type { Contract } from '../contract/Contract';
import { contractFiles } from './contractFiles';
import { health, type Readiness } from './health';

export function operational(contracts: readonly Contract[], readiness: Readiness): Router {
  const router = Router();
  router.use(health(readiness));
  router.use(contractFiles(contracts));
  return router;
}
