/** The parameters of an operation as its contract has them, references followed. */
import { type Document, resolve } from './document';

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
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema?: Schema;
}

/** Those of the operation and those of its path; a schema may still be a reference. */
export function parametersOf(document: Document, { path, method }: { path: string; method: string }): Parameter[] {
  const item = document.paths[path];
  const given = [...(item?.parameters ?? []), ...(item?.[method as 'get']?.parameters ?? [])];
  return given.map((parameter) => resolve(document, parameter as Parameter));
}
