/** Documents as parsed, of which nothing is known yet. */

export type Json = Record<string, unknown>;

/** Whether it is an object with keys: neither null nor a list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
