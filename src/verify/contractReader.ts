/** A contract as those read it who test against it: what an operation documents of its request and its answers, references followed. */
import type { Contract, Operation } from '../contract/Contract';

export interface Schema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: boolean;
  /** `deepObject`: an object written as `name[key]=value`. */
  readonly style?: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

export interface ResponseObject {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema: Schema }>>;
  readonly content?: Readonly<
    Record<string, { readonly schema: Schema; readonly examples?: Readonly<Record<string, { value: unknown }>> }>
  >;
}

type Json = Record<string, unknown>;

const isObject = (node: unknown): node is Json => typeof node === 'object' && node !== null && !Array.isArray(node);

/** What a node is once every reference in it is followed. The contracts' request and response schemas contain no circles. */
export function follow(document: object, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((part) => follow(document, part));
  if (!isObject(node)) return node;
  if (typeof node.$ref === 'string') return follow(document, at(document, node.$ref));
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, follow(document, part)]));
}

const at = (document: object, ref: string): unknown =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Json)[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);

interface Item {
  parameters?: Parameter[];
  security?: Record<string, unknown>[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema; example?: unknown; examples?: Json }> };
  responses: Record<string, ResponseObject>;
}

const items = new WeakMap<object, Map<string, { operation: Item; shared: Parameter[] }>>();

/** The same object every time it is asked for, so that a validator is compiled once for a schema. */
function itemOf({ document }: Contract, { path, method, id }: Operation): { operation: Item; shared: Parameter[] } {
  const known = items.get(document) ?? new Map<string, { operation: Item; shared: Parameter[] }>();
  items.set(document, known);
  const item = (document.paths as unknown as Record<string, Record<string, unknown>>)[path] ?? {};
  const found = known.get(id) ?? {
    operation: follow(document, item[method]) as Item,
    shared: (follow(document, item.parameters) ?? []) as Parameter[],
  };
  known.set(id, found);
  return found;
}

export function parametersOf(contract: Contract, operation: Operation): readonly Parameter[] {
  const { operation: item, shared } = itemOf(contract, operation);
  const own = item.parameters ?? [];
  return [...shared.filter(({ name }) => !own.some((one) => one.name === name)), ...own];
}

export interface Body {
  readonly required: boolean;
  readonly schema: Schema;
  readonly example: unknown;
}

/** The JSON body of an operation, if it takes one. */
export function bodyOf(contract: Contract, operation: Operation): Body | undefined {
  const { requestBody } = itemOf(contract, operation).operation;
  const json = requestBody?.content['application/json'];
  if (!requestBody || !json) return undefined;
  const named = Object.values(json.examples ?? {})[0] as { value: unknown } | undefined;
  return { required: requestBody.required === true, schema: json.schema, example: json.example ?? named?.value };
}

export const responseOf = (contract: Contract, operation: Operation, status: number): ResponseObject | undefined =>
  itemOf(contract, operation).operation.responses[String(status)];

/** Names of the credentials that an operation takes, needed or not. */
export function schemesOf(contract: Contract, operation: Operation): readonly string[] {
  const security = itemOf(contract, operation).operation.security ?? contract.document.security ?? [];
  return security.flatMap((alternative) => Object.keys(alternative));
}

export interface DocumentedRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Values put in the place of the documented ones, by `in` and name; undefined leaves a parameter out. */
export type Changes = Partial<Record<Parameter['in'], Readonly<Record<string, unknown>>>> & { readonly body?: unknown };

/** The request that a contract documents by its examples. @param scope `required`: without what can be left out */
export function documentedRequest(
  contract: Contract,
  operation: Operation,
  scope: 'all' | 'required',
  changes: Changes = {},
): DocumentedRequest {
  const parameters = parametersOf(contract, operation);
  const values = (place: Parameter['in']): [string, unknown][] =>
    Object.entries({
      ...Object.fromEntries(
        parameters
          .filter((parameter) => parameter.in === place && (scope === 'all' || parameter.required))
          .map(({ name, example }) => [name, example]),
      ),
      ...changes[place],
    }).filter(([, value]) => value !== undefined);
  const path = values('path').reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, encodeURIComponent(String(value))),
    operation.path,
  );
  const query = new URLSearchParams(values('query').flatMap(([name, value]) => written(name, value))).toString();
  return {
    method: operation.method.toUpperCase(),
    target: `${contract.basePath}${path}${query && `?${query}`}`,
    headers: Object.fromEntries(values('header').map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: 'body' in changes ? changes.body : bodyOf(contract, operation)?.example,
  };
}

/** A value as it stands in an address: a list by its name over and over, an object as `name[key]`. */
function written(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((one) => written(name, one));
  if (!isObject(value)) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, one]) => written(`${name}[${key}]`, one));
}
