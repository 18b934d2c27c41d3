/** Texts that JSON and addresses can carry and no PostgreSQL text can hold: a NUL, and half of a surrogate pair. */

const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** JSON pointers, below `place`, of every text in `value` (or key of one of its objects) that can't be stored. */
export function findUnstorable(value: unknown, place: string): string[] {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? [place] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    UNSTORABLE.test(key) ? [place] : findUnstorable(part, `${place}/${key}`),
  );
}
