/**
 * What we use of express-openapi-validator: the two validators, put together by ourselves. As the library's middleware puts them
 * together, each of a contract's hundreds of validators goes through the whole contract before it is compiled, and compiles anew what
 * it shares with the others: twice the time of a start, and memory for as many copies.
 */
import type { Options } from 'ajv';
import type { NextFunction, Response } from 'express';
import { AjvOptions } from 'express-openapi-validator/dist/framework/ajv/options';
import { defaultSerDes } from 'express-openapi-validator/dist/framework/base.serdes';
import type { NormalizedOpenApiValidatorOpts, OpenApiRequest } from 'express-openapi-validator/dist/framework/types';
import { RequestValidator } from 'express-openapi-validator/dist/middlewares/openapi.request.validator';
import { ResponseValidator } from 'express-openapi-validator/dist/middlewares/openapi.response.validator';
import { SchemaPreprocessor } from 'express-openapi-validator/dist/middlewares/parsers/schema.preprocessor';
import type { Document } from './document';
import { isObject, type Json } from './json';

/** Of an Express request, what the library reads. */
export interface StepRequest {
  readonly method: string;
  readonly path: string;
  readonly originalUrl: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  query: Record<string, unknown>;
  params: Record<string, unknown>;
  body: unknown;
  readonly openapi: Described & { readonly pathParams: Record<string, unknown> };
}

/** What the library knows of an operation. */
export interface Described {
  readonly expressRoute: string;
  readonly openApiRoute: string;
  readonly schema: unknown;
  readonly _responseSchema: unknown;
  readonly serial: number;
}

/** Does its work on the request or the response, and tells `next` what it found. */
export type Step = (request: StepRequest, response: unknown, next: (error?: unknown) => void) => void;

export interface Library {
  /** @param path the template in the contract, such as `/books/{id}` @throws when the contract has no such operation */
  readonly describe: (path: string, method: string) => Described;
  readonly checkRequest: Step;
  readonly checkResponse: Step;
}

const SERIAL = 1;
const OPTIONS = {
  validateRequests: { allErrors: true, allowUnknownQueryParameters: false, coerceTypes: false },
  validateResponses: { removeAdditional: false, coerceTypes: false },
  validateFormats: true,
  formats: {},
  ajvFormats: { mode: 'fast' },
  serDes: defaultSerDes,
};

const PREFIX = '#/components/schemas/';

/** A reference to a component means the one that all validators share, never a copy inside of the validator that refers to it. */
const uriResolver: NonNullable<Options['uriResolver']> = {
  parse: (uri) => {
    const [path = '', fragment] = uri.split('#');
    return fragment === undefined ? { path } : { path, fragment };
  },
  serialize: ({ path = '', fragment }) => (fragment === undefined ? path : `${path}#${fragment}`),
  resolve: (base, reference) =>
    reference.startsWith('#') && !reference.startsWith(PREFIX) ? `${base.split('#')[0]}${reference}` : reference,
};

/** Schemas of more keys are called where they are referred to, not written there once more. */
const FEW_KEYS = 4;
/** V8 does better, and later, what the compiler would do for its code. */
const SHARING: Options = { uriResolver, inlineRefs: FEW_KEYS, code: { optimize: false } };

/**
 * The two validators of a contract. They compile what an operation needs when it is first held against them.
 * @param document as `withoutAnnotations` gives it; it is changed
 */
export function createLibrary(document: Document): Library {
  const options = new AjvOptions(OPTIONS as unknown as NormalizedOpenApiValidatorOpts);
  const { validateResponses } = OPTIONS;
  const preprocessor = new SchemaPreprocessor(document, options.preprocessor as never, validateResponses);
  knowSchemas(preprocessor, document);
  const { apiDoc, apiDocRes } = preprocessor.preProcess() as unknown as { apiDoc: Document; apiDocRes: Document };
  nameSharedAnswers(apiDocRes);
  const requests = new RequestValidator(alone(apiDoc), { ...options.request, ...SHARING });
  const responses = new ResponseValidator(
    alone(apiDocRes),
    { ...options.response, ...SHARING } as never,
    validateResponses,
    SERIAL,
  );
  return {
    describe: (path, method) => {
      const schema = operationOf(apiDoc, path, method);
      const route = path.replace(/\{(.+?)\}/g, ':$1');
      const _responseSchema = operationOf(apiDocRes, path, method);
      return { expressRoute: route, openApiRoute: path, schema, _responseSchema, serial: SERIAL };
    },
    checkRequest: (request, response, next) =>
      requests.validate(request as unknown as OpenApiRequest, response as Response, next as NextFunction) as void,
    checkResponse: responses.validate() as unknown as Step,
  };
}

/** The library would compile each schema that is referred to, to look at it. */
function knowSchemas(preprocessor: SchemaPreprocessor, { components }: Document): void {
  const { resolvedSchemaCache: known } = preprocessor as unknown as { resolvedSchemaCache: Map<string, unknown> };
  for (const [name, schema] of Object.entries(components?.schemas ?? {})) known.set(PREFIX + name, schema);
}

function operationOf({ paths }: Document, path: string, method: string): unknown {
  const operation = (paths[path] as Json | undefined)?.[method];
  if (operation === undefined) throw new Error(`the contract has no ${method} ${path}`);
  return operation;
}

/** The library has put the schemas themselves where answers referred to them: the references are put back, so that each is compiled once. */
function nameSharedAnswers({ paths, components }: Document): void {
  const names = new Map(Object.entries(components?.schemas ?? {}).map(([name, schema]) => [schema as unknown, name]));
  for (const operation of Object.values(paths).flatMap((item) => Object.values(item ?? {}) as unknown[])) {
    if (!isObject(operation) || !isObject(operation.responses)) continue;
    for (const response of Object.values(operation.responses) as { content?: Record<string, { schema?: unknown }> }[]) {
      for (const type of Object.values(response.content ?? {})) {
        const name = names.get(type.schema);
        if (name !== undefined) type.schema = { $ref: PREFIX + name };
      }
    }
  }
}

/** The library puts paths and components into every schema that it compiles, where all of them would be gone through. */
function alone(document: Document): Document {
  const { schemas, ...others } = document.components ?? {};
  return { ...document, paths: {}, components: Object.defineProperty({ ...others }, 'schemas', { value: schemas }) };
}
