/** The right code was given: whoever it was sent to is who they say. */
import type { Knex } from 'knex';
import type { Db } from '../../db/Db';
import { Customer } from '../customers/Customer';
import { customerOfRecipient } from '../customers/customerOfRecipient';
import { nameOfRecipient } from '../customers/recipient';
import { countDays } from '../figures/keepFigures';
import type { InStore } from '../StoreModel';
import { LoginSession } from './LoginSession';
import { dayOf } from './recipientDay';
import { type NewToken, signIn, type SignedIn } from './signIn';
import type { PaidTry } from './spendTry';

/**
 * Uses up the code and gives the try back.
 * @returns the customer, signed in; `new` when the store has none of that address or number; `used` when another request was faster
 */
export async function acceptCode(
  db: Db,
  actor: InStore,
  session: PaidTry,
  token: NewToken,
  now: Date,
): Promise<SignedIn | 'new' | 'used'> {
  const connection = await db.connection();
  if (!(await markVerified(connection, actor, session, now))) return 'used';
  await giveBack(connection, actor, session, now);
  const customer = await customerOfRecipient(actor, connection, session.recipient);
  if (!customer) return 'new';
  return signIn(db, actor, session.id, await prove(db, actor, customer, session, now), token, now);
}

/** Whoever comes second waits here for the first, and then finds the code used. */
async function markVerified(connection: Knex, actor: InStore, { id }: PaidTry, now: Date): Promise<boolean> {
  const marked = await LoginSession.inStore(actor, connection)
    .where({ id })
    .whereNull('verifiedAt')
    .patch({ verifiedAt: now });
  return marked === 1;
}

async function giveBack(connection: Knex, { storeId }: InStore, { id, recipient }: PaidTry, now: Date): Promise<void> {
  await connection('loginSessions').where({ storeId, id }).decrement('wrongTries', 1);
  await connection('loginAttempts')
    .where({ storeId, recipient: nameOfRecipient(recipient), day: dayOf(now) })
    .where('wrongTries', '>', 0)
    .decrement('wrongTries', 1);
}

/** Somebody whom the merchant wrote down becomes a verified customer with the first code, once. */
async function prove(db: Db, actor: InStore, customer: Customer, { recipient }: PaidTry, now: Date): Promise<Customer> {
  const connection = await db.connection();
  const mine = () => Customer.inStore(actor, connection).where('customers.id', customer.id);
  if (recipient.channel === 'email' && customer.emailClaimed) await mine().patch({ emailClaimed: false });
  if (customer.verifiedAt !== null) return customer;
  const first = await mine().whereNull('verifiedAt').patch({ verifiedAt: now, updatedAt: now });
  if (first === 1) await countDays(db, actor, [{ figure: 'verified_customers', at: now, count: 1 }]);
  return customer.$set({ verifiedAt: now, updatedAt: now });
}
