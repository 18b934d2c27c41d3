/** What the server has to show of itself (contracts, pages, scripts): bytes that stay, tagged, and compressed once when first asked for. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { matches } from '../contract/answer';
import { etagOf } from '../contract/byteCache';

const brotli = promisify(brotliCompress);
const COMPRESSION = {
  br: (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
  identity: (bytes: Buffer) => Promise.resolve(bytes),
};
type Coding = keyof typeof COMPRESSION;
const CODINGS = Object.keys(COMPRESSION) as Coding[];

export interface OwnFile {
  /** The Content-Type, or the ending of file names that stands for it. */
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly encoded: (coding: Coding) => Promise<Buffer>;
}

/** Of what has its content in its address. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** @param type the Content-Type, or an ending such as `js` @param cacheControl by default it is asked each time whether the copy is still right */
export function ownFile(type: string, content: string | Buffer, cacheControl = 'no-cache'): OwnFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const compressed = new Map<Coding, Promise<Buffer>>();
  const encoded = (coding: Coding): Promise<Buffer> => {
    const made = compressed.get(coding) ?? COMPRESSION[coding](bytes);
    compressed.set(coding, made);
    return made;
  };
  return { type, etag: etagOf(bytes), cacheControl, encoded };
}

/** Sends the file, or word that the client's copy is still the same. */
export async function sendOwnFile(request: Request, response: Response, file: OwnFile): Promise<void> {
  const coding = (request.acceptsEncodings(CODINGS) || 'identity') as Coding;
  // Other bytes, another tag (RFC 9110, 8.8.3).
  const etag = coding === 'identity' ? file.etag : file.etag.replace(/"$/, `-${coding}"`);
  response.vary('Accept-Encoding').setHeader('ETag', etag).setHeader('Cache-Control', file.cacheControl);
  if (matches(request.headers['if-none-match'], etag)) return void response.status(304).end();
  const body = await file.encoded(coding);
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  response.type(file.type).setHeader('Content-Length', body.length).end(body);
}
