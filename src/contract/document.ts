/** The document of a contract, and references inside of it. */
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types';

export type Document = OpenAPIV3.DocumentV3;

/** What a local reference stands for: `#/components/parameters/Page`. */
export function resolve<Part extends { readonly $ref?: string }>(document: Document, part: Part | undefined): Part {
  if (part?.$ref === undefined) return part ?? ({} as Part);
  const keys = part.$ref.slice(2).split('/');
  const target = keys.reduce((below: unknown, key) => (below as Record<string, unknown> | undefined)?.[key], document);
  return resolve(document, target as Part | undefined);
}
