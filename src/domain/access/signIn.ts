/** The end of a sign-in: the session is used up, and the customer gets a token. */
import type { Db } from '../../db/Db';
import type { Customer } from '../customers/Customer';
import type { InStore } from '../StoreModel';
import { CustomerToken } from './CustomerToken';
import { LoginSession } from './LoginSession';

/** A secret of which the hash is kept, and until when it opens anything. */
export interface NewToken {
  readonly secretHash: Buffer;
  readonly expiresAt: Date;
}

export interface SignedIn {
  readonly customer: Customer;
  readonly tokenId: number;
}

/** @param session id of a session that this transaction has locked */
export async function signIn(
  db: Db,
  actor: InStore,
  session: string,
  customer: Customer,
  token: NewToken,
  now: Date,
): Promise<SignedIn> {
  const connection = await db.connection();
  await LoginSession.inStore(actor, connection).where({ id: session }).patch({ consumedAt: now });
  const { id } = await CustomerToken.inStore(actor, connection).insert({
    customerId: customer.id,
    ...token,
    createdAt: now,
  });
  return { customer, tokenId: id };
}
