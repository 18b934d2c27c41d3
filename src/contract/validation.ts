/**
 * Requests and responses held against the contract, by express-openapi-validator. Its middleware is a list of steps; we run the
 * two that validate on a small request of our own, so that they cost no more than they must and see only what the contract knows.
 */
import { Problem } from '../problem';
import { closeResponses } from './closeResponses';
import type { Contract, Operation } from './Contract';
import { isDiscriminated, placeFinding } from './discriminator';
import { fieldErrors } from './fieldErrors';
import { isForm } from './form';
import { createLibrary, type Described, type Step, type StepRequest } from './library';
import { JSON_TYPE } from './mediaType';
import { findUnstorable } from './unstorable';
import { withoutAnnotations } from './withoutAnnotations';
import { splitLists } from './writtenLists';
import { holdNumbers } from './writtenNumbers';

export interface Input {
  readonly pathParams: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: unknown;
}

export interface Validation {
  /** Coerces `input` in place and fills in defaults; a form that is not read yet is not looked at. @throws Problem `invalid`, or `not_found` when a path parameter can't name anything */
  request(operation: Operation, input: Input): Promise<Input>;
  /** @throws Error naming what the contract doesn't document: the status, a missing or extra key, a wrong type */
  response(operation: Operation, status: number, body: unknown): Promise<void>;
}

/** Prepares the validators of a contract. @throws when an operation is not in the contract's document */
export async function createValidation(contract: Contract): Promise<Validation> {
  const { describe, checkRequest, checkResponse } = createLibrary(
    withoutAnnotations(closeResponses(contract.document)),
  );
  const prepared = new Map(
    contract.operations.map((operation) => [
      operation.id,
      { described: describe(operation.path, operation.method), plain: plainly(contract, operation) },
    ]),
  );
  const of = ({ id }: Operation) => {
    const found = prepared.get(id);
    if (!found) throw new Error(`the validator does not know ${id}`);
    return found;
  };
  return {
    request: async (operation, input) => {
      const { described, plain } = of(operation);
      const held = plain(input);
      return validateRequest(checkRequest, operation, stepRequest(contract, operation, described, held), held);
    },
    response: async (operation, status, body) =>
      validateResponse(checkResponse, stepRequest(contract, operation, of(operation).described), status, body),
  };
}

function plainly(contract: Contract, operation: Operation): (input: Input) => Input {
  const path = holdNumbers(contract, operation, 'path');
  const query = holdNumbers(contract, operation, 'query');
  const lists = splitLists(contract, operation);
  return (input) => ({ ...input, pathParams: path(input.pathParams), query: query(lists(input.query)) });
}

function run(step: Step, request: StepRequest): Promise<void> {
  return new Promise((resolve, reject) => step(request, {}, (error) => (error ? reject(error) : resolve())));
}

/**
 * The address has no query: the library would refuse the `+` that browsers write for a space, and reserved characters that may
 * stand there (RFC 3986, 3.4). The content type is the contract's, not the
 * caller's: the library compiles and keeps a validator for every one it meets.
 */
function stepRequest(contract: Contract, operation: Operation, described: Described, input?: Input): StepRequest {
  const path = contract.basePath + operation.path.replace(/[{}]/g, '');
  const type = operation.bodyTypes[0];
  const body = input?.body ?? (isDiscriminated(contract, operation) ? {} : input?.body);
  return {
    method: operation.method.toUpperCase(),
    path,
    originalUrl: path,
    headers: { ...input?.headers, 'content-type': type },
    query: input?.query ?? {},
    params: input?.pathParams ?? {},
    body,
    openapi: { ...described, pathParams: input?.pathParams ?? {} },
  };
}

async function validateRequest(step: Step, operation: Operation, request: StepRequest, input: Input): Promise<Input> {
  try {
    await run(step, request);
  } catch (error) {
    const problem = problemOf(error, request.path, isForm(operation) && input.body === undefined);
    if (problem) throw problem;
  }
  refuseMissing(operation, input);
  refuseInfinite(request);
  refuseUnstorable(request);
  return { ...input, query: request.query, pathParams: request.params, body: request.body };
}

/** The library misses that a body is missing where its schema requires no key. Bodies that are no JSON come as streams. */
function refuseMissing({ needsBody, bodyTypes }: Operation, { body }: Input): void {
  if (!needsBody || body !== undefined || bodyTypes[0] !== JSON_TYPE) return;
  throw new Problem('invalid', { fields: fieldErrors([{ path: '/body', message: 'is required' }]) });
}

/** The library turns `1e400` into Infinity, and then checks no bounds of what is not finite. */
function refuseInfinite({ query, params }: StepRequest): void {
  const isInfinite = (value: unknown): boolean => typeof value === 'number' && !Number.isFinite(value);
  const infinite = (values: Record<string, unknown>): string[] =>
    Object.keys(values).filter((name) => [values[name]].flat().some(isInfinite));
  if (infinite(params).length > 0) throw new Problem('not_found');
  const findings = infinite(query).map((name) => ({ path: `/query/${name}`, message: 'must be a finite number' }));
  if (findings.length > 0) throw new Problem('invalid', { fields: fieldErrors(findings) });
}

function refuseUnstorable({ query, params, body }: StepRequest): void {
  if (findUnstorable(params, '').length > 0) throw new Problem('not_found');
  const places = [...findUnstorable(query, '/query'), ...findUnstorable(body, '/body')];
  const findings = places.map((path) => ({ path, message: 'must not contain characters that no text can hold' }));
  if (findings.length > 0) throw new Problem('invalid', { fields: fieldErrors(findings) });
}

/** @param bodyIsOpen what is found of the body does not count. @returns undefined when nothing else was found */
function problemOf(error: unknown, requestPath: string, bodyIsOpen: boolean): unknown {
  const { status, errors: found } = error as { status?: number; errors?: { path: string; message: string }[] };
  if (status !== 400 || !found) return error;
  const errors = bodyIsOpen ? found.filter(({ path }) => !path.startsWith('/body')) : found;
  if (errors.length === 0) return undefined;
  if (errors.some(({ path }) => path.startsWith('/params/'))) return new Problem('not_found');
  return new Problem('invalid', { fields: fieldErrors(errors.map((finding) => placeFinding(finding, requestPath))) });
}

/** The library validates by replacing `res.json`, and reports to `next`, once more. It leaves statuses from 500 unchecked. */
function validateResponse(step: Step, request: StepRequest, status: number, body: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const response: { json(body: unknown): void } & Record<string, unknown> = {
      statusCode: status,
      headersSent: false,
      getHeaders: () => ({ 'content-type': JSON_TYPE }),
      json: () => resolve(),
    };
    step(request, response, (error) => (error ? reject(error) : response.json(body)));
  });
}
