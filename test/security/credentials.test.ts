/** Credentials that are remembered: how often the database is asked, and that nothing revoked, expired or unheard of is let in. */
import type { Pool } from 'pg';
import type { Database } from '../../src/assemble';
import { StoreChanges } from '../../src/db/storeChanges';
import { openTransaction } from '../../src/db/unitOfWork';
import { CredentialCache } from '../../src/security/CredentialCache';
import { identifyCustomer, identifyMerchant } from '../../src/security/identify';
import type { CredentialRow } from '../../src/security/lookups';
import { type Store, StoreDirectory } from '../../src/security/StoreDirectory';
import { FORMATS, hashSecret, mintSecret } from '../../src/security/tokens';
import { soon } from '../contract/net/overTime';
import { demoTime } from '../support/database';
import { startInstallation, stores, type TestInstallation } from '../support/installation';
import { signIn } from '../support/orderRows';

describe('in one process', () => {
  const handle = 'shop0001';
  const store: Store = { id: 1, handle, currency: 'SAR', locale: 'ar', planFeatures: ['api'], planExpiresAt: null };
  let now: Date;
  let stored: CredentialRow;
  let asked: (() => void)[];
  let holding: boolean;
  let credentials: CredentialCache;
  let queries: number;
  const secret = mintSecret();
  const token = FORMATS.bearer.write(handle, secret, 17);

  beforeEach(() => {
    now = demoTime;
    stored = { id: 17, hash: hashSecret(secret), expiresAt: null, revokedAt: null, permissions: null, owner: 123 };
    [asked, holding, queries] = [[], false, 0];
    credentials = new CredentialCache();
    credentials.hearing(true);
  });

  /** Answers with what is stored when it is asked, at once or, while `holding`, when the test says so. */
  const query = async () => {
    queries++;
    const rows = [{ ...stored }];
    if (holding) await new Promise<void>((resolve) => asked.push(resolve));
    return { rows };
  };
  const pool = { query } as unknown as Pool;
  const directory = Object.assign(new StoreDirectory(pool, { info: jest.fn(), warn: jest.fn() }), {
    ofHandle: (asked: string) => (asked === handle ? store : undefined),
  });
  const source = () => ({
    pool,
    directory,
    clock: { now: () => now },
    credentials,
    lastUses: { note: () => undefined },
  });
  const isIn = async (text = token) =>
    (await identifyCustomer(source())({ headers: { authorization: `Bearer ${text}` } })).actor !== undefined;

  it('asks the database once', async () => {
    for (let turn = 0; turn < 5; turn++) expect(await isIn()).toBe(true);
    expect(queries).toBe(1);
  });

  it('knows a credential by all of it: its number, its secret, and what it opens', async () => {
    expect(await isIn()).toBe(true);
    expect(await isIn(FORMATS.bearer.write(handle, mintSecret(), 17))).toBe(false);
    stored = { ...stored, id: 18, hash: hashSecret(mintSecret()) };
    expect(await isIn(FORMATS.bearer.write(handle, secret, 18))).toBe(false);
    const merchant = await identifyMerchant(source())({ headers: { authorization: `Bearer ${token}` } });
    expect(merchant.actor).toBeUndefined();
    expect(queries).toBe(4);
  });

  it('remembers none that was refused', async () => {
    stored = { ...stored, revokedAt: now };
    expect(await isIn()).toBe(false);
    stored = { ...stored, revokedAt: null };
    expect(await isIn()).toBe(true);
  });

  it('asks the clock at every use', async () => {
    stored = { ...stored, expiresAt: new Date(now.getTime() + 1000) };
    expect(await isIn()).toBe(true);
    now = new Date(now.getTime() + 999);
    expect(await isIn()).toBe(true);
    now = new Date(now.getTime() + 1);
    expect(await isIn()).toBe(false);
    expect(queries).toBe(1);
  });

  const revoke = () => void (stored = { ...stored, revokedAt: now });

  it.each([
    ['it', { storeId: 1, credentials: ['customer_tokens:17'] }, false],
    ['anything of the store', { storeId: 1 }, false],
    ['another credential', { storeId: 1, credentials: ['customer_tokens:18', 'merchant_tokens:17'] }, true],
    ['another store', { storeId: 2 }, true],
    ['a product', { storeId: 1, products: [101] }, true],
  ])('forgets it when told that %s changed, and nothing else does', async (_what, change, remembered) => {
    expect(await isIn()).toBe(true);
    revoke();
    credentials.changed(change);
    expect(await isIn()).toBe(remembered);
  });

  it('does not remember what was read before it was revoked, and told', async () => {
    holding = true;
    const found = isIn();
    await soon(async () => asked.length > 0);
    revoke();
    credentials.changed({ storeId: 1, credentials: ['customer_tokens:17'] });
    asked.forEach((answer) => answer());
    await found;
    holding = false;
    expect(await isIn()).toBe(false);
  });

  it('answers nothing from memory while changes cannot be heard, nor what it knew before', async () => {
    expect(await isIn()).toBe(true);
    credentials.hearing(false);
    revoke();
    expect(await isIn()).toBe(false);
    stored = { ...stored, revokedAt: null };
    expect(await isIn()).toBe(true);
    revoke();
    expect(await isIn()).toBe(false);
    credentials.hearing(true);
    expect(await isIn()).toBe(false);
  });

  it('does not refuse what is good when a lapsed plan is renewed', async () => {
    const isMerchant = async () => {
      const { actor, refusal } = await identifyMerchant(source())({ headers: { authorization: `Bearer ${token}` } });
      return actor ? 'in' : refusal?.code;
    };
    expect(await isMerchant()).toBe('in');
    Object.assign(store, { planExpiresAt: now });
    expect(await isMerchant()).toBe('forbidden');
    Object.assign(store, { planExpiresAt: null });
    expect(await isMerchant()).toBe('in');
  });
});

describe('in several processes', () => {
  let installation: TestInstallation;
  let another: Awaited<ReturnType<TestInstallation['another']>>;
  let lookUps = 0;
  beforeAll(async () => {
    const counted = (real: Database): Database => {
      const query = real.pool.query.bind(real.pool) as (...given: unknown[]) => unknown;
      real.pool.query = ((...given: unknown[]) => {
        if ((given[0] as { name?: string }).name === 'customer_token') lookUps++;
        return query(...given);
      }) as unknown as typeof real.pool.query;
      return real;
    };
    installation = await startInstallation({ database: counted });
    another = await installation.another();
  });
  afterAll(() => installation.stop());

  const statuses = async (headers: Readonly<Record<string, string>>) =>
    Promise.all(
      [installation, another].map(async ({ ask }) => (await ask('/api/customer/orders', { headers })).status),
    );

  it('a token costs one look-up, and its revocation is heard by all, without touching the others', async () => {
    const { knex } = installation.database;
    const [leaving, staying] = [await signIn(knex, { id: 123 }), await signIn(knex, { id: 123 })];
    for (let turn = 0; turn < 4; turn++) {
      expect(await statuses(leaving.headers)).toEqual([200, 200]);
      expect(await statuses(staying.headers)).toEqual([200, 200]);
    }
    expect(lookUps).toBe(2);
    const elsewhere = openTransaction(installation.database, new StoreChanges());
    const mine = { storeId: stores.digital, id: leaving.tokenId };
    await (await elsewhere.connection())('customerTokens').where(mine).update({ revokedAt: demoTime });
    elsewhere.changed({ storeId: stores.digital, credentials: [`customer_tokens:${leaving.tokenId}`] });
    await elsewhere.commit();
    expect(await soon(async () => (await statuses(leaving.headers)).join() === '401,401')).toBe(true);
    expect(await statuses(staying.headers)).toEqual([200, 200]);
  });

  it('is asked of the database again when the listener is lost', async () => {
    const { knex } = installation.database;
    const { headers, tokenId } = await signIn(knex, { id: 123 });
    expect(await statuses(headers)).toEqual([200, 200]);
    await knex('customerTokens').where({ storeId: stores.digital, id: tokenId }).update({ revokedAt: demoTime });
    expect(await statuses(headers)).toEqual([200, 200]);
    await knex.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and application_name <> 'matjar'`,
    );
    expect(await soon(async () => (await statuses(headers)).join() === '401,401')).toBe(true);
  });
});
