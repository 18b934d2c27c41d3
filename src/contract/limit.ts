/** Step 4: one more request of this caller is counted, and every later answer carries what is left. */
import type { ServerResponse } from 'node:http';
import { Problem } from '../problem';
import type { Allowance, CountRequest } from '../security/RateLimits';
import type { Identity } from '../security/Identity';
import type { Limit } from './Api';
import type { Step } from './Exchange';

export const limitStep =
  (count: CountRequest, limit: Limit): Step =>
  async ({ request, response, identity }) => {
    // Whose address it is can take reading: nobody asks where a credential says who it is.
    const allowance = await count(callerOf(identity, identity.actor ? undefined : request.ip));
    writeAllowance(response, allowance, limit);
    if (allowance.exceeded) throw new Problem('too_many_requests');
  };

/** A good credential is counted by itself wherever it calls from; everybody else by address. */
export const callerOf = (identity: Identity, address: string | undefined): string =>
  identity.actor ? `${identity.actor.storeId}:${identity.actor.subject}` : `${ADDRESS}${networkOf(address)}`;

const ADDRESS = 'address:';

/** Whether `callerOf` named nobody but an address. */
export const isAddress = (caller: string): boolean => caller.startsWith(ADDRESS);

/** How a socket for both kinds of addresses writes an IPv4 one (RFC 4291, 2.5.5.2). */
const MAPPED_IPV4 = '::ffff:';

/** Whoever has one IPv6 address has 2^64 of them: the network counts (RFC 4291, 2.5.4). Empty for a connection that is gone. */
export function networkOf(address = ''): string {
  if (address.startsWith(MAPPED_IPV4)) return address.slice(MAPPED_IPV4.length);
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}

export function writeAllowance(response: ServerResponse, allowance: Allowance, limit: Limit): void {
  response.setHeader('X-RateLimit-Limit', allowance.limit);
  response.setHeader('X-RateLimit-Remaining', allowance.remaining);
  if (limit.alwaysSaysReset || allowance.exceeded) response.setHeader('X-RateLimit-Reset', allowance.resetAt);
  if (allowance.exceeded) response.setHeader('Retry-After', allowance.retryAfterSeconds);
}
