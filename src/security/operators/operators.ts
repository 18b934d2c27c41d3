/** The people who run stores, as the installation keeps them: their passwords, and what they may do in each store. */
import type { Db } from '../../db/Db';
import { Operator } from '../../domain/access/Operator';
import { OperatorStore } from '../../domain/access/OperatorStore';
import { normalEmail } from '../../domain/customers/recipient';
import { unlessIgnored } from '../../domain/StoreModel';
import { Problem } from '../../problem';
import { hashPassword } from '../passwords';

export interface NewOperator {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** @throws Problem `conflict` when the address is an operator's */
export async function createOperator(db: Db, { email, name, password }: NewOperator, now: Date): Promise<void> {
  const passwordHash = await hashPassword(password);
  const stamps = { createdAt: now, updatedAt: now };
  const address = normalEmail(email);
  const row = await Operator.query(await db.connection())
    .insert({ email: address, name, passwordHash, ...stamps })
    .onConflict()
    .ignore()
    .returning('id');
  if (!unlessIgnored(row)) throw new Problem('conflict', { message: `${address} is an operator already.` });
}

/** Ends what was signed for the earlier one. @throws Problem `not_found` */
export async function changePassword(db: Db, email: string, password: string, now: Date): Promise<void> {
  const passwordHash = await hashPassword(password);
  await patch(db, email, { passwordHash, passwordChangedAt: now, updatedAt: now });
}

/** Who is disabled signs in nowhere, and tokens they have open nothing, from now on. @throws Problem `not_found` */
export async function setDisabled(db: Db, email: string, disabled: boolean, now: Date): Promise<void> {
  await patch(db, email, { disabledAt: disabled ? now : null, updatedAt: now });
}

async function patch(db: Db, email: string, changes: Partial<Operator>): Promise<void> {
  const { id } = await operatorOf(db, email);
  await Operator.query(await db.connection())
    .where({ id })
    .patch(changes);
}

/** The operator, held until the transaction ends: their permissions are changed by one at a time. */
async function operatorOf(db: Db, email: string): Promise<Operator> {
  const found = await Operator.query(await db.connection())
    .findOne({ email: normalEmail(email) })
    .forUpdate();
  if (!found) throw new Problem('not_found', { message: `There is no operator ${normalEmail(email)}.` });
  return found;
}

/** A store in which somebody is permitted something. */
export interface Grant {
  readonly email: string;
  readonly storeId: number;
  readonly permissions: readonly string[];
}

/** Adds to what is permitted. @throws Problem `not_found` */
export async function grant(db: Db, { email, storeId, permissions }: Grant, now: Date): Promise<void> {
  const { id: operatorId } = await operatorOf(db, email);
  const connection = await db.connection();
  const known = await OperatorStore.query(connection).findOne({ operatorId, storeId });
  const all = [...new Set([...(known?.permissions ?? []), ...permissions])].sort();
  if (known) await OperatorStore.query(connection).where({ operatorId, storeId }).patch({ permissions: all });
  else await OperatorStore.query(connection).insert({ operatorId, storeId, permissions: all, createdAt: now });
}

/** Takes from what is permitted, in the next request already; the store itself with the last of it. @throws Problem `not_found` */
export async function withdraw(db: Db, { email, storeId, permissions }: Grant): Promise<void> {
  const { id: operatorId } = await operatorOf(db, email);
  const connection = await db.connection();
  const known = await OperatorStore.query(connection).findOne({ operatorId, storeId });
  if (!known) throw new Problem('not_found', { message: `${normalEmail(email)} is permitted nothing in this store.` });
  const left = known.permissions.filter((permission) => !permissions.includes(permission));
  const row = OperatorStore.query(connection).where({ operatorId, storeId });
  await (left.length === 0 ? row.delete() : row.patch({ permissions: left }));
}

export interface ListedOperator extends Pick<Operator, 'email' | 'name' | 'disabledAt' | 'lastLoginAt'> {
  /** By the stores' handles. */
  readonly permissions: Readonly<Record<string, readonly string[]>>;
}

const LIST = {
  name: 'list_operators',
  text: `select email, name, disabled_at as "disabledAt", last_login_at as "lastLoginAt",
      (select coalesce(json_object_agg(handle, permissions order by handle), '{}') from operator_stores
        join stores on stores.id = operator_stores.store_id where operator_id = operators.id) as permissions
    from operators order by email`,
};

export const listOperators = (db: Db): Promise<ListedOperator[]> =>
  db.read<ListedOperator & Record<string, unknown>>(LIST, []);
