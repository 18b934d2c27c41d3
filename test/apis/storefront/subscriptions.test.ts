/** A customer's active subscriptions, by the clock alone. */
import type { components } from '../../../generated/storefront';
import { before, day } from '../../support/catalogRows';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { type CustomerRow, insertCustomer, insertSubscription } from '../../support/orderRows';

type Subscription = components['schemas']['Subscription'];

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
});
afterAll(() => installation.stop());
afterEach(() => installation.clock.set(demoTime));

async function list({ headers }: Pick<CustomerRow, 'headers'>): Promise<Subscription[]> {
  const answer = await installation.ask('/api/customer/subscriptions', { headers });
  expect(answer.status).toBe(200);
  return answer.json<{ data: Subscription[] }>().data;
}

const minute = 60_000;
const endsAt = before(-30 * day);
const at = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);

test('without a token, and with a wrong one: 401', async () => {
  for (const headers of [{}, { authorization: 'Bearer 1|nonsense' }]) {
    const answer = await installation.ask('/api/customer/subscriptions', { headers });
    expect([answer.status, answer.json()]).toEqual([401, { success: false, message: 'Unauthenticated.', data: null }]);
  }
});

test('one customer sees nothing of another, of this store or the other', async () => {
  await insertSubscription(knex, await insertCustomer(knex));
  expect(await list(await insertCustomer(knex))).toEqual([]);
  expect(await list(await insertCustomer(knex, { storeId: stores.game }))).toEqual([]);
});

test('the newest first, with the plan as it is stored now', async () => {
  const customer = await insertCustomer(knex);
  const plan = await knex('plans').where({ storeId: stores.digital, productId: 50 }).orderBy('id').first();
  const older = await insertSubscription(knex, customer, { createdAt: before(2 * day) });
  const newer = await insertSubscription(knex, customer, { planId: plan.id, autoRenew: true });
  const [first, second, ...others] = await list(customer);
  expect([first?.id, second?.id, others]).toEqual([newer, older, []]);
  expect(second).toMatchObject({ variant: null, features: null, auto_renew: false });
  expect(first).toMatchObject({
    auto_renew: true,
    duration: 'monthly',
    product: { id: 50, name: 'Premium Membership', slug: 'premium-membership', type: 'subscription' },
    variant: { id: plan.id, name: plan.name, duration_type: plan.durationType, duration_value: plan.durationValue },
  });
  expect(first?.features?.length).toBeGreaterThan(0);
  expect(JSON.parse(String(first?.variant?.features))).toEqual(first?.features);
});

test.each([
  ['at its start', before(60 * minute), 31, 'active'],
  ['a millisecond before the last day', at(endsAt, -day - 1), 2, 'active'],
  ['when one day is left', at(endsAt, -day), 1, 'active'],
  ['a millisecond before its end', at(endsAt, -1), 1, 'active'],
  ['at its end', endsAt, undefined, undefined],
  ['a millisecond before its start', at(before(60 * minute), -1), undefined, undefined],
] as const)('%s', async (_title, now, daysRemaining, status) => {
  const customer = await insertCustomer(knex);
  await insertSubscription(knex, customer);
  installation.clock.set(now);
  const expected = status && { status, days_remaining: daysRemaining, is_active: true, is_expired: false };
  expect(await list(customer)).toMatchObject(expected ? [expected] : []);
});

test('days of grace keep it, past due, until they are over', async () => {
  const customer = await insertCustomer(knex);
  await insertSubscription(knex, customer, { graceEndsAt: at(endsAt, 3 * day) });
  installation.clock.set(endsAt);
  const pastDue = { status: 'past_due', days_remaining: 0, is_active: true, is_expired: true };
  expect(await list(customer)).toMatchObject([pastDue]);
  installation.clock.set(at(endsAt, 3 * day - 1));
  expect(await list(customer)).toMatchObject([pastDue]);
  installation.clock.set(at(endsAt, 3 * day));
  expect(await list(customer)).toEqual([]);
});

test('a cancelled one is gone from that instant on; one that ends with its period is not', async () => {
  const customer = await insertCustomer(knex);
  const cancelledAt = at(demoTime, minute);
  await insertSubscription(knex, customer, { cancelledAt });
  const ending = await insertSubscription(knex, customer, { cancelAtPeriodEnd: true });
  expect(await list(customer)).toHaveLength(2);
  installation.clock.set(cancelledAt);
  expect(await list(customer)).toMatchObject([{ id: ending, status: 'active' }]);
});
