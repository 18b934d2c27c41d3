/** `/media/files/{link}`: what a paid order hands over, to whoever has its signed address. Everything else is not found, and looks alike. */
import { type Request, type Response, Router } from 'express';
import type { Clock } from '../clock';
import { type Connections, openReading } from '../db/unitOfWork';
import { readSoldFiles, type SoldFile } from '../domain/orders/readSoldFiles';
import type { MediaStorages } from '../media/MediaStorage';
import { Problem } from '../problem';
import { FILE_LINKS, type FileGrant, fileLink, readFileLink } from '../security/fileLinks';
import { escapeHtml } from './escapeHtml';
import { sendStored } from './sendStored';

export interface SoldFilesSource {
  readonly database: Connections;
  readonly clock: Clock;
  /** 32 bytes, see serverKey.ts. */
  readonly serverKey: Buffer;
  readonly storages: MediaStorages;
}

export function soldFiles({ database, clock, serverKey, storages }: SoldFilesSource): Router {
  const router = Router();
  router.get(`${FILE_LINKS}/:link`, async (request, response) => {
    const now = clock.now();
    const grant = readFileLink(serverKey, request.params.link, now);
    if (!grant) throw new Problem('not_found');
    const files = await readSoldFiles(openReading(database), grant.storeId, grant.itemId);
    if (grant.mediaId === 'list')
      return sendList(response, files, (id) => fileLink(serverKey, { ...grant, mediaId: id }, now));
    await sendFile(request, response, fileOf(files, grant), storages);
  });
  return router;
}

function fileOf(files: readonly SoldFile[], { mediaId }: FileGrant): SoldFile {
  const file = files.find(({ id }) => id === mediaId);
  if (!file) throw new Problem('not_found');
  return file;
}

/** Saved, never shown: what merchants upload must not run in a page of this server. */
async function sendFile(request: Request, response: Response, file: SoldFile, { all }: MediaStorages): Promise<void> {
  const stored = await all.find(({ kind }) => kind === file.storage)?.find(file.path);
  if (!stored) throw new Error(`the bytes of ${file.path} are missing`);
  response.attachment(file.fileName);
  response.setHeader('Content-Type', file.mimeType);
  response.setHeader('Cache-Control', 'private, no-cache');
  await sendStored(request, response, stored);
}

/** A page for people, of a product with several files. */
function sendList(response: Response, files: readonly SoldFile[], linkTo: (id: number) => string): void {
  if (files.length === 0) throw new Problem('not_found');
  const entries = files.map(({ id, fileName }) => `<li><a href="${linkTo(id)}">${escapeHtml(fileName)}</a></li>`);
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>&#8203;</title>';
  response.type('html').send(`<!doctype html>${head}<ul dir="auto">${entries.join('')}</ul>`);
}
