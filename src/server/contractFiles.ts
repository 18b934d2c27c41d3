/** The contracts themselves, at stable addresses: `/openapi/{api}.yaml` and `.json`, with an ETag each. */
import { Router, type Response } from 'express';
import { stringify } from 'yaml';
import { etagOf } from '../contract/byteCache';
import { matches } from '../contract/answer';
import type { Contract } from '../contract/Contract';
import { VERSION_HEADER } from '../contract/lifecycle';
import { contentTypeOf, JSON_TYPE } from '../contract/mediaType';

interface File {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly version: string;
}

export function contractFiles(contracts: readonly Contract[]): Router {
  const router = Router();
  for (const contract of contracts) {
    for (const [address, file] of filesOf(contract)) {
      router.get(address, (request, response) => sendFile(response, file, request.headers['if-none-match']));
    }
  }
  return router;
}

function filesOf({ name, version, document }: Contract): [string, File][] {
  const file = (type: string, text: string): File => {
    const bytes = Buffer.from(text);
    return { type, bytes, etag: etagOf(bytes), version };
  };
  return [
    [`/openapi/${name}.json`, file(contentTypeOf(JSON_TYPE), JSON.stringify(document))],
    [
      `/openapi/${name}.yaml`,
      file('application/yaml; charset=utf-8', stringify(document, { aliasDuplicateObjects: false })),
    ],
  ];
}

function sendFile(response: Response, { type, bytes, etag, version }: File, ifNoneMatch: string | undefined): void {
  response.setHeader('ETag', etag).setHeader('Cache-Control', 'no-cache').setHeader(VERSION_HEADER, version);
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (matches(ifNoneMatch, etag)) response.status(304).end();
  else response.setHeader('Content-Type', type).end(bytes);
}
