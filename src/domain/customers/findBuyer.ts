/** Whom an order is for: somebody whom the store knows, or a new customer. */
import type { Db } from '../../db/Db';
import { type FieldErrors, Problem } from '../../problem';
import { countDaysAndRows } from '../figures/keepFigures';
import type { BuyerRequest } from '../orders/OrderRequest';
import { type InStore, unlessIgnored } from '../StoreModel';
import { Customer } from './Customer';
import { customerOfRecipient, endClaim } from './customerOfRecipient';
import { type MailRecipient, normalEmail, type PhoneRecipient, readPhone } from './recipient';

/**
 * The customer of an id, else of a phone number, else of an address, else a new one with both: unverified, since nobody has proven
 * to be reached there. Of two orders that name the same new customer at once, one makes it, and the other waits and finds it.
 * @throws Problem `invalid`, with fields below `customer`
 */
export async function findBuyer(db: Db, store: InStore, buyer: BuyerRequest, now: Date): Promise<Customer> {
  if (buyer.id !== undefined) return customerOfId(db, store, buyer.id);
  const phone = phoneOf(buyer);
  const mail: MailRecipient | undefined =
    buyer.email === undefined ? undefined : { channel: 'email', address: normalEmail(buyer.email) };
  if (!phone && !mail) throw refusal({ customer: ['The customer needs an id, an e-mail address or a phone number.'] });
  const known = await knownBuyer(db, store, phone, mail);
  return known ?? newBuyer(db, store, { buyer, phone, mail }, now);
}

const refusal = (fields: FieldErrors): Problem => new Problem('invalid', { fields });

/** Players are customers of games, whose orders another contract takes. */
async function customerOfId(db: Db, store: InStore, id: number): Promise<Customer> {
  const found = await Customer.inStore(store, await db.connection())
    .findOne({ id })
    .whereNull('playerUsername');
  if (!found) throw refusal({ 'customer.id': [`There is no customer ${id} in this store.`] });
  return found;
}

function phoneOf({ phone, countryCode }: BuyerRequest): PhoneRecipient | undefined {
  if (phone === undefined) return undefined;
  if (countryCode === undefined) {
    throw refusal({ 'customer.country_code': ['The customer.country_code field is required.'] });
  }
  const read = readPhone(phone, countryCode);
  if (!read) throw refusal({ 'customer.phone': ['The customer.phone field must be a phone number of the country.'] });
  return read;
}

async function knownBuyer(
  db: Db,
  store: InStore,
  phone: PhoneRecipient | undefined,
  mail: MailRecipient | undefined,
): Promise<Customer | undefined> {
  const connection = await db.connection();
  const byPhone = phone && (await customerOfRecipient(store, connection, phone));
  return byPhone ?? (mail && (await customerOfRecipient(store, connection, mail)));
}

interface NewBuyer {
  readonly buyer: BuyerRequest;
  readonly phone: PhoneRecipient | undefined;
  readonly mail: MailRecipient | undefined;
}

async function newBuyer(db: Db, store: InStore, given: NewBuyer, now: Date): Promise<Customer> {
  const { phone, mail } = given;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    // Who only claimed the address would else get what is sent to the one whom the merchant means.
    if (mail && !phone) await endClaim(store, await db.connection(), mail.address, now);
    // An address that is taken, by nobody who is known by it, is somebody's claim: the number alone tells this customer.
    const wanted = phone && attempt > 1 ? { ...given, mail: undefined } : given;
    const found = (await insert(db, store, wanted, now)) ?? (await knownBuyer(db, store, phone, mail));
    if (found) return found;
  }
  throw new Error('a customer is neither there nor to be made');
}

/** Others may claim an address as often as somebody tries to take it from them. */
const MOST_ATTEMPTS = 5;

/** Undefined when the address or number is somebody's. */
async function insert(
  db: Db,
  store: InStore,
  { buyer, phone, mail }: NewBuyer,
  now: Date,
): Promise<Customer | undefined> {
  const inserted = await Customer.inStore(store, await db.connection())
    .insert({
      firstName: buyer.firstName ?? null,
      lastName: buyer.lastName ?? null,
      email: mail?.address ?? null,
      // With a number beside it an address alone does not tell whose it is.
      emailClaimed: mail !== undefined && phone !== undefined,
      phone: phone?.number ?? null,
      countryCode: phone?.countryCode ?? null,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict()
    .ignore()
    .returning('*');
  if (!unlessIgnored(inserted)) return undefined;
  await countDaysAndRows(db, store, [{ figure: 'new_customers', at: now, count: 1 }], { customers: 1 });
  return inserted;
}
