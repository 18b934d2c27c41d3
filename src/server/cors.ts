/** Which headers let web pages of any origin read the answers of an open API (Fetch standard, CORS protocol). */
import cors from 'cors';
import type { Request, RequestHandler } from 'express';
import type { Contract } from '../contract/Contract';
import { indexOperations } from '../contract/findOperation';
import { nameVersion, VERSION_HEADER } from '../contract/lifecycle';
import { pathBelow } from '../contract/path';

const EXPOSED = [
  'X-Request-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'Retry-After',
  'ETag',
  'Content-Disposition',
  VERSION_HEADER,
  'Deprecation',
  'Sunset',
];
const ONE_DAY_SECONDS = 86_400;

/** What marks every answer as readable; no cookies are involved in any of our APIs. */
export const ANY_ORIGIN_HEADERS: readonly (readonly [string, string])[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', EXPOSED.join(',')],
];

/**
 * Answers the preflights of the contract's paths, each with the methods that the path has, and marks all other answers. Preflights
 * are not counted by the limit: a browser sends them by itself, at worst one for each request that a page makes.
 */
export function anyOrigin(contract: Contract): RequestHandler {
  const index = indexOperations(contract);
  const allowed = ({ url }: Request) => index.allow(pathBelow(url, contract.basePath));
  const answerPreflight = cors<Request>((request, give) =>
    give(null, { origin: '*', methods: allowed(request) ?? [], maxAge: ONE_DAY_SECONDS }),
  );
  return (request, response, next) => {
    if (isPreflight(request) && allowed(request) !== undefined) {
      nameVersion(response, contract);
      answerPreflight(request, response, next);
      return;
    }
    for (const [name, value] of ANY_ORIGIN_HEADERS) response.setHeader(name, value);
    next();
  };
}

/** Any other `OPTIONS` is a question about the path (Fetch standard, CORS-preflight request). */
const isPreflight = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
