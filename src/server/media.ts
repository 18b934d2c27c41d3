/** `/media/{path}`: the public images of all stores, from the data folder. What is sold is never there. */
import { join } from 'node:path';
import express, { Router } from 'express';

/** The types that can be uploaded as images; none of them can run anything in a browser. */
const IMAGE = /\.(jpe?g|png|gif|webp)$/i;
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * An image never changes under its name. Whatever is not there falls through: other types, hidden files, ways out of the folder.
 * @param dataDir the installation's data folder; images are in its folder `media`
 */
export function media(dataDir: string): Router {
  const router = Router();
  const files = express.static(join(dataDir, 'media'), {
    dotfiles: 'ignore',
    index: false,
    redirect: false,
    setHeaders: (response) => response.setHeader('Cache-Control', FOREVER),
  });
  return router.use('/media', (request, response, next) => {
    if (IMAGE.test(request.path)) files(request, response, next);
    else next();
  });
}
