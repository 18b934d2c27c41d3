/**
 * The keys that sign the tokens of operators (Ed25519): the private half sealed with the server key, the public one beside it. The newest
 * that is in use signs. One that was retired still proves what it signed before, until that has expired.
 */
import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import type { Db, Statement } from '../../db/Db';
import { SigningKey } from '../../domain/access/SigningKey';
import { decrypt, encrypt } from '../encryption';

/** What the private half is sealed for. */
const PURPOSE = 'signing_key';
const KID_BYTES = 12;

export interface Signer {
  readonly kid: string;
  readonly privateJwk: JsonWebKey;
}

/** The key that signs now, made when there is none. Two processes that make their first at once make two, which are both good. */
export async function signerOf(db: Db, serverKey: Buffer, now: Date): Promise<Signer> {
  const connection = await db.connection();
  const newest = await SigningKey.query(connection)
    .whereNull('retiredAt')
    .orderBy([{ column: 'createdAt', order: 'desc' }, 'kid'])
    .first();
  if (newest) return { kid: newest.kid, privateJwk: opened(serverKey, newest.privateKeyEncrypted) };
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const kid = randomBytes(KID_BYTES).toString('hex');
  const privateJwk = privateKey.export({ format: 'jwk' });
  await SigningKey.query(connection).insert({
    kid,
    publicJwk: { ...publicKey.export({ format: 'jwk' }) },
    privateKeyEncrypted: encrypt(serverKey, PURPOSE, JSON.stringify(privateJwk)),
    createdAt: now,
  });
  return { kid, privateJwk };
}

const opened = (serverKey: Buffer, sealed: Buffer): JsonWebKey =>
  JSON.parse(decrypt(serverKey, PURPOSE, sealed)) as JsonWebKey;

export interface VerifyingKey {
  readonly publicJwk: JsonWebKey;
  readonly retiredAt: Date | null;
}

export const FIND_SIGNING_KEY: Statement = {
  name: 'find_signing_key',
  text: 'select public_jwk as "publicJwk", retired_at as "retiredAt" from signing_keys where kid = $1',
};

/** Asked for each token anew: a key that was forgotten proves nothing from then on, in any process. */
export async function findVerifyingKey(db: Pick<Db, 'read'>, kid: string): Promise<VerifyingKey | undefined> {
  const [found] = await db.read<{ publicJwk: JsonWebKey; retiredAt: Date | null }>(FIND_SIGNING_KEY, [kid]);
  return found;
}

/**
 * The next token is signed with a new key.
 * @param atOnce whether what the earlier ones have signed ends too, because somebody else may know them
 */
export async function retireSigningKeys(db: Db, now: Date, atOnce: boolean): Promise<void> {
  const connection = await db.connection();
  if (atOnce) await SigningKey.query(connection).delete();
  else await SigningKey.query(connection).whereNull('retiredAt').patch({ retiredAt: now });
}
