/** What concerns the installation and no store: health, the contracts, their documentation, images and files that were uploaded. */
import { Router } from 'express';
import type { Contract } from '../contract/Contract';
import { contractFiles } from './contractFiles';
import { docs } from './docs';
import { health, type Readiness } from './health';
import { type MediaSource, media } from './media';

export function operational(contracts: readonly Contract[], readiness: Readiness, source: MediaSource): Router {
  const router = Router();
  router.use(health(readiness));
  router.use(contractFiles(contracts));
  router.use(docs(contracts));
  router.use(media(source));
  return router;
}
