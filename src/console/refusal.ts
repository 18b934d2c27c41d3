/** Why the server did not do what it was asked for. */

export type RefusalKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'limited' | 'failed' | 'unreachable';

export interface Refusal {
  readonly kind: RefusalKind;
  /** What the server says, in its own words: English. */
  readonly words: readonly string[];
  /** From when it may be tried again; only where the server says so. */
  readonly retryAt?: Date;
  /** Names the request in the server's log. */
  readonly requestId?: string;
}

export const UNREACHABLE: Refusal = { kind: 'unreachable', words: [] };

const KINDS: Readonly<Record<number, RefusalKind>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'missing',
  413: 'invalid',
  429: 'limited',
};

/** @param body the envelope of an error, or whatever came instead */
export function refusalOf({ status, headers }: Response, body: unknown): Refusal {
  const seconds = Number(headers.get('Retry-After') ?? NaN);
  const requestId = headers.get('X-Request-Id');
  return {
    kind: KINDS[status] ?? 'failed',
    words: wordsOf(body),
    ...(Number.isFinite(seconds) && { retryAt: new Date(Date.now() + seconds * 1000) }),
    ...(requestId !== null && { requestId }),
  };
}

/** Of a list of faults, their sentences; else the message. */
function wordsOf(body: unknown): string[] {
  const { message, errors } = (body ?? {}) as { message?: unknown; errors?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return errors.map(String);
  return typeof message === 'string' ? [message] : [];
}
