/** Files of our own pages, at addresses that change with their content: a browser keeps them for as long as it likes. */
import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { FOREVER, ownFile, sendOwnFile } from './ownFile';

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
  const file = ownFile(ending, bytes, FOREVER);
  return {
    address: `${name}-${digest}.${ending}`,
    serve: (request, response) => sendOwnFile(request, response, file),
  };
}
