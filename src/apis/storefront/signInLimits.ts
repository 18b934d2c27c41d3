/** The limits of signing in, beside that of the whole API. */
import type { RecipientCaps } from '../../domain/access/recipientDay';
import { endOfDay } from '../../domain/access/recipientDay';
import type { Problem } from '../../problem';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../security/RateLimits';
import type { ApiDependencies } from '../ApiDependencies';
import { refuseBeyond, tooMany } from '../ownLimit';

export interface SignInLimits {
  /** One more code is asked for from here. @throws Problem `too_many_requests` beyond the day's limit */
  countStart(network: string): Promise<void>;
  /** One more code is tried from here. @throws Problem `too_many_requests` beyond the minute's limit */
  countTry(network: string): Promise<void>;
  /** Of one recipient. */
  readonly caps: RecipientCaps;
}

export function createSignInLimits({ config, limits }: Pick<ApiDependencies, 'config' | 'limits'>): SignInLimits {
  const { startsADay, triesAMinute, codesADay, wrongTriesADay } = config.signIn;
  const starts = limits.create({ name: 'sign-in-start', limit: startsADay, windowSeconds: DAY_SECONDS });
  const tries = limits.create({ name: 'sign-in-verify', limit: triesAMinute, windowSeconds: MINUTE_SECONDS });
  return {
    countStart: (network) => refuseBeyond(starts, network),
    countTry: (network) => refuseBeyond(tries, network),
    caps: { codesADay, wrongTriesADay },
  };
}

/** The recipient has had all of the day. @param limit how much that was */
export function untilTomorrow(limit: number, now: Date): Problem {
  const resetAt = endOfDay(now).getTime() / 1000;
  return tooMany(limit, resetAt, Math.max(1, Math.ceil(resetAt - now.getTime() / 1000)));
}
