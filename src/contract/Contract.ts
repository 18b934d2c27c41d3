/** A contract as the server reads it: the bundle in `generated/`, and its operations by name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types';
import { parse } from 'yaml';
import { BODY_LIMIT, USUAL_BODY_BYTES } from './bodyLimit';
import { type Deprecated, endingOf, type Lines } from './deprecation';
import { type Document, resolve } from './document';
import { type Parameter, parametersOf } from './parameters';

export const API_NAMES = ['storefront', 'management', 'merchant', 'store', 'access'] as const;
export type ApiName = (typeof API_NAMES)[number];

type OperationObject = OpenAPIV3.OperationObject &
  Deprecated & { readonly 'x-required-permission'?: string; readonly [BODY_LIMIT]?: number };

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** The path template below the contract's base path: `/products/{slug}`. */
  readonly path: string;
  /** Names of the security schemes of which one is needed; empty when anybody may call. */
  readonly credentials: readonly string[];
  readonly permission: string | undefined;
  /** It takes an `Idempotency-Key`: see idempotency.ts. */
  readonly takesKey: boolean;
  /** Media types that a body may have; empty when the operation takes none. */
  readonly bodyTypes: readonly string[];
  readonly needsBody: boolean;
  /** The most bytes that a body in JSON may have. */
  readonly maxBodyBytes: number;
  readonly statuses: ReadonlySet<number>;
  /** Headers of all its answers when it will go; else empty. */
  readonly ending: Lines;
  /** Media types of the answer with a status; a status whose answer has no body is missing. */
  readonly answerTypes: ReadonlyMap<number, readonly string[]>;
}

export interface Contract {
  readonly name: string;
  readonly basePath: string;
  readonly version: string;
  readonly document: Document;
  readonly operations: readonly Operation[];
}

/** Names a request, so that sending it again does nothing twice. */
export const KEY_HEADER = 'idempotency-key';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** We write them ourselves, no key twice; to look for such keys takes longer than to read all the rest. */
const OF_OUR_OWN = { uniqueKeys: false };

/**
 * Reads one of our bundles.
 * @throws when the bundle is missing or leaves a protected operation without a credential
 */
export function loadContract(name: ApiName, directory = join(process.cwd(), 'generated')): Contract {
  return readContract(name, parse(readFileSync(join(directory, `${name}.yaml`), 'utf8'), OF_OUR_OWN) as Document);
}

/** The contract that a bundled document describes. @throws as `loadContract` */
export function readContract(name: string, document: Document): Contract {
  const basePath = document.servers?.[0]?.url ?? '';
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item?.[method]).map((method) =>
      readOperation(document, path, method, item?.[method] as OperationObject),
    ),
  );
  return { name, basePath, version: narrow(document.info.version), document, operations };
}

/** A text of its own, one byte a character: a part of the contract's, which may hold Arabic, would make every head with it twice as large. */
const narrow = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');

function readOperation(document: Document, path: string, method: string, operation: OperationObject): Operation {
  const id = operation.operationId;
  if (!id) throw new Error(`${method} ${path} has no operationId`);
  const requestBody = operation.requestBody as OpenAPIV3.RequestBodyObject | undefined;
  return {
    id,
    method,
    path,
    credentials: credentialsOf(document, operation, id),
    permission: operation['x-required-permission'],
    takesKey: parametersOf(document, { path, method }).some(isKey),
    bodyTypes: Object.keys(requestBody?.content ?? {}),
    needsBody: requestBody?.required === true,
    maxBodyBytes: operation[BODY_LIMIT] ?? USUAL_BODY_BYTES,
    ending: endingOf(operation, id),
    statuses: new Set(Object.keys(operation.responses ?? {}).map(Number)),
    answerTypes: answerTypesOf(document, operation),
  };
}

const isKey = ({ in: place, name }: Parameter): boolean => place === 'header' && name.toLowerCase() === KEY_HEADER;

type Response = OpenAPIV3.ResponseObject & { readonly $ref?: string };

function answerTypesOf(document: Document, { responses = {} }: OperationObject): Map<number, string[]> {
  const types = Object.entries(responses).map(([status, response]): [number, string[]] => [
    Number(status),
    Object.keys(resolve(document, response as Response).content ?? {}),
  ]);
  return new Map(types.filter(([, { length }]) => length > 0));
}

/** A validator silently switches security off when a scheme is missing, so we refuse to start instead. */
function credentialsOf(document: Document, operation: OperationObject, id: string): string[] {
  const alternatives = operation.security ?? document.security;
  if (!alternatives) throw new Error(`${id} does not say which credential it needs, nor that it needs none`);
  const isPublic = alternatives.length === 0 || alternatives.some((schemes) => Object.keys(schemes).length === 0);
  const names = alternatives.flatMap((schemes) => Object.keys(schemes));
  for (const name of names) {
    if (!document.components?.securitySchemes?.[name]) throw new Error(`${id} needs the unknown credential ${name}`);
  }
  return isPublic ? [] : names;
}
