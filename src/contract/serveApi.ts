/** One API, served from its contract: the steps of a request, in the order that gives every refusal its documented answer. */
import type { RequestHandler, Request, Response } from 'express';
import type { Log } from '../log';
import type { Clock } from '../clock';
import type { CountRequest } from '../security/RateLimits';
import { Problem } from '../problem';
import { type AnswerDependencies, NO_BYTES, answer, send } from './answer';
import type { Api } from './Api';
import type { Contract } from './Contract';
import type { Exchange, Step } from './Exchange';
import { indexOperations, type OperationIndex } from './findOperation';
import { nameLanguage } from './language';
import { endingSteps, nameVersion } from './lifecycle';
import { limitStep } from './limit';
import { pathBelow } from './path';
import { letGo } from './letGo';
import { refuse } from './refuse';
import { findStep, readBody, requireCredential, requirePermission, validateRequest } from './steps';

/** One API, ready to serve what is below its contract's base path. */
export interface Mounted {
  readonly api: Api;
  readonly contract: Contract;
  readonly serve: RequestHandler;
}

export interface ServeDependencies extends AnswerDependencies {
  readonly clock: Clock;
  readonly log: Log;
  readonly count: CountRequest;
  /** Told of each exchange as it begins, to look at it again when it has ended, for logs and metrics. */
  readonly observe: (exchange: Exchange, api: Api) => void;
}

/**
 * The middleware of one API, for the requests below its base path.
 * @throws when an operation has no handler, or a handler no operation
 */
export function serveApi(api: Api, contract: Contract, dependencies: ServeDependencies): RequestHandler {
  requireSameNames(api, contract);
  const index = indexOperations(contract);
  const limit = limitStep(dependencies.count, api.limit);
  const steps: Step[] = [
    ...endingSteps(contract, index), // Deprecation and Sunset
    identifyStep(api, limit), // the credential becomes an actor, or a refusal that is kept
    limit, // 429; every later answer carries the limit's headers
    optionsStep(index), // 204 with Allow; preflights of paths that exist were answered before
    findStep(index), // 404, 405
    requireCredential, // 401
    requirePermission, // 403
    readBody, // 413, 415, 400
    validateRequest(dependencies.validation), // 422 or 400
    (exchange) => answer(exchange, api, dependencies),
  ];
  return async (request, response) => {
    nameVersion(response, contract);
    const language = nameLanguage(api.envelope, response);
    const exchange = newExchange(request, response, {
      now: dependencies.clock.now(),
      language,
      base: contract.basePath,
    });
    dependencies.observe(exchange, api);
    try {
      for (const step of steps) {
        if (response.writableEnded) return;
        const done = step(exchange);
        if (done) await done;
      }
    } catch (error) {
      const log = dependencies.log.child({ requestId: exchange.requestId });
      refuse(response, error, { envelope: api.envelope, operation: exchange.operation, now: exchange.now, log });
      letGo(request);
    }
  };
}

type Known = Pick<Exchange, 'now' | 'language'> & { readonly base: string };

function newExchange(request: Request, response: Response, { now, language, base }: Known): Exchange {
  return {
    request,
    response,
    requestId: String(response.getHeader('X-Request-Id')),
    now,
    path: pathBelow(request.url, base),
    language,
    identity: {},
    pathParams: {},
    query: {},
    body: undefined,
  };
}

/** Who can't be identified (the database is away) is nobody yet: counted by address, so that this too is limited and says so. */
const identifyStep =
  (api: Api, limit: Step): Step =>
  async (exchange) => {
    try {
      exchange.identity = await api.identify({ headers: exchange.request.headers, path: exchange.path });
    } catch (error) {
      await limit(exchange);
      throw error;
    }
  };

/** `OPTIONS` is no operation of any contract: it is answered from what is. */
const optionsStep =
  (index: OperationIndex): Step =>
  ({ request, response, path }) => {
    if (request.method !== 'OPTIONS') return;
    const allow = index.allow(path);
    if (allow === undefined) throw new Problem('not_found');
    send(response, { status: 204, headers: { Allow: allow } }, NO_BYTES);
  };

function requireSameNames(api: Api, contract: Contract): void {
  const documented = contract.operations.map(({ id }) => id);
  const handled = Object.keys(api.handlers);
  const missing = documented.filter((id) => !handled.includes(id));
  const unknown = handled.filter((id) => !documented.includes(id));
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `${api.name}: without a handler: ${missing.join() || '–'}; without an operation: ${unknown.join() || '–'}`,
    );
  }
}
