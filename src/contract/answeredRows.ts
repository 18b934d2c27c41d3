/** Rows in the answers of an API of which only its contract is known: where a list has them, and what of a row stands in paths. */
import { isObject, type Json } from './json';

export type Row = Readonly<Json>;

/** A parameter in a path, as far as it says what fits it. */
interface Named {
  readonly name: string;
  readonly schema?: { readonly type?: string };
}

/** The rows of a list, wherever its envelope has them: the nearest array of objects. */
export function firstRows(body: unknown): Row[] {
  return (
    nearest(body, (value) => (Array.isArray(value) && value.some(isObject) ? value.filter(isObject) : undefined)) ?? []
  );
}

/** The row that an answer is about: the nearest object that has an id. */
export const rowIn = (body: unknown, parameter: Named): Row | undefined =>
  nearest(body, (value) => (isObject(value) && idOf(value, parameter) !== undefined ? value : undefined));

/** Breadth first. */
function nearest<T>(body: unknown, look: (value: unknown) => T | undefined): T | undefined {
  for (let level: unknown[] = [body]; level.length > 0;) {
    for (const value of level) {
      const found = look(value);
      if (found !== undefined) return found;
    }
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return undefined;
}

/** What of a row stands in paths: the field of the parameter's name, else its id. */
export function idOf(row: Row, { name, schema }: Named): string | undefined {
  const value = [name, 'id', 'uuid'].map((key) => row[key]).find((one) => fits(one, schema?.type));
  return value === undefined ? undefined : String(value);
}

const fits = (value: unknown, type: string | undefined): boolean =>
  type === 'integer'
    ? typeof value === 'number'
    : typeof value === 'string' || (type !== 'string' && typeof value === 'number');
