/**
 * Hot public reads, answered before Express from finished bytes: counted, named, logged and measured like every other request.
 * Whatever is not exactly such a read falls through.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log';
import type { Clock } from '../clock';
import type { Api } from '../contract/Api';
import { KEPT_HEADERS, matches } from '../contract/answer';
import type { ByteCache, Kept } from '../contract/byteCache';
import type { Contract } from '../contract/Contract';
import type { Lines } from '../contract/deprecation';
import { hasBody } from '../contract/hasBody';
import { VERSION_HEADER } from '../contract/lifecycle';
import { callerOf, writeAllowance } from '../contract/limit';
import { refuse } from '../contract/refuse';
import { Problem } from '../problem';
import type { Identity } from '../security/Identity';
import type { Allowance, CountRequest } from '../security/RateLimits';
import { ANY_ORIGIN_HEADERS } from './cors';
import { beginHead, finishHead, takesFinishedHead } from './finishedHead';
import { leaveUnread } from './leaveUnread';
import { toMicroseconds, type Observe } from './observe';
import { requestId } from './requestId';
import { SECURITY_HEADERS } from './securityHeaders';

export interface FrontDependencies {
  readonly api: Api;
  readonly contract: Contract;
  readonly cache: ByteCache;
  readonly clock: Clock;
  readonly log: Log;
  readonly count: CountRequest;
  readonly observe: Observe;
  readonly storeOf: (headers: NodeJS.Dict<string | string[]>) => number | undefined;
  readonly addressOf: (request: IncomingMessage) => string;
  /** Whether the server is draining, so that every answer closes its connection. */
  readonly closing: () => boolean;
}

/** Answers the request and gives true, or leaves it untouched and gives false. */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean;

export function createFront(dependencies: FrontDependencies): Front {
  const { contract, cache, clock, storeOf } = dependencies;
  const basePath = `${contract.basePath}/`;
  const headersOf = keptHeaders(contract);
  return (request, response) => {
    if (!isPlainRead(request, basePath)) return false;
    const store = storeOf(request.headers);
    const kept = store === undefined ? undefined : cache.find(store, request.url ?? '', clock.now().getTime());
    if (!kept) return false;
    void answerKept(request, response, kept, headersOf(kept), dependencies);
    return true;
  };
}

/** The longest `If-None-Match` that the contract takes: whether a longer one is refused, and how, is not the front's to say. */
const MAX_TAGS = 1024;

/** A credential may change the answer, and a query surely does. */
function isPlainRead({ method, url = '', headers }: IncomingMessage, basePath: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if ((headers['if-none-match']?.length ?? 0) > MAX_TAGS || hasBody(headers)) return false;
  return url.startsWith(basePath) && !url.includes('?') && headers.authorization === undefined;
}

async function answerKept(
  request: IncomingMessage,
  response: ServerResponse,
  kept: Kept,
  same: KeptHeaders,
  dependencies: FrontDependencies,
): Promise<void> {
  const { api, clock, log, count, observe, addressOf } = dependencies;
  const start = performance.now();
  const id = requestId(request.headers['x-request-id']);
  leaveUnread(request);
  try {
    const allowance = await count(callerOf(NOBODY, addressOf(request)));
    if (allowance.exceeded) writeAllowance(response, allowance, api.limit);
    if (allowance.exceeded) throw new Problem('too_many_requests');
    sendKept(request, response, kept, same, headersOfThis(id, allowance), dependencies.closing());
  } catch (error) {
    for (const [name, value] of same.always) response.setHeader(name, value);
    response.setHeader('X-Request-Id', id);
    refuse(response, error, { envelope: api.envelope, now: clock.now(), log: log.child({ requestId: id }) });
  }
  const { method = '', url: path = '' } = request;
  const ms = toMicroseconds(performance.now() - start);
  const { operation } = kept;
  observe({ requestId: id, method, path, status: response.statusCode, api: api.name, operation, actor: undefined, ms });
}

const NOBODY: Identity = {};

const headersOfThis = (id: string, { limit, remaining }: Allowance): string[] => [
  REQUEST_ID,
  id,
  LIMIT,
  String(limit),
  REMAINING,
  String(remaining),
];

/**
 * Written here, where they exist before any contract is read: V8 keeps one copy of a name, and the copy that comes out of a text
 * with Arabic in it takes two bytes a character, which would make every head with it twice as large, and be narrowed again to be sent.
 */
const [REQUEST_ID, LIMIT, REMAINING] = ['X-Request-Id', 'X-RateLimit-Limit', 'X-RateLimit-Remaining'] as const;

function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  kept: Kept,
  { unchanged, whole, head }: KeptHeaders,
  headers: string[],
  closing: boolean,
): void {
  if (closing) headers.push('Connection', 'close');
  if (matches(request.headers['if-none-match'], kept.etag)) {
    response.writeHead(304, unchanged.concat(headers)).end();
    return;
  }
  if (!closing && takesFinishedHead(response)) finishHead(response, head, headers);
  else response.writeHead(200, whole.concat(headers));
  endInOneWrite(response, kept.body);
}

/** `end(body)` adds an empty chunk behind the body, and two chunks go another, slower way to the socket than one. */
function endInOneWrite(response: ServerResponse, body: string): void {
  response.cork();
  response.write(body, 'latin1');
  response.uncork();
  response.end();
}

interface KeptHeaders {
  /** What also a refusal says. */
  readonly always: Lines;
  readonly unchanged: string[];
  readonly whole: string[];
  /** `whole`, as it is sent. */
  readonly head: string;
}

/** What is the same in all answers from an entry, put together once. */
function keptHeaders(contract: Contract): (kept: Kept) => KeptHeaders {
  const known = new WeakMap<Kept, KeptHeaders>();
  return (kept) => {
    const headers = known.get(kept) ?? headersFor(kept, contract);
    known.set(kept, headers);
    return headers;
  };
}

function headersFor(kept: Kept, { operations, version }: Contract): KeptHeaders {
  const ending = operations.find(({ id }) => id === kept.operation)?.ending ?? [];
  const always: Lines = [...SECURITY_HEADERS, ...ANY_ORIGIN_HEADERS, [VERSION_HEADER, version], ...ending];
  const unchanged = [...always, ...KEPT_HEADERS, ['ETag', kept.etag]].flat();
  const content = ['Content-Type', 'application/json; charset=utf-8', 'Content-Length', String(kept.body.length)];
  const whole = [...unchanged, ...content];
  return { always, unchanged, whole, head: beginHead(whole) };
}
