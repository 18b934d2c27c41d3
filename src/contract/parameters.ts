/** The parameters of an operation as its contract has them, for what is done to their values before they are validated. */
import type { Contract, Document, Operation } from './Contract';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
}

export interface Parameter {
  readonly $ref?: string;
  readonly in: string;
  readonly name: string;
  readonly schema?: Schema;
}

/** Those of the operation and those of its path, references followed; a schema may still be one. */
export function parametersOf({ document }: Contract, { path, method }: Operation): Parameter[] {
  const item = document.paths[path];
  const given = [...(item?.parameters ?? []), ...(item?.[method as 'get']?.parameters ?? [])];
  return given.map((parameter) => resolve(document, parameter as Parameter));
}

/** What a local reference stands for: `#/components/parameters/Page`. */
export function resolve<Part extends { readonly $ref?: string }>(document: Document, part: Part | undefined): Part {
  if (part?.$ref === undefined) return part ?? ({} as Part);
  const keys = part.$ref.slice(2).split('/');
  const target = keys.reduce((below: unknown, key) => (below as Record<string, unknown> | undefined)?.[key], document);
  return resolve(document, target as Part | undefined);
}
