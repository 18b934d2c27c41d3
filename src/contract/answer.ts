/** The last steps: the handler's reply is held against the contract, then what was done is committed, and only then is it said. */
import { type ServerResponse, validateHeaderValue } from 'node:http';
import { Problem } from '../problem';
import type { UnitOfWork } from '../db/Db';
import type { Actor } from '../security/Actor';
import type { Api } from './Api';
import { type ByteCache, etagOf } from './byteCache';
import type { Operation } from './Contract';
import type { Exchange } from './Exchange';
import type { AnyReply, HandlerRequest } from './handlers';
import { networkOf } from './limit';
import type { Validation } from './validation';

export interface AnswerDependencies {
  readonly validation: Validation;
  readonly cache: ByteCache;
  /** A unit of work for one request; reads of a `readOnly` one need no transaction. */
  readonly openUnit: (readOnly: boolean) => UnitOfWork;
  readonly publicOrigin: string;
}

/** Runs the operation's handler and sends its reply. @throws whatever the handler or the contract refuses; nothing is then kept */
export async function answer(exchange: Exchange, api: Api, dependencies: AnswerDependencies): Promise<void> {
  const operation = exchange.operation as Operation;
  const actor = actorOf(exchange, operation);
  const unit = dependencies.openUnit(operation.method === 'get');
  const since = dependencies.cache.readingNow(actor.storeId);
  const request = handlerRequest(exchange, actor, unit, dependencies.publicOrigin);
  const [reply, bytes] = await settle(unit, async () => {
    const handled = await handlerOf(api, operation)(request as never);
    await dependencies.validation.response(operation, handled.status, handled.body);
    for (const [name, value] of Object.entries(handled.headers ?? {})) validateHeaderValue(name, value);
    return [handled, finish(handled.body)] as const;
  });
  if (!reply.keep) return send(exchange.response, reply, bytes);
  const finished = { bytes, etag: etagOf(bytes) };
  dependencies.cache.keep(exchange.request.originalUrl, operation.id, finished, reply.keep, since);
  sendTagged(exchange, reply, finished);
}

/** Public operations are answered as a visitor even when a (good or bad) credential came along. */
function actorOf({ identity }: Exchange, operation: Operation): Actor {
  const actor = operation.credentials.length > 0 ? identity.actor : identity.visitor;
  if (!actor || actor instanceof Problem) throw new Error(`${operation.id} reached its handler without an actor`);
  return actor;
}

function handlerOf(api: Api, operation: Operation) {
  const handler = api.handlers[operation.id];
  if (!handler) throw new Error(`${operation.id} has no handler`);
  return handler;
}

type AnyRequest = Omit<HandlerRequest<{ parameters: object; responses: object }>, 'body'> & { body: unknown };

function handlerRequest(exchange: Exchange, actor: Actor, db: UnitOfWork, origin: string): AnyRequest {
  const { request, pathParams: params, query, body, now } = exchange;
  return {
    actor,
    params,
    query,
    headers: request.headers,
    body,
    db,
    now,
    origin,
    url: origin + request.originalUrl,
    network: networkOf(request.ip),
  };
}

/** Whatever could still keep the answer from being sent belongs into `work`: after the commit it would be too late. */
async function settle<T>(unit: UnitOfWork, work: () => Promise<T>): Promise<T> {
  try {
    const reply = await work();
    await unit.commit();
    return reply;
  } catch (error) {
    void unit.rollback();
    throw error;
  }
}

/** An answer that is kept may be kept by others too, who must ask whether it is still right. The store depends on these headers. */
export const KEPT_HEADERS: readonly (readonly [string, string])[] = [
  ['Cache-Control', 'no-cache'],
  ['Vary', 'Origin, Referer, X-Public-Key, Authorization'],
];

export const NO_BYTES = Buffer.alloc(0);
/** The bytes of a body. */
export const finish = (body: unknown): Buffer => (body === undefined ? NO_BYTES : Buffer.from(JSON.stringify(body)));

function sendTagged(
  { request, response }: Exchange,
  reply: AnyReply,
  { bytes, etag }: { bytes: Buffer; etag: string },
): void {
  response.setHeader('ETag', etag);
  for (const [name, value] of KEPT_HEADERS) response.setHeader(name, value);
  if (matches(request.headers['if-none-match'], etag)) send(response, { ...reply, status: 304 }, NO_BYTES);
  else send(response, reply, bytes);
}

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return (
    ifNoneMatch === etag || ifNoneMatch.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  );
}

/** Sends finished bytes; Node leaves them out where the method or status has no body. */
export function send(response: ServerResponse, reply: Pick<AnyReply, 'status' | 'headers'>, bytes: Buffer): void {
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.status !== 304 && reply.status !== 204) {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', bytes.length);
  }
  response.end(bytes);
}
