/**
 * Requests that may be sent again: where an operation takes the header `Idempotency-Key`, what was done for a key is done once, and a
 * repetition gets the same answer. The answer is kept by the transaction that did it: there is never one without the other. Refusals
 * leave nothing behind, and may be tried again with the same key.
 */
import { Problem } from '../problem';
import type { Db } from '../db/Db';
import type { Actor } from '../security/Actor';
import { KEY_HEADER, type Operation } from './Contract';
import type { Exchange } from './Exchange';
import type { AnyReply } from './handlers';
import { isObject } from './json';
import { JSON_TYPE } from './mediaType';

/** A key means something to one credential and one operation alone. */
export interface KeyedRequest {
  readonly storeId: number;
  readonly credential: string;
  readonly operation: string;
  readonly key: string;
  /** Of what was asked: a key does not stand for two requests. */
  readonly requestHash: Buffer;
}

export interface KeptAnswer {
  readonly requestHash: Buffer;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Where answers are kept. */
export interface KeptAnswers {
  /** Of what was asked, which can hold a password: from the digest, without a key of the installation, nobody can try guesses. */
  digest(asked: string): Buffer;
  /**
   * Takes the key until the transaction ends.
   * @returns what is kept for it, `busy` when another open request has it, undefined when nobody has used it
   */
  claim(db: Db, request: KeyedRequest, now: Date): Promise<KeptAnswer | 'busy' | undefined>;
  keep(db: Db, request: KeyedRequest, answer: Omit<KeptAnswer, 'requestHash'>, now: Date): Promise<void>;
}

/** Where no operation takes a key. */
export const NOTHING_KEPT: KeptAnswers = {
  digest: () => Buffer.alloc(0),
  claim: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
};

/** A reply held against the contract, as far as can be before it is sent: of a stream, its type. */
export interface Held {
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Done {
  readonly reply: AnyReply;
  readonly held: Held;
}

/**
 * Does `work`, or answers as it was answered before.
 * @throws Problem `conflict` while the first request with the key is at work, `invalid` when that was another request
 */
export function once(
  exchange: Exchange,
  actor: Actor,
  db: Db,
  kept: KeptAnswers,
  work: () => Promise<Done>,
): Promise<Done> {
  const request = keyedRequest(exchange, actor, kept);
  return request ? onceFor(request, exchange, { db, kept, work }) : work();
}

interface Keyed {
  readonly db: Db;
  readonly kept: KeptAnswers;
  readonly work: () => Promise<Done>;
}

async function onceFor(request: KeyedRequest, exchange: Exchange, { db, kept, work }: Keyed): Promise<Done> {
  const known = await kept.claim(db, request, exchange.now);
  if (known === 'busy') {
    throw new Problem('conflict', { message: 'The first request with this Idempotency-Key is still being answered.' });
  }
  if (known) return again(known, request);
  const done = await work();
  const { status, headers = {} } = done.reply;
  await kept.keep(
    db,
    request,
    { status, headers: { ...languageOf(exchange), ...headers }, body: done.held.bytes },
    exchange.now,
  );
  return done;
}

function keyedRequest(
  { request, operation, pathParams, query, body }: Exchange,
  actor: Actor,
  kept: Pick<KeptAnswers, 'digest'>,
): KeyedRequest | undefined {
  const { id, takesKey } = operation as Operation;
  const key = request.headers[KEY_HEADER];
  if (!takesKey || typeof key !== 'string') return undefined;
  const requestHash = kept.digest(JSON.stringify([pathParams, query, body], inOrder));
  return { storeId: actor.storeId, credential: actor.subject, operation: id, key, requestHash };
}

/** For JSON that is the same whatever the order in which somebody has written the fields of an object: that says nothing. */
const inOrder = (_key: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;

/** Kept words stay in the language in which they were said. */
function languageOf({ response }: Exchange): Record<string, string> {
  const language = response.getHeader('Content-Language');
  return language === undefined ? {} : { 'Content-Language': String(language) };
}

function again({ requestHash, status, headers, body }: KeptAnswer, request: KeyedRequest): Done {
  if (!requestHash.equals(request.requestHash)) {
    throw new Problem('invalid', {
      fields: { 'Idempotency-Key': ['The Idempotency-Key was sent with another request.'] },
    });
  }
  return {
    reply: { status, headers: { ...headers, 'Idempotency-Replayed': 'true' } },
    held: { type: JSON_TYPE, bytes: body },
  };
}
