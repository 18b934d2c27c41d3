/** How a list may be written in an address: `x=a&x=b`, `x[]=a&x[]=b`, which the query parser reads, and here `x=a,b`. */
import type { Contract, Operation } from './Contract';
import { type Document, resolve } from './document';
import { parametersOf, type Schema } from './parameters';

type Values = Record<string, unknown>;

/** Gives the values with every list whole; the values themselves when no list is written with commas. */
export type SplitLists = (values: Values) => Values;

/** Only lists of what has no comma in it, such as numbers and words of an enum: in a list of texts a comma belongs to its text. */
export function splitLists({ document }: Contract, operation: Operation): SplitLists {
  const names = parametersOf(document, operation)
    .filter(({ in: place, schema }) => place === 'query' && isSplit(document, schema))
    .map(({ name }) => name);
  return (values) => {
    const written = names.filter((name) => values[name] !== undefined && [values[name]].flat().some(hasComma));
    if (written.length === 0) return values;
    return { ...values, ...Object.fromEntries(written.map((name) => [name, [values[name]].flat().flatMap(split)])) };
  };
}

function isSplit(document: Document, schema: Schema | undefined): boolean {
  const { type, items } = resolve(document, schema);
  const entry = resolve(document, items);
  if (type !== 'array') return false;
  return entry.enum ? !entry.enum.some(hasComma) : entry.type === 'integer' || entry.type === 'number';
}

const hasComma = (value: unknown): boolean => typeof value === 'string' && value.includes(',');
const split = (value: unknown): unknown => (typeof value === 'string' ? value.split(',') : value);
