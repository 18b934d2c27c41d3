/** Whether a key opens anything. */
import type { ApiKey } from '../access';

export type KeyState = 'active' | 'expired' | 'revoked';

export function stateOf({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: Date): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && new Date(expiresAt) <= now ? 'expired' : 'active';
}

const SOON_MS = 7 * 86_400_000;

/** Whether it opens something now, and will not in a week. */
export const endsSoon = (key: ApiKey, now: Date): boolean =>
  stateOf(key, now) === 'active' && stateOf(key, new Date(now.getTime() + SOON_MS)) === 'expired';
