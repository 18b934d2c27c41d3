/** `npm run orders` and `npm run subscriptions`: what they note, what they take back, and what they refuse. */
import { type Describe, perform, transact } from '../../src/cli/command';
import { describeOrders } from '../../src/cli/ordersCommand';
import { describeSubscriptions } from '../../src/cli/subscriptionsCommand';
import { compareFigures } from '../../src/domain/figures/recountFigures';
import { startInstallation, stores, type TestInstallation } from '../support/installation';
import { type StoreApi, storeApi } from '../support/storeApi';

const storeId = stores.game;
const DAY = 86_400_000;

let installation: TestInstallation;
let api: StoreApi;
let knex: TestInstallation['database']['knex'];
let store: readonly string[];
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  api = await storeApi(installation, ['Orders:View', 'Orders:Edit', 'Subscriptions:View']);
  store = ['--store', installation.credentials.game.handle];
});
afterAll(() => installation.stop());
/** Nothing that is typed may leave the figures in disorder. */
afterEach(async () => expect(await compareFigures(knex, { storeId })).toEqual([]));

async function type(describe: Describe, ...words: string[]): Promise<string> {
  const lines: string[] = [];
  const surroundings = {
    inSession: <T>(work: Parameters<typeof transact<T>>[2]) =>
      transact(installation.database, installation.clock, work),
    print: (line: string) => void lines.push(line),
  };
  await perform('some', describe, surroundings, [...words, ...store]);
  return lines.join('\n');
}
const orders = (...words: string[]) => type(describeOrders, ...words);
const subscriptions = (...words: string[]) => type(describeSubscriptions, ...words);

interface Shown {
  readonly id: string;
  readonly status: string;
}
const packageOf = async (name: string): Promise<string> =>
  ((await knex('products').where({ storeId, name }).first('uuid')) as { uuid: string }).uuid;
/** An order of one piece. @returns its id */
async function given(name: string, playerUsername: string): Promise<string> {
  const items = [{ packageId: await packageOf(name) }];
  return (await api.data<Shown>('POST', '/orders', { body: { playerUsername, items } })).id;
}
const orderRow = async (uuid: string) => (await knex('orders').where({ storeId, uuid }).first()) as { id: number };
const commandsOf = async (uuid: string, event: string): Promise<string[]> =>
  knex('deliveries')
    .where({ storeId, orderId: (await orderRow(uuid)).id, event })
    .orderBy('position')
    .pluck('command') as Promise<string[]>;

describe('orders', () => {
  test('are listed, the newest first, by player and by status', async () => {
    const id = await given('Pet Fox', 'Lister');
    expect(await orders('list')).toMatch(
      new RegExp(
        `^order +placed +player +total +status +paid by\n${id} +2026-03-15 09:30 +Lister +5.99 USD +Paid +Manual\n`,
      ),
    );
    expect((await orders('list', '--player', 'LISTER')).split('\n')).toHaveLength(2);
    expect(await orders('list', '--player', 'LISTER', '--status', 'Refunded')).toBe('There is nothing to list.');
  });

  test('note how they were paid, and leave what is not said', async () => {
    const id = await given('Pet Fox', 'Payer');
    await orders(
      'payment',
      id,
      '--provider',
      'Stripe',
      '--method',
      'card',
      '--id',
      'pi_1',
      '--receipt',
      'https://r.example',
    );
    await orders('payment', id, '--status', 'succeeded');
    expect(await orderRow(id)).toMatchObject({ paymentProvider: 'Stripe', paymentMethod: 'card' });
    expect(await knex('transactions').where({ storeId, orderId: (await orderRow(id)).id })).toMatchObject([
      { paymentMethod: 'card', paymentId: 'pi_1', receipt: 'https://r.example', status: 'succeeded' },
    ]);
    expect(await api.data('GET', `/orders/${id}`)).toMatchObject({ paymentProvider: 'Stripe' });
    await expect(orders('payment', id)).rejects.toThrow('Say how it was paid');
    await expect(orders('payment', id, '--provider', 'Cash')).rejects.toThrow('Allowed choices');
  });

  test.each([
    ['refund', 'Refunded', 'is refunded'],
    ['chargeback', 'Chargeback', 'is noted as charged back'],
  ])('%s takes a paid one back, once', async (word, status, said) => {
    const id = await given('Patron', 'Quitter');
    expect(await orders(word, id)).toBe(`Order ${id} ${said}.`);
    expect(await api.data('GET', `/orders/${id}`)).toMatchObject({ status });
    expect(await knex('subscriptions').where({ storeId, orderId: (await orderRow(id)).id })).toMatchObject([
      { cancelledAt: installation.clock.now() },
    ]);
    const ids = (await api.data<{ items: Shown[] }>('GET', `/orders?status=${status}&take=1`)).items;
    expect(ids).toMatchObject([{ id }]);
    // Again it changes nothing; nor does it become the other.
    await orders(word, id);
    const other = word === 'refund' ? 'chargeback' : 'refund';
    await expect(orders(other, id)).rejects.toThrow('The order can not go from status 6 to status 6');
    expect(await api.data('GET', `/orders/${id}`)).toMatchObject({ status });
    await expect(orders('cancel', id)).rejects.toThrow('The order can not go from status 6 to status 5');
  });

  test('cancel ends a pending one', async () => {
    const { uuid } = (await knex('orders').where({ storeId, status: 1 }).first('uuid')) as { uuid: string };
    expect(await orders('cancel', uuid)).toBe(`Order ${uuid} is cancelled.`);
    expect(await api.data('GET', `/orders/${uuid}`)).toMatchObject({ status: 'Cancelled' });
  });

  test('are refused that are no player’s, no store’s, or no id', async () => {
    await expect(orders('refund', '281')).rejects.toThrow('281 is no id of an order.');
    const { uuid } = (await knex('orders').where({ storeId: stores.digital }).first('uuid')) as { uuid: string };
    for (const id of [uuid, crypto.randomUUID()])
      await expect(orders('refund', id)).rejects.toThrow('Order not found.');
  });
});

describe('subscriptions', () => {
  const row = async (orderId: string) =>
    (await knex('subscriptions')
      .where({ storeId, orderId: (await orderRow(orderId)).id })
      .first()) as {
      id: number;
      uuid: string;
      endsAt: Date;
    };

  test('are listed with their buyers', async () => {
    const { id, uuid } = await row(await given('Patron', 'Lister'));
    expect(await subscriptions('list', '--player', 'lister')).toMatch(
      new RegExp(
        `^subscription +id +buyer +product +status +until +renewal\n${id} +${uuid} +Lister +Patron +active +2026-04-14 09:30$`,
      ),
    );
  });

  test('renew adds a period to the end, or to now, and queues the commands of a renewal', async () => {
    const order = await given('Patron', 'Renewer');
    const productId = (await knex('products').where({ storeId, name: 'Patron' }).first('id')) as { id: number };
    const template = { storeId, productId: productId.id, event: 'renewal', template: 'thank {username}' };
    await knex('packageCommands').insert(template);
    const { id, uuid } = await row(order);
    const now = installation.clock.now();
    expect(await subscriptions('renew', String(id))).toBe(`Subscription ${id} is paid for until 2026-05-14 09:30.`);
    expect(await commandsOf(order, 'renewal')).toEqual(['thank Renewer']);
    await knex('subscriptions')
      .where({ storeId, id })
      .update({ expiryHandledAt: now, startsAt: new Date(0), endsAt: new Date(+now - DAY) });
    await subscriptions('renew', uuid);
    expect(await row(order)).toMatchObject({ endsAt: new Date(+now + 30 * DAY), expiryHandledAt: null });
    expect(await commandsOf(order, 'renewal')).toHaveLength(2);
    await knex('packageCommands').where(template).delete();
  });

  test('cancel ends one at once, or with its period; renewal is switched on and off', async () => {
    const { uuid } = await row(await given('Patron', 'Leaver'));
    const shown = () => api.data<Shown>('GET', `/subscriptions/${uuid}`);
    expect(await subscriptions('auto-renew', uuid, 'on')).toBe(`Renewal of subscription ${uuid} is on.`);
    expect(await subscriptions('cancel', uuid, '--at-period-end')).toBe(
      `Subscription ${uuid} ends on 2026-04-14 09:30.`,
    );
    expect(await shown()).toMatchObject({ status: 'active', cancelAtPeriodEnd: true });
    expect(await knex('subscriptions').where({ storeId, uuid })).toMatchObject([{ autoRenew: false }]);
    await subscriptions('auto-renew', uuid, 'on');
    expect(await shown()).toMatchObject({ status: 'active', cancelAtPeriodEnd: false });
    expect(await subscriptions('cancel', uuid)).toBe(`Subscription ${uuid} is cancelled.`);
    expect(await shown()).toMatchObject({ status: 'cancelled' });
    for (const words of [
      ['cancel', uuid],
      ['renew', uuid],
      ['auto-renew', uuid, 'on'],
    ])
      await expect(subscriptions(...words)).rejects.toThrow('The subscription is cancelled.');
    await expect(subscriptions('renew', '0')).rejects.toThrow('0 is no number or id of a subscription.');
    await expect(subscriptions('renew', '987654321')).rejects.toThrow('There is no such subscription in this store.');
  });

  test('one that is over is not cancelled', async () => {
    const { id } = await row(await given('Patron', 'Ender'));
    await knex('subscriptions')
      .where({ storeId, id })
      .update({ startsAt: new Date(0), endsAt: new Date(1) });
    await expect(subscriptions('cancel', String(id))).rejects.toThrow('The subscription is over.');
  });
});
