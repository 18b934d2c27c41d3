/** The tokens that operators get by signing in: signed with our own keys, and good for an hour. */
import { generateKeyPairSync } from 'node:crypto';
import type { Db } from '../../db/Db';
import { type Claims, readClaims } from './claims';
import { jose } from './jose';
import { OWN_ISSUER } from './ownIssuer';
import { findVerifyingKey, type Signer, signerOf, type VerifyingKey } from './signingKeys';

const AUDIENCE = OWN_ISSUER;
const ALGORITHM = 'EdDSA';
export const TOKEN_SECONDS = 3600;
const PREFIX = 'operator:';
const SUBJECT = /^operator:[1-9]\d{0,14}$/;

export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Whom a token is for. */
export interface Bearer {
  readonly operatorId: number;
  /** By the stores' handles. */
  readonly permissions: Readonly<Record<string, readonly string[]>>;
}

/** @param serverKey 32 bytes, which opens the signing key */
export const issueToken = async (db: Db, serverKey: Buffer, bearer: Bearer, now: Date): Promise<IssuedToken> =>
  sign(await signerOf(db, serverKey, now), bearer, now);

async function sign({ kid, privateJwk }: Signer, bearer: Bearer, now: Date): Promise<IssuedToken> {
  const { SignJWT, importJWK } = await jose();
  const issuedAt = Math.floor(now.getTime() / 1000);
  const expiresAt = issuedAt + TOKEN_SECONDS;
  const token = await new SignJWT({ stores: bearer.permissions })
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
    .setIssuer(OWN_ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(PREFIX + bearer.operatorId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(await importJWK(privateJwk, ALGORITHM));
  return { token, expiresAt: new Date(expiresAt * 1000) };
}

/** Of a token that says it is ours: what it says, or undefined when it is not, or no longer, to be believed. */
export async function readOwnToken(db: Pick<Db, 'read'>, token: string, now: Date): Promise<Claims | undefined> {
  const { decodeProtectedHeader, errors, importJWK, jwtVerify } = await jose();
  try {
    const { kid, alg } = decodeProtectedHeader(token);
    const key = kid === undefined || alg !== ALGORITHM ? undefined : await findVerifyingKey(db, kid);
    if (!key) return undefined;
    const { payload } = await jwtVerify(token, await importJWK(key.publicJwk, ALGORITHM), {
      issuer: OWN_ISSUER,
      audience: AUDIENCE,
      algorithms: [ALGORITHM],
      requiredClaims: ['exp', 'iat', 'sub'],
      currentDate: now,
    });
    const claims = readClaims(payload);
    // Whoever has got hold of a retired key could date new tokens back.
    const last = key.retiredAt ? key.retiredAt.getTime() / 1000 + TOKEN_SECONDS : Infinity;
    return claims && SUBJECT.test(claims.subject) && claims.expiresAt <= last ? claims : undefined;
  } catch (error) {
    // A header that can't be decoded is a TypeError.
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A token that is signed with a key of the moment, which proves nothing to anybody, and that key as `findVerifyingKey` would give it. */
export async function rehearsedToken(bearer: Bearer, now: Date): Promise<{ token: string; key: VerifyingKey }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const privateJwk = privateKey.export({ format: 'jwk' });
  const { token } = await sign({ kid: 'rehearsal', privateJwk }, bearer, now);
  return { token, key: { publicJwk: publicKey.export({ format: 'jwk' }), retiredAt: null } };
}

/** The operator whom one of our own tokens is for. */
export const operatorIdOf = ({ subject }: Claims): number => Number(subject.slice(PREFIX.length));
