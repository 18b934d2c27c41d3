/** Sends stored bytes: whole or a part of them, or word that the client's copy is still the same. */
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { ByteRange, StoredBytes } from '../media/MediaStorage';
import { Problem } from '../problem';

/** A system takes megabytes for a client before it takes more: one that reads slowly seems to stand still meanwhile. */
const PATIENCE_MS = 10 * 60_000;

/** What describes the content is set before. @throws Problem `range_not_satisfiable` */
export async function sendStored(request: Request, response: Response, stored: StoredBytes): Promise<void> {
  const { size, etag, modifiedAt } = stored;
  response.setHeader('Accept-Ranges', 'bytes').setHeader('ETag', etag);
  response.setHeader('Last-Modified', modifiedAt.toUTCString());
  if (request.fresh) return void response.status(304).end();
  const range = rangeOf(request, stored);
  if (range) response.status(206).setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : size);
  if (request.method === 'HEAD') return void response.end();
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const bytes = await stored.read(range, gone.signal);
  response.setTimeout(PATIENCE_MS);
  try {
    await pipeline(bytes, response);
  } catch (error) {
    // Whoever left is told nothing; an answer that breaks off must not look whole.
    if (response.writableFinished || gone.signal.aborted) return;
    response.socket?.resetAndDestroy();
    throw error;
  }
}

/** Several parts at once are nobody's need: they get the whole. */
function rangeOf(request: Request, { size, etag }: StoredBytes): ByteRange | undefined {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== etag) return undefined;
  const ranges = request.range(size);
  if (ranges === -1) {
    throw new Problem('range_not_satisfiable', { headers: { 'Content-Range': `bytes */${size}` } });
  }
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined;
  return ranges[0];
}
