/**
 * What a first request would still wait for once its validators are compiled: connections, plans of its statements, code that has
 * never run. Reads that anybody may ask for are run as they would be answered, and their answers thrown away.
 */
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types';
import type { Clock } from '../clock';
import type { Actor } from '../security/Actor';
import { type AnswerDependencies, finish } from './answer';
import type { Api } from './Api';
import type { Contract, Operation } from './Contract';

export interface Rehearsal extends Omit<AnswerDependencies, 'cache'> {
  readonly api: Api;
  readonly contract: Contract;
  readonly clock: Clock;
  /** Who asks: a visitor of some store of this installation. */
  readonly visitor: Actor;
  /** How many ask at once: as many as there are connections, since each has plans of its own. */
  readonly connections: number;
  /** Ends the rehearsal, whatever of it still runs. */
  readonly signal: AbortSignal;
}

/** Postgres plans a statement five times for its values before it keeps a plan for all. */
const TIMES = 10;

/** Only what needs no credential and changes nothing. What fails here will fail, and be told, where somebody asks for it. */
export async function rehearse(rehearsal: Rehearsal): Promise<void> {
  const { contract, connections, signal } = rehearsal;
  const open = contract.operations.filter(({ method, credentials }) => method === 'get' && credentials.length === 0);
  const ended = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  // Round by round: where time is short, every operation has had its share.
  for (let time = 0; time < TIMES; time++) {
    for (const operation of open) {
      if (signal.aborted) return;
      const round = Array.from({ length: connections }, () => perform(operation, rehearsal));
      await Promise.race([Promise.allSettled(round), ended]);
    }
  }
}

async function perform(operation: Operation, rehearsal: Rehearsal): Promise<void> {
  const { api, contract, validation, openUnit, publicOrigin: origin, clock, visitor: actor } = rehearsal;
  const url = contract.basePath + operation.path;
  const headers = {};
  const input = { pathParams: examplesOf(contract, operation), query: {}, headers, body: undefined, url };
  const { pathParams: params, query } = await validation.request(operation, input);
  const request = { actor, params, query, headers, body: undefined, db: openUnit(true), now: clock.now(), origin };
  const reply = await api.handlers[operation.id]?.({ ...request, url: origin + url } as never);
  if (!reply) return;
  await validation.response(operation, reply.status, reply.body);
  finish(reply.body);
}

/** The path's parameters as the contract's examples give them. */
function examplesOf({ document }: Contract, { path, method }: Operation): Record<string, unknown> {
  const item = document.paths[path];
  const given = [...(item?.parameters ?? []), ...(item?.[method as 'get']?.parameters ?? [])];
  const parameters = given.map((parameter) => ('$ref' in parameter ? resolve(document, parameter.$ref) : parameter));
  const inPath = parameters.filter((parameter) => parameter?.in === 'path');
  return Object.fromEntries(inPath.map((parameter) => [parameter?.name, String(parameter?.example)]));
}

function resolve(document: Contract['document'], reference: string): OpenAPIV3.ParameterObject | undefined {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return document.components?.parameters?.[name] as OpenAPIV3.ParameterObject | undefined;
}
