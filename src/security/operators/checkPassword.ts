/** Whether somebody is the operator whom they say they are. */
import { randomBytes } from 'node:crypto';
import type { Db, Statement } from '../../db/Db';
import { normalEmail } from '../../domain/customers/recipient';
import { hashPassword, passwordMatches } from '../passwords';

export interface KnownOperator {
  readonly id: number;
  /** By name. */
  readonly stores: readonly OperatedStore[];
}

/** A store in which somebody is permitted something. */
export interface OperatedStore {
  readonly handle: string;
  readonly name: string;
  readonly permissions: string[];
}

const FIND: Statement = {
  name: 'operator_of_email',
  text: `select id, password_hash as "passwordHash", disabled_at is not null as disabled,
      (select coalesce(json_agg(json_build_object('handle', handle, 'name', stores.name, 'permissions', permissions)
          order by stores.name, handle), '[]') from operator_stores
        join stores on stores.id = operator_stores.store_id where operator_id = operators.id) as stores
    from operators where email = $1`,
};

interface Row extends KnownOperator {
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly [column: string]: unknown;
}

let nobodys: Promise<string> | undefined;

/** A password that nobody knows: whoever names an unknown address waits as long for an answer as all others do. */
export const nobodysPassword = (): Promise<string> => (nobodys ??= hashPassword(randomBytes(16).toString('base64url')));

/** The operator with this address and password; undefined when there is none, or they are disabled, without telling which. */
export async function checkPassword(
  db: Pick<Db, 'read'>,
  email: string,
  password: string,
): Promise<KnownOperator | undefined> {
  const [row] = await db.read<Row>(FIND, [normalEmail(email)]);
  const matches = await passwordMatches(password, row?.passwordHash ?? (await nobodysPassword()));
  return row && matches && !row.disabled ? { id: row.id, stores: row.stores } : undefined;
}
