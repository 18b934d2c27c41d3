/** Input that JSON and addresses can carry and PostgreSQL can't hold: a NUL, half of a surrogate pair, a number like 1e400, bottomless nesting. */
import type { Finding } from './fieldErrors';

const UNSTORABLE = /[\0\p{Surrogate}]/u;
const UNSTORABLE_TEXT = 'must not contain characters that no text can hold';
/** No contract of ours nests deeper, and whatever walks a value by calling itself must end. */
const MAX_DEPTH = 50;

/** What of `value` can't be stored, each with the JSON pointer below `place` of where it stands; of a key, of the object that has it. */
export function findUnstorable(value: unknown, place: string, depth = 0): Finding[] {
  const found = (message: string): Finding[] => [{ path: place, message }];
  if (typeof value === 'string') return UNSTORABLE.test(value) ? found(UNSTORABLE_TEXT) : [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : found('must be a finite number');
  if (typeof value !== 'object' || value === null) return [];
  if (depth === MAX_DEPTH) return found('must not be nested so deeply');
  return Object.entries(value).flatMap(([key, part]) =>
    UNSTORABLE.test(key) ? found(UNSTORABLE_TEXT) : findUnstorable(part, `${place}/${key}`, depth + 1),
  );
}
