/** The store: what its operator sets, its merchant reads. */
import { startInstallation, stores, type TestInstallation } from '../../support/installation';

let installation: TestInstallation;
beforeAll(async () => (installation = await startInstallation()));
afterAll(() => installation.stop());

const read = async (name: 'digital' | 'game'): Promise<object> => {
  const headers = await installation.credentials[name].good('merchantToken');
  return (await installation.ask('/shawarma/store', { headers })).json<{ data: object }>().data;
};

test('it is the one that the token belongs to', async () => {
  const { handle } = installation.credentials.digital;
  expect(await read('digital')).toMatchObject({ id: handle, currency: 'SAR', vat_rate: 15, plan_expires_at: null });
  expect(await read('game')).toEqual({
    id: installation.credentials.game.handle,
    name: 'Blockhaven',
    currency: 'USD',
    time_zone: 'America/New_York',
    locale: 'en',
    email: 'support@blockhaven.example.com',
    phone: null,
    address: null,
    city: null,
    postal_code: null,
    country: 'US',
    vat_number: null,
    vat_rate: 0,
    cr_number: null,
    auto_accept_reviews: false,
    plan: 'pro',
    plan_features: ['api', 'licenses'],
    plan_expires_at: null,
    hosts: ['game.example'],
  });
});

test('what changes is read at once', async () => {
  const change = { vatRate: 1250, planExpiresAt: new Date('2027-01-31T22:00:00.5Z'), autoAcceptReviews: true };
  await installation.database.knex('stores').where({ id: stores.game }).update(change);
  expect(await read('game')).toMatchObject({
    vat_rate: 12.5,
    plan_expires_at: '2027-01-31T22:00:00.500000Z',
    auto_accept_reviews: true,
  });
});

test('no number of the database is shown, and no secret', async () => {
  expect(Object.values(await read('digital'))).not.toContain(stores.digital);
});
