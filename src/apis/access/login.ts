/** How an operator signs in: an address and a password become a token, for an hour. */
import type { operations } from '../../../generated/access';
import type { Handler } from '../../contract/handlers';
import type { Db } from '../../db/Db';
import { Operator } from '../../domain/access/Operator';
import { normalEmail } from '../../domain/customers/recipient';
import { Problem } from '../../problem';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../security/RateLimits';
import { checkPassword, type KnownOperator, type OperatedStore } from '../../security/operators/checkPassword';
import { issueToken } from '../../security/operators/ownTokens';
import type { ApiDependencies } from '../ApiDependencies';
import { refuseBeyond } from '../ownLimit';
import { secondTimestamp } from '../timestamps';
import { success } from '../success';
import { UNKEPT } from './unkept';

export interface LogInDependencies {
  /** 32 bytes, see serverKey.ts. */
  readonly serverKey: Buffer;
  /** Outside of the request's transaction, which would stay open while the password is compared. */
  readonly atOnce: Pick<Db, 'read'>;
  readonly limits: LogInLimits;
}

export interface LogInLimits {
  /** One more password is tried. @throws Problem `too_many_requests` */
  countTry(network: string, email: string): Promise<void>;
}

export function createLogInLimits({ config, limits }: Pick<ApiDependencies, 'config' | 'limits'>): LogInLimits {
  const { triesAMinute, triesAnHour } = config.login;
  const fromOne = limits.create({ name: 'login-address', limit: triesAMinute, windowSeconds: MINUTE_SECONDS });
  const forOne = limits.create({ name: 'login-operator', limit: triesAnHour, windowSeconds: HOUR_SECONDS });
  return {
    countTry: async (network, email) => {
      await refuseBeyond(fromOne, network);
      await refuseBeyond(forOne, normalEmail(email));
    },
  };
}

export const logInOperator =
  ({ serverKey, atOnce, limits }: LogInDependencies): Handler<operations['logInOperator']> =>
  async ({ body, db, network, now }) => {
    const { email, password, storeId } = body;
    await limits.countTry(network, email);
    const operator = await checkPassword(atOnce, email, password);
    if (!operator) throw new Problem('unauthenticated', { message: 'The e-mail address or the password is wrong.' });
    const stores = storesFor(operator, storeId);
    const permissions = Object.fromEntries(stores.map((store) => [store.handle, store.permissions]));
    const bearer = { operatorId: operator.id, permissions };
    const { token, expiresAt } = await issueToken(db, serverKey, bearer, now);
    await Operator.query(await db.connection())
      .where({ id: operator.id })
      .patch({ lastLoginAt: now });
    const signedIn = { token, expiresAt: secondTimestamp(expiresAt), stores: stores.map(operatedStore) };
    return { ...success(signedIn), headers: UNKEPT };
  };

/** A token goes into a header, and all headers together have their limit. */
const MOST_STORES = 100;

/** One store, or all. @throws Problem `invalid` when it is not theirs, or when there are too many for one token */
function storesFor({ stores }: KnownOperator, handle: string | undefined): readonly OperatedStore[] {
  if (handle !== undefined) {
    const named = stores.filter((store) => store.handle === handle);
    if (named.length === 0) throw invalid(`The storeId field names no store of yours.`);
    return named;
  }
  if (stores.length > MOST_STORES) {
    throw invalid(`The storeId field is required: you have more than ${MOST_STORES} stores.`);
  }
  return stores;
}

const operatedStore = ({ handle, name, permissions }: OperatedStore) => ({ storeId: handle, name, permissions });

const invalid = (sentence: string): Problem => new Problem('invalid', { fields: { storeId: [sentence] } });
