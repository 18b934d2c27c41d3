/** Whose an address or number is. */
import type { Knex } from 'knex';
import type { InStore } from '../StoreModel';
import { Customer } from './Customer';
import type { Recipient } from './recipient';

/**
 * The customer who signs in by this address or number, or undefined. Players are none: what they give at a purchase may be
 * anybody's. Nor is somebody who named the address when registering by phone and never proved it: else whoever names another's
 * address first would share an account with them.
 */
export async function customerOfRecipient(
  actor: InStore,
  db: Knex,
  recipient: Recipient,
): Promise<Customer | undefined> {
  const persons = Customer.inStore(actor, db).whereNull('playerUsername');
  if (recipient.channel === 'phone') {
    return persons.findOne({ countryCode: recipient.countryCode, phone: recipient.number });
  }
  const proven = persons.whereRaw('lower(customers.email) = ?', [recipient.address]);
  return proven.where((query) => void query.where({ emailClaimed: false }).orWhereNull('phone')).first();
}

/** Takes a proven address from the customer who only claimed it, and who goes on signing in by phone. */
export async function endClaim(actor: InStore, db: Knex, address: string, now: Date): Promise<void> {
  await Customer.inStore(actor, db)
    .whereRaw('lower(customers.email) = ?', [address])
    .where({ emailClaimed: true })
    .whereNull('playerUsername')
    .whereNotNull('phone')
    .patch({ email: null, emailClaimed: false, updatedAt: now });
}
