/** The last steps: the handler's reply is held against the contract, then what was done is committed, and only then is it said. */
import { rm } from 'node:fs/promises';
import { type ServerResponse, validateHeaderValue } from 'node:http';
import { Problem } from '../problem';
import type { UnitOfWork } from '../db/Db';
import { isCollision } from '../db/unavailable';
import type { Actor } from '../security/Actor';
import type { Api } from './Api';
import { type ByteCache, etagOf } from './byteCache';
import type { Operation } from './Contract';
import type { Exchange } from './Exchange';
import { FILE_FIELD, type FormRules, isForm, receiveForm, type ReceivedFile } from './form';
import type { AnyReply, HandlerRequest, ReadForm } from './handlers';
import { type Done, type Held, type KeptAnswers, once } from './idempotency';
import { networkOf } from './limit';
import { contentTypeOf, JSON_TYPE, typeOfReply } from './mediaType';
import { sendStream } from './sendStream';
import type { Validation } from './validation';

export interface AnswerDependencies {
  readonly validation: Validation;
  readonly cache: ByteCache;
  /** A unit of work for one request; reads of a `readOnly` one need no transaction. */
  readonly openUnit: (readOnly: boolean) => UnitOfWork;
  readonly publicOrigin: string;
  readonly keptAnswers: KeptAnswers;
}

/** Runs the operation's handler and sends its reply. @throws whatever the handler or the contract refuses; nothing is then kept */
export async function answer(exchange: Exchange, api: Api, dependencies: AnswerDependencies): Promise<void> {
  const operation = exchange.operation as Operation;
  const actor = actorOf(exchange, operation);
  const since = dependencies.cache.readingNow(actor.storeId);
  const received: ReceivedFile[] = [];
  const form = isForm(operation) ? readForm(exchange, dependencies.validation, received) : undefined;
  const attempt = (): Promise<Done> => {
    const unit = dependencies.openUnit(operation.method === 'get');
    const request = handlerRequest(exchange, actor, { db: unit, origin: dependencies.publicOrigin, form });
    const work = async (): Promise<Done> => {
      const reply = await handlerOf(api, operation)(request as never);
      return { reply, held: hold(operation, reply, dependencies.validation) };
    };
    return settle(unit, () => once(exchange, actor, unit, dependencies.keptAnswers, work));
  };
  const inTurn = api.inTurn?.[operation.id] ?? ((_, begin) => begin());
  // A form can be read once only.
  const done = inTurn(actor.storeId, form ? attempt : () => twiceAtMost(attempt));
  const { reply, held } = await (form ? done.finally(() => takeAway(received)) : done);
  reply.committed?.();
  if (reply.stream) return sendStream(exchange, reply, reply.stream, held.type);
  if (!reply.keep) return send(exchange.response, { ...reply, type: held.type }, held.bytes);
  const finished = { bytes: held.bytes, etag: etagOf(held.bytes) };
  dependencies.cache.keep(exchange.request.originalUrl, operation.id, finished, reply.keep, since);
  sendTagged(exchange, reply, finished);
}

/** Files are the handler's to keep elsewhere. */
const takeAway = (received: readonly ReceivedFile[]) =>
  Promise.all(received.map(({ file }) => rm(file, { force: true })));

function hold(operation: Operation, reply: AnyReply, validation: Validation): Held {
  if (reply.headers) for (const [name, value] of Object.entries(reply.headers)) validateHeaderValue(name, value);
  if (reply.stream || reply.file) return { type: typeOfReply(operation, reply), bytes: reply.file ?? NO_BYTES };
  if (reply.body !== undefined && operation.statuses.has(reply.status)) typeOfReply(operation, reply);
  validation.response(operation, reply.status, reply.body);
  return { type: JSON_TYPE, bytes: finish(reply.body) };
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

type AnyRequest = Omit<HandlerRequest<{ parameters: object; responses: object }>, 'body' | 'form'> & {
  readonly body: unknown;
  readonly form: ReturnType<typeof readForm> | undefined;
};

function handlerRequest(
  exchange: Exchange,
  actor: Actor,
  { db, origin, form }: Pick<AnyRequest, 'db' | 'origin' | 'form'>,
): AnyRequest {
  const { request, pathParams: params, query, body, now, language } = exchange;
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
    language,
    form,
    get network() {
      return networkOf(request.ip);
    },
  };
}

/** @param received gets the file of the form, to be taken away when the request has been answered */
const readForm =
  (exchange: Exchange, validation: Validation, received: ReceivedFile[]) =>
  async (rules: FormRules): Promise<ReadForm<object>> => {
    const { request, operation, pathParams, query } = exchange;
    const raw = await receiveForm(request, rules);
    if (raw.received) received.push(raw.received);
    const body = { ...raw.fields, ...(raw.received && { [FILE_FIELD]: '' }) };
    validation.request(operation as Operation, { pathParams, query, headers: request.headers, body });
    if (!raw.received) throw new Error(`${operation?.id} takes forms without a file`);
    return { fields: raw.fields, received: raw.received };
  };

/** Whatever could still keep the answer from being sent belongs into `work`: after the commit it would be too late. */
async function settle<T>(unit: UnitOfWork, work: () => Promise<T>): Promise<T> {
  try {
    const reply = await work();
    await unit.commit();
    return reply;
  } catch (error) {
    const undone = unit.rollback();
    if (isCollision(error)) await undone; // nothing of it may be in the way of another attempt
    throw error;
  }
}

/** Nothing is left of an attempt that was given up for somebody else's transaction, and nobody was told of it. */
const twiceAtMost = <T>(attempt: () => Promise<T>): Promise<T> =>
  attempt().catch((error: unknown) => {
    if (isCollision(error)) return attempt();
    throw error;
  });

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

type Head = Pick<AnyReply, 'status' | 'headers' | 'type'>;

/** Sends finished bytes, JSON unless told otherwise; Node leaves them out where the method or status has no body. */
export function send(response: ServerResponse, { status, headers = {}, type = JSON_TYPE }: Head, bytes: Buffer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (status !== 304 && status !== 204) {
    response.setHeader('Content-Type', contentTypeOf(type));
    response.setHeader('Content-Length', bytes.length);
  }
  if (bytes.length > SMALL) response.end(bytes);
  else response.end(bytes.toString('latin1'), 'latin1');
}

/** Up to so many bytes are sent together with the headers, as Node does with strings alone: one character a byte. */
const SMALL = 16 * 1024;
