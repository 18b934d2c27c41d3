/** Input that JSON and addresses can carry and PostgreSQL can't hold: a NUL, half of a surrogate pair, bottomless nesting. */

const UNSTORABLE = /[\0\p{Surrogate}]/u;
/** No contract of ours nests deeper, and whatever walks a value by calling itself must end. */
const MAX_DEPTH = 50;

/** JSON pointers, below `place`, of every text in `value` (or key of one of its objects) that can't be stored. */
export function findUnstorable(value: unknown, place: string, depth = 0): string[] {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [place] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (depth === MAX_DEPTH) return [place];
  return Object.entries(value).flatMap(([key, part]) =>
    UNSTORABLE.test(key) ? [place] : findUnstorable(part, `${place}/${key}`, depth + 1),
  );
}
