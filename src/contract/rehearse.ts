/**
 * What a first request would still wait for once its validators are compiled: connections, plans of its statements, code that has
 * never run. Reads are asked for, of a server of our own that nobody else knows: all runs as it will for callers, but nothing is
 * counted, told or kept.
 */
import { Agent, createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Clock } from '../clock';
import { createLog } from '../log';
import type { Actor } from '../security/Actor';
import type { AnswerDependencies } from './answer';
import type { Api } from './Api';
import { ByteCache } from './byteCache';
import type { Contract, Operation } from './Contract';
import { listenerOf, MESSAGES } from './expressMessages';
import { NOTHING_KEPT } from './idempotency';
import { JSON_TYPE } from './mediaType';
import { type Parameter, parametersOf } from './parameters';
import { serveApi } from './serveApi';

export interface Rehearsal extends Omit<AnswerDependencies, 'cache' | 'keptAnswers'> {
  readonly api: Api;
  readonly contract: Contract;
  readonly clock: Clock;
  /** Who asks what anybody may read: a visitor of some store of this installation. */
  readonly visitor: Actor;
  /** Who asks for the rest: somebody of that store who may read all of this API. */
  readonly reader: Actor;
  /** How many ask at once what anybody may ask for: as many as there are connections, since each has plans of its own. */
  readonly connections: number;
  /** How often each is asked; as often as a statement needs to be planned for good, unless told otherwise. */
  readonly rounds?: number | undefined;
  /** Ends the rehearsal, whatever of it still runs. */
  readonly signal: AbortSignal;
}

/** Postgres plans a statement five times for its values before it keeps a plan for all. */
const ROUNDS = 7;
/** A refusal has no plan, and most of its code in common with all others. */
const ROUNDS_REFUSED = 2;
/** How many ask at once for the rest: there will be many such reads, and single callers meet the connection that was used last. */
const FEW = 2;

/** Only what changes nothing. What fails here will fail, and be told, where somebody asks for it. */
export async function rehearse(rehearsal: Rehearsal): Promise<void> {
  const { contract, connections, signal, rounds = ROUNDS } = rehearsal;
  const reads = contract.operations
    .filter(isShortRead)
    .map((operation) => ({ ...targetsOf(contract, operation), times: atOnce(operation, connections) }));
  if (reads.length === 0) return;
  const server = await serve(rehearsal);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { port } = server.address() as AddressInfo;
  const ended = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  const to = { agent, port };
  // Round by round: where time is short, every operation has had its share.
  for (let round = 0; round < rounds && !signal.aborted; round++) {
    for (const { good, refused, times } of reads) {
      const asked = [
        ...Array.from({ length: times }, () => ask({ ...to, path: good })),
        ...(round < ROUNDS_REFUSED ? refused.map((path) => ask({ ...to, path })) : []),
      ];
      if (!signal.aborted) await Promise.race([Promise.all(asked), ended]);
    }
  }
  agent.destroy();
  server.closeAllConnections();
  server.close();
}

/** Files and exports are as long as a store is large. */
const isShortRead = ({ method, answerTypes }: Operation): boolean =>
  method === 'get' && [...answerTypes.values()].flat().every((type) => type === JSON_TYPE);

const atOnce = ({ credentials }: Operation, connections: number): number =>
  credentials.length === 0 ? connections : Math.min(FEW, connections);

const UNLIMITED = { limit: 1, remaining: 1, resetAt: 0, retryAfterSeconds: 1, exceeded: false };

/** The API on a free port of this machine, for these two. */
async function serve({ api, contract, visitor, reader, ...dependencies }: Rehearsal): Promise<Server> {
  const handle = serveApi({ ...api, identify: () => Promise.resolve({ visitor, actor: reader }) }, contract, {
    ...dependencies,
    cache: new ByteCache(1),
    keptAnswers: NOTHING_KEPT,
    log: createLog('silent'),
    count: () => Promise.resolve(UNLIMITED),
    observe: () => undefined,
  });
  const server = createServer(MESSAGES, listenerOf(express().use(handle)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Resolves when it is answered, or is not. */
function ask(request: { agent: Agent; port: number; path: string }): Promise<void> {
  return new Promise((resolve) => {
    const sent = get({ ...request, host: '127.0.0.1' }, (response) => response.resume().on('close', resolve));
    sent.on('error', () => resolve());
  });
}

/**
 * An operation's address, its path and what its query must have as the contract's examples give them; and two that are refused, for
 * to refuse is code of its own: nothing is there (404, or 422 where a number is wanted), and nobody takes this query (422).
 */
function targetsOf(contract: Contract, operation: Operation): { good: string; refused: string[] } {
  const parameters = parametersOf(contract.document, operation);
  const written = (one: Parameter | undefined): string => encodeURIComponent(String(one?.example));
  const path =
    contract.basePath +
    operation.path.replace(/\{(.+?)\}/g, (_, name: string) => written(parameters.find((one) => one.name === name)));
  const query = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map((one) => `${one.name}=${written(one)}`)
    .join('&');
  return { good: `${path}?${query}`, refused: [`${path}-none?${query}`, `${path}?${query}&no_such_parameter=1`] };
}
