/**
 * What a rehearsal asks for. The ids in its paths are those of the contract's examples where the store has such rows, else of the first
 * row that a list of the same contract gives, so that there is something to answer with.
 */
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types';
import { firstRows, idOf } from './answeredRows';
import type { Contract, Operation } from './Contract';
import { resolve } from './document';
import { JSON_TYPE } from './mediaType';
import { type Parameter, parametersOf } from './parameters';

export interface RehearsedRequest {
  readonly method: string;
  /** With the contract's base path. */
  readonly path: string;
  /** Undefined where there is none. */
  readonly body?: unknown;
}

/** An operation as a rehearsal asks for it. */
export interface Part {
  readonly operation: Operation;
  readonly good: RehearsedRequest;
  /** To refuse is code of its own: nothing is there (404, or 422 where a number is wanted), nobody takes this, and not like this (422). */
  readonly refused: readonly RehearsedRequest[];
}

/** Gives what a success says, undefined for every other answer. */
export type Look = (request: RehearsedRequest) => Promise<unknown>;

/** Files and exports are as long as a store is large. */
export const isShortRead = ({ method, answerTypes }: Operation): boolean =>
  method === 'get' && [...answerTypes.values()].flat().every((type) => type === JSON_TYPE);

/** What writes, and takes no file. */
const isWrite = ({ method, bodyTypes }: Operation): boolean =>
  method !== 'get' && bodyTypes.every((type) => type === JSON_TYPE);

/**
 * The short reads and the writes of a contract, and for how many of the reads there is something.
 * @param done the ids of the writes that are done
 */
export async function partsOf(
  contract: Contract,
  done: readonly string[],
  look: Look,
): Promise<{ parts: Part[]; found: number }> {
  const paths = new Paths(contract, look);
  const numbered = firstNumberOf(contract);
  const parts: Part[] = [];
  let found = 0;
  for (const operation of contract.operations.filter((one) => isShortRead(one) || isWrite(one))) {
    const values = await paths.valuesFor(operation);
    const path = paths.fill(operation, values);
    const query = queryOf(contract, operation);
    const shared = { method: operation.method.toUpperCase(), body: bodyOf(contract, operation) };
    const withQuery = (more: string) => ({ ...shared, path: `${path}${query}${query ? '&' : '?'}${more}` });
    const refused = [
      { ...shared, path: `${path}-none${query}` },
      shared.body === undefined
        ? withQuery('no_such_parameter=1')
        : { ...shared, path: `${path}${query}`, body: { no_such_field: 1 } },
      ...(operation === numbered?.operation ? [withQuery(`${numbered.name}=-0.5`)] : []),
    ];
    const documented = { ...shared, path: `${path}${query}` };
    const good = done.includes(operation.id) ? await takenOf(documented, look) : documented;
    parts.push({ operation, good, refused });
    if (isShortRead(operation) && (await paths.answerOf(operation, values)) !== undefined) found++;
  }
  return { parts, found };
}

/** An example may name what this store has not: to change nothing runs most of the same code. */
const takenOf = async (documented: RehearsedRequest, look: Look): Promise<RehearsedRequest> =>
  (await look(documented)) === undefined ? { ...documented, body: {} } : documented;

/** By name. */
type Values = Readonly<Record<string, unknown>>;

class Paths {
  private readonly reads: ReadonlyMap<string, Operation>;
  private readonly answers = new Map<string, Promise<unknown>>();

  constructor(
    private readonly contract: Contract,
    private readonly look: Look,
  ) {
    this.reads = new Map(contract.operations.filter(isShortRead).map((operation) => [operation.path, operation]));
  }

  fill({ path }: Operation, values: Values): string {
    const filled = path.replace(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
    return this.contract.basePath + filled;
  }

  /** What is answered to a read, which is asked for once. */
  answerOf(operation: Operation, values: Values): Promise<unknown> {
    const path = this.fill(operation, values) + queryOf(this.contract, operation);
    const answer = this.answers.get(path) ?? this.look({ method: 'GET', path });
    this.answers.set(path, answer);
    return answer;
  }

  async valuesFor(operation: Operation): Promise<Values> {
    const parameters = parametersOf(this.contract.document, operation).filter((one) => one.in === 'path');
    const examples = Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
    const read = this.readBehind(operation.path);
    if (!read || (await this.answerOf(read, examples)) !== undefined) return examples;
    const rows = await this.rowsBefore(read, parameters, examples);
    for (const values of rows) if ((await this.answerOf(read, values)) !== undefined) return values;
    return examples;
  }

  /** The read whose path tells whether there is what an operation's path names. */
  private readBehind(path: string): Operation | undefined {
    if (!path.includes('{')) return undefined;
    return this.reads.get(path) ?? this.readBehind(path.slice(0, path.lastIndexOf('/')));
  }

  /** The values with which a read may find something, by the list before the last parameter of its path. */
  private async rowsBefore(read: Operation, parameters: readonly Parameter[], examples: Values): Promise<Values[]> {
    const [, before = '', name] = /^(.*)\/\{([^{}]+)\}/.exec(read.path) ?? [];
    const parameter = parameters.find((one) => one.name === name);
    const list = this.reads.get(before);
    if (!list || !parameter) return [];
    const schema = resolve(this.contract.document, parameter.schema);
    const ids = firstRows(await this.answerOf(list, examples)).flatMap(
      (row) => idOf(row, { ...parameter, schema }) ?? [],
    );
    return ids.slice(0, MOST_ROWS).map((id) => ({ ...examples, [parameter.name]: id }));
  }
}

/** Of a list, where not every row has what is asked for. */
const MOST_ROWS = 3;

/** What the query must have, as the examples have it. */
function queryOf({ document }: Contract, operation: Operation): string {
  const needed = parametersOf(document, operation).filter((one) => one.in === 'query' && one.required);
  const written = needed.map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
  return written.length > 0 ? `?${written.join('&')}` : '';
}

/** A number in the query of some short read: once refused, the code for it is known. */
function firstNumberOf({ document, operations }: Contract): { operation: Operation; name: string } | undefined {
  const numbers = operations.filter(isShortRead).flatMap((operation) =>
    parametersOf(document, operation)
      .filter((one) => one.in === 'query' && resolve(document, one.schema).type === 'integer')
      .map(({ name }) => ({ operation, name })),
  );
  return numbers[0];
}

type Example = { readonly $ref?: string; readonly value?: unknown };

/** The documented body, if there is one. */
function bodyOf({ document }: Contract, { path, method }: Operation): unknown {
  const body = document.paths[path]?.[method as 'post']?.requestBody as OpenAPIV3.RequestBodyObject | undefined;
  const json = body?.content[JSON_TYPE];
  const [named] = Object.values(json?.examples ?? {}) as Example[];
  return (json?.example as unknown) ?? resolve(document, named).value;
}
