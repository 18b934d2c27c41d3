/** The signed-in customer: the profile, and signing out. */
import type { operations } from '../../../generated/storefront';
import type { Handler, HandlerRequest } from '../../contract/handlers';
import { CustomerToken } from '../../domain/access/CustomerToken';
import { Customer } from '../../domain/customers/Customer';
import { Problem } from '../../problem';
import { customerOf, tokenOf } from '../../security/Actor';
import { customer } from './resources/customer';

export const getProfile: Handler<operations['getProfile']> = async (request) => {
  const row = await mine(request);
  if (!row) throw new Problem('unauthenticated');
  return { status: 200, body: { success: true, data: customer(row) } };
};

export const updateProfile: Handler<operations['updateProfile']> = async (request) => {
  const { firstName, lastName } = request.body;
  const changes = {
    ...(firstName !== undefined && { firstName: firstName.trim() }),
    ...(lastName !== undefined && { lastName: lastName.trim() }),
  };
  const { actor, db, now } = request;
  const rows = Customer.inStore(actor, await db.connection()).where('customers.id', customerOf(actor));
  await rows.patch({ ...changes, updatedAt: now });
  const row = await mine(request);
  if (!row) throw new Problem('unauthenticated');
  return { status: 200, body: { success: true, data: customer(row) } };
};

export const logOutCustomer: Handler<operations['logOutCustomer']> = async ({ actor, db, now }) => {
  const id = tokenOf(actor);
  await CustomerToken.inStore(actor, await db.connection())
    .where('customerTokens.id', id)
    .patch({ revokedAt: now });
  db.changed({ storeId: actor.storeId, credentials: [`${CustomerToken.tableName}:${id}`] });
  return { status: 200, body: { success: true, data: null, message: 'تم تسجيل الخروج بنجاح' } };
};

/** Undefined when the customer was deleted since the token was found good. */
const mine = async ({ actor, db }: Pick<HandlerRequest<never>, 'actor' | 'db'>): Promise<Customer | undefined> =>
  Customer.inStore(actor, await db.connection()).findOne('customers.id', customerOf(actor));
