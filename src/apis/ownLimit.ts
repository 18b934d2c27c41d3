/** Limits of single operations, beside that of their whole API. */
import { Problem } from '../problem';
import type { CountRequest } from '../security/RateLimits';

/** One more of this caller. @throws Problem `too_many_requests` beyond the limit */
export async function refuseBeyond(count: CountRequest, caller: string): Promise<void> {
  const { exceeded, limit, resetAt, retryAfterSeconds } = await count(caller);
  if (exceeded) throw tooMany(limit, resetAt, retryAfterSeconds);
}

/**
 * The headers tell of the limit that was reached, not of the API's, which lets more through.
 * @param resetAt Unix seconds
 */
export const tooMany = (limit: number, resetAt: number, retryAfterSeconds: number): Problem =>
  new Problem('too_many_requests', {
    headers: {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': String(resetAt),
      'Retry-After': String(retryAfterSeconds),
    },
  });
