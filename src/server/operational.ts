/**
 * What concerns the installation and no store: health, the contracts, their documentation, the console, images and files that were
 * uploaded.
 */
import { Router } from 'express';
import type { Contract } from '../contract/Contract';
import { consolePages } from './console';
import { consoleFolder } from './consoleFiles';
import { contractFiles } from './contractFiles';
import { docs } from './docs/docs';
import { health, type Readiness } from './health';
import { type MediaSource, media } from './media';

/** @param address of this server, as its guides name it: without a slash at its end */
export function operational(
  contracts: readonly Contract[],
  readiness: Readiness,
  source: MediaSource,
  address: string,
): Router {
  const router = Router();
  router.use(health(readiness));
  router.use(contractFiles(contracts));
  router.use(docs(contracts, address));
  router.use(consolePages(consoleFolder()));
  router.use(media(source));
  return router;
}
