/** A store whose plan has run out, and its merchant, whose token is good for nothing until it is renewed. */
import { CHANNEL } from '../../../src/db/storeChanges';
import { FORMATS, hashSecret, mintSecret } from '../../../src/security/tokens';
import type { TestInstallation } from '../../support/installation';

const STORE = { id: 900, handle: 'lapsed00', name: 'Lapsed', currency: 'SAR', timeZone: 'UTC', locale: 'ar' };
const TOKEN_ID = 1;

type Headers = Readonly<Record<string, string>>;

const known = new WeakMap<TestInstallation, Promise<Headers>>();

/** The credential of that merchant, from when the server knows the store. */
export function lapsedMerchant(installation: TestInstallation): Promise<Headers> {
  const headers = known.get(installation) ?? open(installation);
  known.set(installation, headers);
  return headers;
}

async function open({ database: { knex }, clock, ask }: TestInstallation): Promise<Headers> {
  const now = clock.now();
  const secret = mintSecret();
  const plan = { plan: 'pro', planFeatures: ['api', 'licenses'], planExpiresAt: now };
  await knex('stores').insert({ ...STORE, ...plan, createdAt: now, updatedAt: now });
  const token = { storeId: STORE.id, id: TOKEN_ID, name: 'Tools', secretHash: hashSecret(secret), createdAt: now };
  await knex('merchantTokens').insert(token);
  await knex.raw('select pg_notify(?, ?)', [CHANNEL, JSON.stringify({ process: 'test', storeId: STORE.id })]);
  const headers = { authorization: `Bearer ${FORMATS.bearer.write(STORE.handle, secret, TOKEN_ID)}` };
  const deadline = Date.now() + 10_000;
  while ((await ask('/shawarma/store', { headers })).status === 401) {
    if (Date.now() > deadline) throw new Error('the server does not come to know the lapsed store');
  }
  return headers;
}
