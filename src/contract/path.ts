/** The path of a request, as it was sent: a target (RFC 9112, 3.2.1) is a path and, perhaps, a query. */

/** Without the query. */
export function pathOf(target: string): string {
  const end = target.indexOf('?');
  return end < 0 ? target : target.slice(0, end);
}

const ENDS = new Set(['', '/', '?']);

/** Whether a target is the base path or below it, whatever its case. @param base in lower case, without a slash at its end */
export const isBelow = (target: string, base: string): boolean =>
  ENDS.has(target.charAt(base.length)) && target.slice(0, base.length).toLowerCase() === base;

/** The path of a target below a base path, which it begins with. */
export const pathBelow = (target: string, base: string): string => pathOf(target).slice(base.length) || '/';
