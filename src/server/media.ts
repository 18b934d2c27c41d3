/** `/media/{path}`: the public images of all stores, from the data folder or the bucket. What is sold is never there. */
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { MediaStorage } from '../media/MediaStorage';
import { sendStored } from './sendStored';
import { soldFiles, type SoldFilesSource } from './soldFiles';

/** The types that can be uploaded as images; none of them can run anything in a browser. */
const IMAGE = /\.(jpe?g|png|gif|webp)$/i;
const FOREVER = 'public, max-age=31536000, immutable';

/** How uploads are named in a bucket. */
const UPLOADED = /^\/[a-z0-9]{8}\/[0-9a-f-]{36}(-\d{2,5})?\.webp$/;

export interface MediaSource extends SoldFilesSource {
  /** The installation's data folder; images are in its folder `media`. */
  readonly dataDir: string;
}

/** An image never changes under its name. Whatever is not there falls through: other types, hidden files, ways out of the folder. */
export function media(source: MediaSource): Router {
  const router = Router();
  const files = express.static(join(source.dataDir, 'media'), {
    dotfiles: 'ignore',
    index: false,
    redirect: false,
    setHeaders: (response) => response.setHeader('Cache-Control', FOREVER),
  });
  router.use(soldFiles(source));
  router.use('/media', (request, response, next) => {
    if (IMAGE.test(request.path)) files(request, response, next);
    else next();
  });
  for (const storage of source.storages.all) if (storage.kind !== 'disk') router.use('/media', fromBucket(storage));
  return router;
}

const fromBucket =
  (storage: MediaStorage) =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const isAsked = request.method === 'GET' || request.method === 'HEAD';
    const stored = isAsked && UPLOADED.test(request.path) ? await storage.find(`media${request.path}`) : undefined;
    if (!stored) return next();
    response.setHeader('Content-Type', 'image/webp').setHeader('Cache-Control', FOREVER);
    await sendStored(request, response, stored);
  };
