/** Files of our own pages, at addresses that change with their content: a browser keeps them for as long as it likes. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const FOREVER = 'public, max-age=31536000, immutable';

const brotli = promisify(brotliCompress);
const COMPRESSION = {
  br: (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
  identity: (bytes: Buffer) => Promise.resolve(bytes),
};
type Coding = keyof typeof COMPRESSION;
const CODINGS = Object.keys(COMPRESSION) as Coding[];

export interface HashedFile {
  /** Its path on this server. */
  readonly address: string;
  readonly serve: RequestHandler;
}

/**
 * A file under the name of its content, compressed once, when it is first asked for.
 * @param name its path without the ending, such as `/docs/library`
 * @param ending `js`, which also says its type
 */
export function hashedFile(name: string, ending: string, bytes: Buffer): HashedFile {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  const compressed = new Map<Coding, Promise<Buffer>>();
  const encoded = (coding: Coding): Promise<Buffer> => {
    const made = compressed.get(coding) ?? COMPRESSION[coding](bytes);
    compressed.set(coding, made);
    return made;
  };
  const serve: RequestHandler = async (request, response) => {
    const coding = (request.acceptsEncodings(CODINGS) || 'identity') as Coding;
    const body = await encoded(coding);
    if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
    response.setHeader('Vary', 'Accept-Encoding').setHeader('Cache-Control', FOREVER);
    response.setHeader('Content-Length', body.length).type(ending).end(body);
  };
  return { address: `${name}-${digest}.${ending}`, serve };
}
