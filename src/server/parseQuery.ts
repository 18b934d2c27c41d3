/** How the query of an address is read: lists and objects by brackets, and no key lost on the way. */
import { parse } from 'qs';

type Values = Record<string, unknown>;

/** Lists have at most this many entries in a query; beyond its limit qs would make an object of a list. */
const MAX_LIST = 1000;

/** qs drops keys of this name, so that a parameter which nobody takes would be passed over instead of refused. */
const DROPPED = '__proto__';
const IN_ITS_PLACE = `${DROPPED}\0`;
const AS_KEY = /(?<=^|\[)__proto__(?=[[\]]|$)/g;

/** @param query without its question mark */
export function parseQuery(query: string): Values {
  let replaced = false;
  const decoder = (text: string, decode: (text: string) => string, _charset: string, kind: 'key' | 'value'): string => {
    const decoded = decode(text);
    if (kind === 'value' || !decoded.includes(DROPPED)) return decoded;
    replaced = true;
    return decoded.replace(AS_KEY, IN_ITS_PLACE);
  };
  const values = parse(query, { arrayLimit: MAX_LIST, depth: 2, plainObjects: true, decoder });
  return replaced ? (named(values) as Values) : values;
}

/** The values under the names that were sent. Objects without a prototype hold any key as they hold others. */
function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null) as Values;
  for (const [key, part] of Object.entries(value)) copy[key === IN_ITS_PLACE ? DROPPED : key] = named(part);
  return copy;
}
