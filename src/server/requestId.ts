/** The name under which a request is found again in logs: the caller's own when it is sane, as the contracts tell it, else ours. */
import { randomUUID } from 'node:crypto';

const SANE = /^[A-Za-z0-9._-]{1,128}$/;

/** @param offered the `X-Request-Id` header as received */
export function requestId(offered: string | string[] | undefined): string {
  return typeof offered === 'string' && SANE.test(offered) ? offered : randomUUID();
}
