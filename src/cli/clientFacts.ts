/** What a client must know of a contract beside its types, read from what the contract declares. */
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types';
import type { ContractFacts, OperationFacts, Paging } from '../client/facts';
import type { Contract, Operation } from '../contract/Contract';
import { type Document, resolve } from '../contract/document';
import { parametersOf } from '../contract/parameters';

export function factsOf({ basePath, document, operations }: Contract): ContractFacts {
  return {
    basePath,
    credentials: credentialsOf(document),
    operations: Object.fromEntries(
      operations.map((operation) => [
        `${operation.method.toUpperCase()} ${operation.path}`,
        operationFacts(document, operation),
      ]),
    ),
  };
}

function operationFacts(document: Document, operation: Operation): OperationFacts {
  const paging = pagingOf(document, operation);
  return {
    credentials: takenBy(document, operation),
    ...(operation.takesKey && { takesKey: true }),
    ...(paging && { paging }),
  };
}

/** Those that an operation needs, and those that it can do without. */
function takenBy(document: Document, { path, method }: Operation): string[] {
  const alternatives = document.paths[path]?.[method as 'get']?.security ?? document.security ?? [];
  return [...new Set(alternatives.flatMap((schemes) => Object.keys(schemes)))];
}

function credentialsOf({ components }: Document): ContractFacts['credentials'] {
  const schemes = Object.entries(components?.securitySchemes ?? {}) as [string, OpenAPIV3.SecuritySchemeObject][];
  return Object.fromEntries(
    schemes.map(([name, scheme]) => {
      if (scheme.type === 'apiKey' && scheme.in === 'header') return [name, { header: scheme.name, prefix: '' }];
      if (scheme.type === 'http' && scheme.scheme === 'bearer') {
        return [name, { header: 'Authorization', prefix: 'Bearer ' }];
      }
      throw new Error(`Clients know no credential such as ${name}.`);
    }),
  );
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** A list is paged when it has the parameter that asks for a place in it, and its answer says what follows. */
function pagingOf(document: Document, operation: Operation): Paging | undefined {
  const answer = operation.method === 'get' ? answerOf(document, operation) : undefined;
  const data = answer && propertyOf(document, answer, 'data');
  if (!data) return undefined;
  const asked = parametersOf(document, operation).map(({ name }) => name);
  const says = (schema: Schema, name: string): boolean => propertyOf(document, schema, name) !== undefined;
  if (asked.includes('skip')) return says(data, 'items') && says(data, 'total') ? 'skip' : undefined;
  if (!asked.includes('page')) return undefined;
  if (data.type === 'array') return says(answer, 'pagination') ? 'pagination' : undefined;
  return says(data, 'next_page_url') ? 'next_page_url' : undefined;
}

/** The schema of a success in JSON. */
function answerOf(document: Document, { path }: Operation): Schema | undefined {
  const response = document.paths[path]?.get?.responses?.['200'];
  const content =
    response && resolve(document, response as { $ref?: string; content?: Record<string, { schema?: Schema }> });
  const schema = content?.content?.['application/json']?.schema;
  return schema && resolve(document, schema);
}

function propertyOf(document: Document, { properties }: Schema, name: string): Schema | undefined {
  const property = properties?.[name];
  return property && resolve(document, property);
}
