/** Somebody who proved an address or number becomes a customer of the store. */
import type { Db } from '../../db/Db';
import { countDaysAndRows } from '../figures/keepFigures';
import { type InStore, unlessIgnored } from '../StoreModel';
import { Customer } from './Customer';
import { customerOfRecipient, endClaim } from './customerOfRecipient';
import type { Recipient } from './recipient';

export interface Registration {
  readonly firstName: string;
  readonly lastName: string;
  /** Normalised; proven when it is the recipient, a claim when the recipient is a number. */
  readonly email: string;
}

/**
 * The customer of this recipient: a new one, or the one there already is, unchanged. Of two that register at once, one inserts,
 * and the other waits for it and finds it.
 * @returns `taken` when the mail address is another customer's
 */
export async function registerCustomer(
  db: Db,
  actor: InStore,
  recipient: Recipient,
  registration: Registration,
  now: Date,
): Promise<Customer | 'taken'> {
  const connection = await db.connection();
  const known = await customerOfRecipient(actor, connection, recipient);
  if (known) return known;
  if (recipient.channel === 'email') await endClaim(actor, connection, recipient.address, now);
  return (
    (await insert(db, actor, recipient, registration, now)) ??
    (await customerOfRecipient(actor, connection, recipient)) ??
    'taken'
  );
}

/** Undefined when the address or number is somebody's. */
async function insert(
  db: Db,
  actor: InStore,
  recipient: Recipient,
  registration: Registration,
  now: Date,
): Promise<Customer | undefined> {
  const reached =
    recipient.channel === 'phone'
      ? { phone: recipient.number, countryCode: recipient.countryCode, emailClaimed: true }
      : { phone: null, countryCode: null };
  const stamps = { verifiedAt: now, createdAt: now, updatedAt: now };
  const connection = await db.connection();
  const inserted = await Customer.inStore(actor, connection)
    .insert({ ...registration, ...reached, ...stamps })
    .onConflict()
    .ignore()
    .returning('*');
  return unlessIgnored(inserted) && counted(db, actor, inserted, now);
}

async function counted(db: Db, actor: InStore, customer: Customer, at: Date): Promise<Customer> {
  const days = [
    { figure: 'new_customers', at, count: 1 },
    { figure: 'verified_customers', at, count: 1 },
  ] as const;
  await countDaysAndRows(db, actor, days, { customers: 1 });
  return customer;
}
