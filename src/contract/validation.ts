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
import { parametersOf } from './parameters';
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
  request(operation: Operation, input: Input): Input;
  /** @throws Error naming what the contract doesn't document: the status, a missing or extra key, a wrong type */
  response(operation: Operation, status: number, body: unknown): void;
}

/** Prepares the validators of a contract. @throws when an operation is not in the contract's document */
export async function createValidation(contract: Contract): Promise<Validation> {
  const { describe, checkRequest, checkResponse } = createLibrary(
    withoutAnnotations(closeResponses(contract.document)),
  );
  const prepared = new Map(
    contract.operations.map((operation) => [
      operation.id,
      prepare(contract, operation, describe(operation.path, operation.method)),
    ]),
  );
  const of = ({ id }: Operation) => {
    const found = prepared.get(id);
    if (!found) throw new Error(`the validator does not know ${id}`);
    return found;
  };
  return {
    request: (operation, input) => {
      const { plain, request } = of(operation);
      const held = plain(input);
      return validateRequest(checkRequest, operation, request(held), held);
    },
    response: (operation, status, body) => validateResponse(checkResponse, of(operation).answered, status, body),
  };
}

interface PreparedOperation {
  /** Lists and numbers as they may be written in an address. */
  readonly plain: (input: Input) => Input;
  /** What the library is given of a request. */
  readonly request: (input: Input) => StepRequest;
  /** The same, of a request that is being answered. */
  readonly answered: StepRequest;
}

function prepare(contract: Contract, operation: Operation, described: Described): PreparedOperation {
  const request = stepRequest(contract, operation, described);
  return { plain: plainly(contract, operation), request, answered: request(NOTHING) };
}

const NOTHING: Input = { pathParams: {}, query: {}, headers: {}, body: undefined };

function plainly(contract: Contract, operation: Operation): (input: Input) => Input {
  const path = holdNumbers(contract, operation, 'path');
  const query = holdNumbers(contract, operation, 'query');
  const lists = splitLists(contract, operation);
  return (input) => ({ ...input, pathParams: path(input.pathParams), query: query(lists(input.query)) });
}

/**
 * The address has no query: the library would refuse the `+` that browsers write for a space, and reserved characters that may
 * stand there (RFC 3986, 3.4). Of the headers it gets those that the contract knows. The content type is the contract's, not the
 * caller's: the library compiles and keeps a validator for every one it meets.
 */
function stepRequest(contract: Contract, operation: Operation, described: Described): (input: Input) => StepRequest {
  const path = contract.basePath + operation.path.replace(/[{}]/g, '');
  const method = operation.method.toUpperCase();
  const known = parametersOf(contract.document, operation).filter((parameter) => parameter.in === 'header');
  const names = known.map(({ name }) => name.toLowerCase());
  const needsBody = isDiscriminated(contract, operation);
  return ({ pathParams, query, headers, body }) => {
    const sent: StepRequest['headers'] = { 'content-type': operation.bodyTypes[0] };
    for (const name of names) if (headers[name] !== undefined) sent[name] = headers[name];
    return {
      ...{ method, path, originalUrl: path, headers: sent, query, params: pathParams },
      body: body ?? (needsBody ? {} : body),
      openapi: { ...described, pathParams },
    };
  };
}

function validateRequest(step: Step, operation: Operation, request: StepRequest, input: Input): Input {
  const found = findingsOf(step, request);
  const problem = found && problemOf(found, request.path, isForm(operation) && input.body === undefined);
  if (problem) throw problem as Error;
  refuseMissing(operation, input);
  refuseUnstorable(request);
  return { ...input, query: request.query, pathParams: request.params, body: request.body };
}

/** Some of what is wrong the library tells, some it throws. */
function findingsOf(step: Step, request: StepRequest): unknown {
  let found: unknown = UNANSWERED;
  try {
    step(request, {}, (error) => (found = error));
  } catch (error) {
    return error;
  }
  return found;
}

/** The library misses that a body is missing where its schema requires no key. Bodies that are no JSON come as streams. */
function refuseMissing({ needsBody, bodyTypes }: Operation, { body }: Input): void {
  if (!needsBody || body !== undefined || bodyTypes[0] !== JSON_TYPE) return;
  throw new Problem('invalid', { fields: fieldErrors([{ path: '/body', message: 'is required' }]) });
}

/** The library lets it through. `1e400` it turns into Infinity, and then checks no bounds of it. */
function refuseUnstorable({ query, params, body }: StepRequest): void {
  if (findUnstorable(params, '').length > 0) throw new Problem('not_found');
  const findings = [...findUnstorable(query, '/query'), ...findUnstorable(body, '/body')];
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

/** The library validates by replacing `res.json`, and reports what is wrong to `next`. It leaves statuses from 500 unchecked. */
function validateResponse(step: Step, request: StepRequest, status: number, body: unknown): void {
  let found: unknown = UNANSWERED;
  const response = {
    statusCode: status,
    headersSent: false,
    getHeaders: () => ({ 'content-type': JSON_TYPE }),
    json: (_body: unknown) => void (found = undefined),
  };
  step(request, response, (error) => (found = error ?? found));
  response.json(body);
  if (found) throw found as Error;
}

const UNANSWERED = new Error('the validator has not said what it found');
