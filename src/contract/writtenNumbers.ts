/** How a number may be written in an address: in plain decimals. The library would take whatever JavaScript makes a number of. */
import type { Contract, Operation } from './Contract';
import { type Document, resolve } from './document';
import { parametersOf, type Schema } from './parameters';

const WRITTEN: Record<string, RegExp> = {
  integer: /^(0|-?[1-9]\d*)$/,
  number: /^-?(0|[1-9]\d*)(\.\d+)?$/,
};

/** What no validator takes for a number, so that it reports the place, with all else that is wrong, in its own words. */
const NO_NUMBER = 'NaN';

type Values = Record<string, unknown>;

/** Gives the values with everything that is no plain decimal made unreadable; the values themselves when all are plain. */
export type HoldNumbers = (values: Values) => Values;

/** @param place where the parameters are that it looks at */
export function holdNumbers({ document }: Contract, operation: Operation, place: 'path' | 'query'): HoldNumbers {
  const numbers = parametersOf(document, operation).flatMap((parameter): [string, RegExp][] => {
    const written = parameter.in === place ? writtenForm(document, parameter.schema) : undefined;
    return written ? [[parameter.name, written]] : [];
  });
  return (values) => {
    const wrong = numbers.filter(([name, written]) => isUnread(values[name], written));
    if (wrong.length === 0) return values;
    return { ...values, ...Object.fromEntries(wrong.map(([name, written]) => [name, unread(values[name], written)])) };
  };
}

/** Of a list, whether any entry is. */
const isUnread = (value: unknown, written: RegExp): boolean =>
  Array.isArray(value)
    ? value.some((entry) => isUnread(entry, written))
    : typeof value === 'string' && !written.test(value);

function unread(value: unknown, written: RegExp): unknown {
  if (Array.isArray(value)) return value.map((entry) => unread(entry, written));
  return isUnread(value, written) ? NO_NUMBER : value;
}

function writtenForm(document: Document, schema: Schema | undefined): RegExp | undefined {
  const { type = '', items } = resolve(document, schema);
  return type === 'array' ? writtenForm(document, items) : WRITTEN[type];
}
