/** Tokens of operators, signed by a key of the installation that tests know. They last for years: tests move the clock. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Knex } from 'knex';
import { encrypt } from '../../src/security/encryption';
import { OWN_ISSUER } from '../../src/security/operators/ownIssuer';
import { jose } from '../../src/security/operators/jose';
import { testServerKey } from './database';

export interface OperatorTokens {
  /** Of an operator of its own, who is permitted this in these stores, by their handles. */
  of(permissions: Readonly<Record<string, readonly string[]>>): Promise<string>;
  /** Signed with a key that is not the installation's, which it names. */
  readonly forged: string;
}

const LIFE_SECONDS = 20 * 365 * 86_400;

export interface Signing {
  readonly kid: string;
  readonly key: KeyObject;
  readonly issuer?: string;
  readonly audience?: string;
  readonly alg?: string;
  readonly seconds?: number;
}

/** @param at when it is issued */
export async function signToken(
  { kid, key, issuer = OWN_ISSUER, audience = OWN_ISSUER, alg = 'EdDSA', seconds = LIFE_SECONDS }: Signing,
  subject: string,
  stores: unknown,
  at: Date,
): Promise<string> {
  const { SignJWT } = await jose();
  const issuedAt = Math.floor(at.getTime() / 1000);
  return new SignJWT({ stores })
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(key);
}

/** A key of the installation, and its public half stored as ours are. */
export async function insertSigningKey(db: Knex, kid: string, at: Date): Promise<Signing> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const sealed = encrypt(testServerKey, 'signing_key', JSON.stringify(privateKey.export({ format: 'jwk' })));
  const publicJwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
  await db('signingKeys').insert({ kid, publicJwk, privateKeyEncrypted: sealed, createdAt: at });
  return { kid, key: privateKey };
}

/** @param name tells these operators from others */
export async function operatorTokens(db: Knex, name: string, at: Date): Promise<OperatorTokens> {
  const signing = await insertSigningKey(db, `test-${name}`, at);
  const other = { ...signing, key: generateKeyPairSync('ed25519').privateKey };
  let made = 0;
  return {
    of: async (permissions) => {
      const stamps = { createdAt: at, updatedAt: at };
      const email = `test-${name}-${++made}@example.com`;
      const [operator] = (await db('operators')
        .insert({ email, name: 'Test', passwordHash: 'none', ...stamps })
        .returning('id')) as [{ id: number }];
      for (const [handle, permitted] of Object.entries(permissions)) {
        const store = (await db('stores').where({ handle }).first('id')) as { id: number };
        const row = { operatorId: operator.id, storeId: store.id, permissions: [...permitted], createdAt: at };
        await db('operatorStores').insert(row);
      }
      return signToken(signing, `operator:${operator.id}`, permissions, at);
    },
    forged: await signToken(other, 'operator:1', { [name]: ['Stores:Edit'] }, at),
  };
}
