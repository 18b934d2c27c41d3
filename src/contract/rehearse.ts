/**
 * What a first request would still wait for once its validators are compiled: connections, plans of its statements, code that has
 * never run. It is asked for, of a server of our own that nobody else knows: all runs as it will for callers, but nothing is counted,
 * told or kept, and whatever is written is undone.
 */
import { randomBytes } from 'node:crypto';
import { Agent, createServer, type IncomingMessage, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Express } from 'express';
import type { UnitOfWork } from '../db/Db';
import { Problem } from '../problem';
import type { Actor } from '../security/Actor';
import type { Api } from './Api';
import { ByteCache } from './byteCache';
import type { Contract, Operation } from './Contract';
import { listenerOf, MESSAGES } from './expressMessages';
import type { AnyReply } from './handlers';
import { NOTHING_KEPT } from './idempotency';
import { JSON_TYPE } from './mediaType';
import { isShortRead, type Look, type Part, partsOf, type RehearsedRequest } from './rehearsedRequests';
import { type Mounted, type ServeDependencies, serveApi } from './serveApi';

/** Who counts, logs and observes does so for nobody: these are of the rehearsal alone. */
export interface RehearsalOptions extends Omit<ServeDependencies, 'cache' | 'keptAnswers'> {
  readonly api: Api;
  readonly contract: Contract;
  /** Who asks what anybody may read: a visitor of some store of this installation. */
  readonly visitor: Actor;
  /** Who asks for the rest: somebody of that store who may do all of this API. */
  readonly reader: Actor;
  /** The way to an API from outside. */
  readonly appOf: (mounted: readonly Mounted[]) => Express;
  readonly time: Time;
}

/** Of a rehearsal: it ends, whatever of it still runs. */
export interface Time {
  readonly signal: AbortSignal;
  /** Resolves when the signal is given. */
  readonly ended: Promise<void>;
}

/** One API with one store. */
export interface Rehearsal {
  /** For how many of its reads the store has something. */
  readonly found: number;
  /** Asks for everything so many times. */
  ask(rounds: number): Promise<void>;
  end(): void;
}

/** A refusal has most of its code in common with all others. */
const ROUNDS_REFUSED = 2;

/**
 * Asks once for every read, and for every write that is undone, to learn what there is. What fails here will fail, and be told, where
 * somebody asks for it.
 */
export async function openRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { api, contract, time } = options;
  const { signal, ended } = time;
  const secret = randomBytes(16).toString('hex');
  const cache = new ByteCache(CACHE_BYTES);
  const server = await listen({ ...options, cache }, secret);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { port } = server.address() as AddressInfo;
  const ask = asker({ agent, port, host: '127.0.0.1', headers: { [SECRET_HEADER]: secret } });
  const look: Look = async (request) => (signal.aborted ? undefined : Promise.race([ask(request, jsonOf), ended]));
  const { parts, found } = await partsOf(contract, api.undoable ?? [], look);
  return {
    found,
    ask: async (rounds) => {
      // Round by round: where time is short, every operation has had its share.
      for (let round = 0; round < rounds && !signal.aborted; round++) {
        cache.hearing(true); // and empty: to read is what a first request does
        for (const part of parts) {
          if (signal.aborted) return;
          const requests = asked(part, api, round);
          for (const request of requests) await Promise.race([ask(request, unread), ended]);
        }
      }
    },
    end: () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What is asked for, one after the other: each meets the connections that the one before has given back, as callers will. */
function asked({ operation, good, refused }: Part, api: Api, round: number): RehearsedRequest[] {
  const refusals = round < ROUNDS_REFUSED ? refused : [];
  const isSeen = isShortRead(operation) || isDone(api, operation.id) || round < ROUNDS_REFUSED;
  return isSeen ? [good, ...refusals] : [];
}

const isDone = ({ undoable = [] }: Api, id: string): boolean => undoable.includes(id);

/** Without it nobody is answered: whoever is asks as somebody who may do everything. */
const SECRET_HEADER = 'x-rehearsal';

type Listening = RehearsalOptions & Pick<ServeDependencies, 'cache'>;

/** The API on a free port of this machine, for these two. */
async function listen(
  { api, contract, visitor, reader, appOf, openUnit, ...dependencies }: Listening,
  secret: string,
): Promise<Server> {
  const rehearsed: Api = {
    ...api,
    handlers: Object.fromEntries(contract.operations.map((operation) => [operation.id, handlerOf(api, operation)])),
    // Callers do not wait behind a rehearsal.
    inTurn: {},
    identify: () => Promise.resolve({ visitor, actor: reader }),
  };
  const serve = serveApi(rehearsed, contract, {
    ...dependencies,
    openUnit: (readOnly) => undone(openUnit(readOnly)),
    keptAnswers: NOTHING_KEPT,
  });
  const handle = listenerOf(appOf([{ api: rehearsed, contract, serve }]));
  const server = createServer(MESSAGES, (request, response) => {
    if (request.headers[SECRET_HEADER] === secret) handle(request, response);
    else request.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** What does more than a rollback could undo is not done. What is only to be told of what is committed is not told. */
function handlerOf(api: Api, { id, method }: Operation): Api['handlers'][string] {
  if (method !== 'get' && !isDone(api, id)) return () => Promise.reject(new Problem('not_found'));
  const handle = api.handlers[id] as (request: unknown) => Promise<AnyReply>;
  return async (request: unknown) => {
    const { committed: _, ...reply } = await handle(request);
    return reply;
  };
}

/** As large as what is kept of a rehearsal. */
const CACHE_BYTES = 1024 * 1024;

/** Who asks for a commit does not get it. */
const undone = (unit: UnitOfWork): UnitOfWork => ({ ...unit, commit: () => unit.rollback() });

type Place = { readonly agent: Agent; readonly port: number; readonly host: string; readonly headers: object };

/** Asks, and resolves when it is answered, with what `take` takes of the answer, or when it is not. */
const asker =
  ({ headers, ...to }: Place) =>
  <T>(
    { body, ...request }: RehearsedRequest,
    take: (response: IncomingMessage) => Promise<T>,
  ): Promise<T | undefined> =>
    new Promise((resolve) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const type = text === undefined ? {} : { 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(text) };
      const sent = send({ ...to, ...request, headers: { ...headers, ...type } }, (response) => {
        take(response).then(resolve, () => resolve(undefined));
      });
      sent.on('error', () => resolve(undefined)).end(text);
    });

const unread = (response: IncomingMessage): Promise<void> =>
  new Promise((resolve) => response.resume().on('close', resolve));

/** What a success says. */
const jsonOf = (response: IncomingMessage): Promise<unknown> =>
  String(response.statusCode).startsWith('2') ? json(response) : unread(response);
