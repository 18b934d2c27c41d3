/** What a contract says of an operation that will go, as headers say it. */

/** Names and values of headers. */
export type Lines = readonly (readonly [name: string, value: string])[];

/** What a contract says of an operation that will go. */
export interface Deprecated {
  readonly deprecated?: boolean;
  readonly 'x-deprecated-since'?: string;
  readonly 'x-sunset'?: string;
}

/**
 * The headers of an operation that will go: since when nobody should begin to use it (RFC 9745), and when it ends (RFC 8594).
 * @throws when it is deprecated without these two days
 */
export function endingOf(operation: Deprecated, id: string): Lines {
  if (!operation.deprecated) return [];
  const since = midnight(operation['x-deprecated-since'], id);
  const sunset = midnight(operation['x-sunset'], id);
  return [
    ['Deprecation', `@${since.getTime() / 1000}`],
    ['Sunset', sunset.toUTCString()],
  ];
}

function midnight(day: string | undefined, id: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new Error(`${id} is deprecated, and needs x-deprecated-since and x-sunset`);
  return date;
}
