/** Orders of players: which are listed, and what giving packages to a player answers, refuses and does. */
import { compareFigures } from '../../../src/domain/figures/recountFigures';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { insertCustomer, insertOrder } from '../../support/orderRows';
import { allPages, type Paged, type StoreApi, storeApi } from '../../support/storeApi';

const STEVE = '069a79f4-44e9-4726-a5be-fca90e38aaf5';
const VIP = 'a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61';
const SERVER = '5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12';
const storeId = stores.game;

interface Order {
  readonly id: string;
  readonly playerUsername: string;
  readonly playerUuid: string | null;
  readonly status: string;
  readonly createdAt: string;
  readonly items: readonly object[];
}

let installation: TestInstallation;
let api: StoreApi;
let knex: TestInstallation['database']['knex'];
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
  api = await storeApi(installation, ['Orders:View', 'Orders:Edit']);
});
afterAll(() => installation.stop());

const give = (body: object, headers = {}) => api.ask('POST', '/orders', { body, headers });
const vip = { packageId: VIP, quantity: 1, serverId: SERVER };

describe('the list', () => {
  interface Row {
    uuid: string;
    status: number;
    isChargeback: boolean;
    playerUsername: string;
    playerUuid: string | null;
    createdAt: Date;
    id: number;
  }
  const shownOf = ({ status, isChargeback }: Row): string =>
    status <= 2
      ? 'Pending'
      : status <= 4
        ? 'Paid'
        : status === 5
          ? 'Cancelled'
          : isChargeback
            ? 'Chargeback'
            : 'Refunded';
  const newestFirst = async (keep: (row: Row) => boolean): Promise<string[]> => {
    const rows = (await knex('orders').where({ storeId }).whereNotNull('playerUsername')) as Row[];
    const kept = rows.filter(keep).sort((one, other) => +other.createdAt - +one.createdAt || other.id - one.id);
    return kept.map(({ uuid }) => uuid);
  };
  const idsOf = async (query: string, take = 37): Promise<string[]> =>
    (await allPages<Order>(api, `/orders${query}`, take)).map(({ id }) => id);

  beforeAll(async () => {
    // A person's order in the game store is no order of v1.
    await insertOrder(knex, await insertCustomer(knex, { storeId }), { currency: 'USD', items: [{ productId: 1 }] });
  });

  test('has all orders of players, the newest first, in pages that neither overlap nor leave out', async () => {
    expect(await idsOf('')).toEqual(await newestFirst(() => true));
    const page = await api.data<Paged<Order>>('GET', '/orders');
    expect([page.skip, page.take, page.items.length]).toEqual([0, 20, 20]);
    expect(await api.data<Paged<Order>>('GET', '/orders?skip=2147483647')).toMatchObject({
      items: [],
      total: page.total,
    });
  });

  test.each(['pending', 'PAID', 'Cancelled', 'rEFUNDED', 'chargeback'])('filters by %s in any case', async (status) => {
    const ids = await idsOf(`?status=${status}`);
    expect(ids).toEqual(await newestFirst((row) => shownOf(row).toLowerCase() === status.toLowerCase()));
    expect(ids.length).toBeGreaterThan(0);
  });

  test('filters by the player’s name in any case, by UUID with or without hyphens, and by all at once', async () => {
    const steves = (row: Row) => row.playerUuid === STEVE;
    expect(await idsOf('?playerUsername=sTEVE')).toEqual(await newestFirst(steves));
    expect(await idsOf(`?playerUuid=${STEVE.replaceAll('-', '').toUpperCase()}`)).toEqual(await newestFirst(steves));
    const all = `?playerUsername=Steve&playerUuid=${STEVE}&status=paid`;
    expect(await idsOf(all, 3)).toEqual(await newestFirst((row) => steves(row) && shownOf(row) === 'Paid'));
    expect(await idsOf(`?playerUsername=Stev`)).toEqual([]);
    expect(await idsOf(`?playerUsername=Alex&playerUuid=${STEVE}`)).toEqual([]);
  });

  test.each([
    ['status=5'],
    ['status='],
    ['playerUuid=steve'],
    [`playerUuid=${STEVE.slice(1)}`],
    ['playerUsername='],
    ['playerUsername=%00'],
    ['take=0'],
    ['take=101'],
    ['skip=-1'],
    ['page=1'],
    ['status=paid&status=pending'],
  ])('refuses %s', async (query) => {
    expect(await api.errors('GET', `/orders?${query}`)).toEqual([expect.stringContaining(query.split('=')[0] ?? '')]);
  });
});

describe('a manual order', () => {
  const documented = { playerUsername: 'Steve', playerUuid: STEVE, email: 'steve@example.com', items: [vip] };

  test('is answered as documented, read again, and its commands are queued', async () => {
    const made = await api.data<Order>('POST', '/orders', { body: documented });
    const now = `${demoTime.toISOString().slice(0, 19)}Z`;
    expect(made).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      playerUsername: 'Steve',
      playerUuid: STEVE,
      email: 's***@example.com',
      status: 'Paid',
      totalAmount: 9.99,
      paymentProvider: 'Manual',
      paymentCurrency: 'USD',
      couponId: null,
      couponDiscountAmount: null,
      giftCardId: null,
      giftCardAmount: null,
      items: [
        {
          id: expect.stringMatching(/^[\da-f-]{36}$/),
          packageId: VIP,
          packageName: 'VIP Rank',
          quantity: 1,
          priceAtPurchase: 9.99,
        },
      ],
      createdAt: now,
      updatedAt: now,
    });
    expect(await api.data('GET', `/orders/${made.id.toUpperCase()}`)).toEqual(made);
    const [newest] = (await api.data<Paged<Order>>('GET', '/orders')).items;
    expect(newest).toEqual(made);
    const { id: orderId } = (await knex('orders').where({ storeId, uuid: made.id }).first('id')) as { id: number };
    const queued = await knex('deliveries').where({ storeId, orderId }).orderBy('position');
    expect(queued).toMatchObject([
      { command: 'lp user Steve parent add vip', serverId: SERVER, event: 'purchase' },
      { command: 'broadcast Steve is VIP now!', serverId: SERVER, event: 'purchase' },
    ]);
  });

  test('needs a name and a package alone, and makes a player who is not known', async () => {
    const body = { playerUsername: 'Newcomer_1', items: [{ packageId: VIP }] };
    expect(await api.data('POST', '/orders', { body })).toMatchObject({
      ...{ playerUsername: 'Newcomer_1', playerUuid: null, email: null, totalAmount: 9.99 },
    });
    const nulls = { playerUuid: null, email: null, couponCode: null, giftCardCode: null };
    const again = { ...body, ...nulls, items: [{ packageId: VIP, serverId: null }] };
    await api.data('POST', '/orders', { body: again });
    expect(await knex('customers').where({ storeId, playerUsername: 'Newcomer_1' })).toMatchObject([
      { ordersCount: 2 },
    ]);
  });

  test('shows the coupon that lowered it', async () => {
    const coupon = (await knex('coupons').where({ storeId, code: 'SUMMER25' }).first()) as { id: string };
    const body = { playerUsername: 'Saver', items: [{ packageId: VIP, quantity: 3 }], couponCode: 'summer25' };
    expect(await api.data('POST', '/orders', { body })).toMatchObject({
      ...{ couponId: coupon.id, couponDiscountAmount: 7.5, totalAmount: 22.47 },
    });
    expect(await api.errors('POST', '/orders', { body })).toEqual(['The customer has used up the coupon.']);
  });

  test.each<[object, RegExp[]]>([
    [{}, [/playerUsername/, /items/]],
    [{ playerUsername: '', items: [vip] }, [/playerUsername/]],
    [{ playerUsername: ' Steve', items: [vip] }, [/playerUsername/]],
    [{ playerUsername: 'S\u0000', items: [vip] }, [/playerUsername/]],
    [{ playerUsername: 'a'.repeat(65), items: [vip] }, [/playerUsername/]],
    [{ playerUsername: 'Steve', playerUuid: 'steve', items: [vip] }, [/playerUuid/]],
    [{ playerUsername: 'Steve', email: 'steve', items: [vip] }, [/email/]],
    [{ playerUsername: 'Steve', items: [] }, [/items/]],
    [{ playerUsername: 'Steve', items: [{ ...vip, quantity: 0 }] }, [/quantity/]],
    [{ playerUsername: 'Steve', items: [{ ...vip, quantity: 101 }] }, [/quantity/]],
    [{ playerUsername: 'Steve', items: [{ ...vip, quantity: 1.5 }] }, [/quantity/]],
    [{ playerUsername: 'Steve', items: [{ ...vip, price: 0 }] }, [/price/]],
    [{ playerUsername: 'Steve', items: [{ ...vip, packageId: 'vip' }] }, [/packageId/]],
    [{ playerUsername: 'Steve', items: [vip], totalAmount: 0 }, [/totalAmount/]],
    [{ playerUsername: 'Steve', items: [{ ...vip, packageId: SERVER }] }, [/no package 5e7be7a1/]],
    [{ playerUsername: 'Steve', items: [{ ...vip, serverId: VIP }] }, [/no server a1b2c3d4.* "VIP Rank"/]],
    [{ playerUsername: 'Steve', items: [vip], couponCode: 'NONE' }, [/no such coupon/]],
    [{ playerUsername: 'Steve', items: [vip], giftCardCode: 'NONE' }, [/no such gift card/]],
    [{ playerUsername: 'GRIEFER123', items: [vip] }, [/GRIEFER123 is banned/]],
    [{ playerUsername: 'Other', playerUuid: '7c9e6679742540de944be07fc1f90ae7', items: [vip] }, [/is banned/]],
    [{ playerUsername: 'Ste"ve', items: [vip] }, [/command of VIP Rank/]],
  ])('is refused for %j, and nothing is left of it', async (body, sentences) => {
    const counts = () =>
      Promise.all(['orders', 'customers', 'deliveries'].map((table) => knex(table).where({ storeId }).count()));
    const before = await counts();
    const said = await api.errors('POST', '/orders', { body });
    for (const sentence of sentences) expect(said).toContainEqual(expect.stringMatching(sentence));
    expect(said).toHaveLength(sentences.length);
    expect(await counts()).toEqual(before);
  });

  test('is placed once for an Idempotency-Key, and another body is refused', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const body = { playerUsername: 'Once', items: [vip] };
    const answers = await Promise.all(Array.from({ length: 8 }, () => give(body, headers)));
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const again = await give(body, headers);
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([200, 'true']);
    expect(await knex('orders').where({ storeId, playerUsername: 'Once' })).toHaveLength(1);
    expect((await give({ ...body, playerUsername: 'Twice' }, headers)).status).toBe(400);
  });

  test('is none of a key that may only look, nor of another store’s packages', async () => {
    const viewer = await storeApi(installation, ['Orders:View']);
    expect((await viewer.ask('POST', '/orders', { body: documented, credential: 'no permission' })).status).toBe(403);
    const foreign = await knex('products').where({ storeId: stores.digital }).first<{ uuid: string }>('uuid');
    const body = { playerUsername: 'Steve', items: [{ packageId: foreign?.uuid }] };
    expect(await api.errors('POST', '/orders', { body })).toHaveLength(1);
  });

  test('tells no address: neither in the list nor in one', async () => {
    const { text } = await api.ask('GET', '/orders?take=100');
    expect(text).toContain('***@example.com');
    expect(text.match(/[\w.]+@/g)).toBeNull();
  });

  test('leaves all figures right', async () => {
    const [row] = await knex('orders').where({ storeId }).whereNull('playerUsername').select('id');
    expect(row).toBeDefined();
    const differing = (await compareFigures(knex, { storeId })).filter(({ table }) => table === 'row_counts');
    // The person and the order that this file put there without telling anybody.
    expect(differing.map(({ cell }) => cell.figure).sort()).toEqual(['customers', 'orders_of_status_4']);
  });
});

test('an order is not found that is a person’s, another store’s, or no id', async () => {
  const person = await knex('orders').where({ storeId }).whereNull('playerUsername').first<{ uuid: string }>('uuid');
  const other = await knex('orders').where({ storeId: stores.digital }).first<{ uuid: string }>('uuid');
  for (const id of [person?.uuid, other?.uuid, crypto.randomUUID(), '1', 'x']) {
    const answer = await api.ask('GET', `/orders/${id}`);
    expect([id, answer.status, answer.json()]).toEqual([
      id,
      404,
      { success: false, data: null, message: 'Not Found.', errors: [] },
    ]);
  }
});
