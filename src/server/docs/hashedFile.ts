/** A file of the documentation at an address that changes with its content, so that browsers keep it for ever. */
import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { FOREVER, ownFile, sendOwnFile } from '../ownFile';

export interface HashedFile {
  readonly address: string;
  readonly serve: RequestHandler;
}

/** @param name with its extension, such as `guides.css` @param type the whole Content-Type */
export function hashedFile(name: string, type: string, content: string | Buffer): HashedFile {
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  const file = ownFile(type, content, FOREVER);
  return {
    address: `/docs/${name.replace('.', `-${digest}.`)}`,
    serve: (request, response) => sendOwnFile(request, response, file),
  };
}
