/** Tokens of another issuer than us, such as a company's single sign-on: held against the keys that it publishes (RFC 7517). */
import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };
import type { IssuerConfig } from '../../config';
import { Problem } from '../../problem';
import { type Claims, readClaims } from './claims';
import { jose } from './jose';

/** Signatures with a public key alone: with a shared one (HS256), whoever can verify could sign. */
const ALGORITHMS = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];
const TOLERATED_SECONDS = 5;
const FETCH_MS = 2000;
/** Its keys are read anew after so long; and, for a key that is not among them, this often at most. */
const KEYS_LIVE_MS = 600_000;
const KEYS_REST_MS = 30_000;
const RETRY_AFTER_SECONDS = '5';

/**
 * What a token says, or undefined when it is not to be believed.
 * @throws Problem `unavailable` when the issuer's keys can't be read just now
 */
export type ReadToken = (token: string, now: Date) => Promise<Claims | undefined>;

export function readTokensOf({ issuer, audience, keysUrl }: IssuerConfig): ReadToken {
  let keys: JWTVerifyGetKey | undefined;
  return async (token, now) => {
    const { createRemoteJWKSet, errors, jwtVerify } = await jose();
    keys ??= createRemoteJWKSet(new URL(keysUrl), {
      timeoutDuration: FETCH_MS,
      cacheMaxAge: KEYS_LIVE_MS,
      cooldownDuration: KEYS_REST_MS,
    });
    const REFUSALS = [
      ...[errors.JWTInvalid, errors.JWTClaimValidationFailed, errors.JWTExpired],
      ...[errors.JWSInvalid, errors.JWSSignatureVerificationFailed],
      ...[errors.JOSEAlgNotAllowed, errors.JOSENotSupported],
      ...[errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys],
    ];
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: TOLERATED_SECONDS,
        currentDate: now,
      });
      return readClaims(payload);
    } catch (cause) {
      if (REFUSALS.some((Refusal) => cause instanceof Refusal)) return undefined;
      throw new Problem('unavailable', { headers: { 'Retry-After': RETRY_AFTER_SECONDS }, cause });
    }
  };
}
