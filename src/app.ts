/** The order of everything that happens to a request, explained once. The steps inside an API are in `contract/serveApi.ts`. */
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Log } from './log';
import { plainEnvelope } from './apis/envelopes';
import type { Clock } from './clock';
import { refuse } from './contract/refuse';
import type { Mounted } from './contract/serveApi';
import { Problem, problemOfStatus } from './problem';
import { chooseApi } from './server/chooseApi';
import { openResponse } from './server/openResponse';
import { parseQuery } from './server/parseQuery';

export interface AppDependencies {
  readonly mounted: readonly Mounted[];
  /** Health, contracts and their documentation. */
  readonly operational: RequestHandler;
  readonly clock: Clock;
  readonly log: Log;
  readonly trustedProxies: readonly string[];
}

export function createApp({ mounted, operational, clock, log, trustedProxies }: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', trustedProxies);
  app.set('query parser', parseQuery);

  const serveApis = chooseApi(mounted);
  app.use((request, response, next) => {
    // 1. The request gets its id, the answer the headers that every answer has.
    openResponse(request, response);

    // 2. The path's prefix names the contract.
    return serveApis(request, response, next);
  });

  // 3. What concerns the installation and no store.
  app.use(operational);

  // 4. Nobody's path, and what Express itself could not read.
  const general = { envelope: plainEnvelope, log };
  app.use((_request, response) => refuse(response, new Problem('not_found'), { ...general, now: clock.now() }));
  const failed: ErrorRequestHandler = (error, _request, response, _next) => {
    refuse(response, ofLibrary(error), { ...general, now: clock.now() });
  };
  return app.use(failed);
}

/** Express, and what serves files, say with an HTTP error what the client did wrong; everything else is ours. */
function ofLibrary(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const { status = 500, headers = {} } = error as { status?: number; headers?: Record<string, string> };
  return status >= 400 && status < 500 ? new Problem(problemOfStatus(status), { headers, cause: error }) : error;
}
