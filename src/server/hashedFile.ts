/** Files of our own pages, at addresses that change with their content: a browser keeps them for as long as it likes. */
import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { FOREVER, type OwnFile, ownFile, sendOwnFile } from './ownFile';

export interface HashedFile {
  /** Its path on this server. */
  readonly address: string;
  readonly serve: RequestHandler;
}

/**
 * A file under the name of its content. It is read for its name, and kept (compressed once) from when it is first asked for: some are
 * megabytes, and most servers are never asked.
 * @param name its path without the ending, such as `/docs/library`
 * @param ending `js`, which also says its type
 */
export function hashedFile(name: string, ending: string, read: () => Buffer): HashedFile {
  const digest = createHash('sha256').update(read()).digest('base64url').slice(0, 12);
  let file: OwnFile | undefined;
  return {
    address: `${name}-${digest}.${ending}`,
    serve: (request, response) => sendOwnFile(request, response, (file ??= ownFile(ending, read(), FOREVER))),
  };
}
