/** The list of orders: every filter and sort against a plain model over random orders, and pages whose links work. */
import type { Knex } from 'knex';
import type { components } from '../../../generated/management';
import { type Random, seededRandom } from '../../../src/db/demo/random';
import { recountFigures } from '../../../src/domain/figures/recountFigures';
import { publicUrl, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { knownOrders, type ModelQuery, modelList, SORTS, STATUSES } from '../../support/orderModel';
import { insertManyOrders, type PlainOrder } from '../../support/manyOrders';

type List = components['schemas']['OrderList'];
type Query = Record<string, string | number>;
type Home = keyof typeof stores;

const minute = 60_000;
const hour = 60 * minute;

let installation: TestInstallation;
let knex: Knex;
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
});
afterAll(() => installation.stop());

async function ask(query: Query, home: Home = 'digital') {
  const parameters = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const headers = await installation.credentials[home].good('secretKey');
  return installation.ask(`/api/management/orders?${parameters.toString()}`, { headers });
}

async function list(query: Query, home: Home = 'digital'): Promise<List> {
  const answer = await ask(query, home);
  if (answer.status !== 200) throw new Error(`${JSON.stringify(query)}: ${answer.text}`);
  return answer.json<List>();
}

const ids = async (query: Query): Promise<number[]> => (await list(query)).data.map(({ id }) => id);

/** Around these the clocks of the zones below change, some of them at midnight. */
const NIGHTS = ['2025-04-25T00:00Z', '2025-10-31T00:00Z', '2025-11-02T06:00Z', '2026-03-08T06:00Z'].map((at) =>
  Date.parse(at),
);
const SHOPS: [Home, string][] = [
  ['digital', 'Asia/Riyadh'],
  ['game', 'America/New_York'],
  ['digital', 'Africa/Cairo'],
  ['game', 'America/Havana'],
];
const ORDERS = 2600;

/** Often at the same moment or for the same amount as others; most on a few days, a tenth long before. */
function randomOrders(random: Random, storeId: number, customers: readonly number[]): PlainOrder[] {
  return Array.from({ length: ORDERS }, () => {
    const slot = random.between(-300, 300) * 10 * minute + random.pick([0, 0, 1, -1]);
    const created = random.pick(NIGHTS) + slot - (random.chance(0.1) ? random.between(1, 700) * 24 * hour : 0);
    const updated = created + random.pick([0, 0, minute, 3 * hour, 40 * 24 * hour]);
    const [status, total] = [random.between(1, 6), random.between(1, 40) * 5_25];
    const columns = storeId === stores.game ? { playerUsername: 'Somebody' } : {};
    const [createdAt, updatedAt] = [new Date(created), new Date(updated)];
    return { storeId, customerId: random.pick(customers), status, total, createdAt, updatedAt, columns };
  });
}

/** Moments at and beside those of the orders, as dates and as instants. */
function randomMoment(random: Random, instants: readonly Date[]): string {
  const at = new Date(random.pick(instants).getTime() + random.pick([0, 0, 1, -1, hour, -hour]));
  return random.chance(0.5) ? at.toISOString().slice(0, 10) : at.toISOString();
}

function randomQuery(random: Random, instants: readonly Date[]): ModelQuery {
  return {
    sort: random.pick(SORTS),
    ...(random.chance(0.4) && { status: random.between(1, 6) }),
    ...(random.chance(0.4) && { createdFrom: randomMoment(random, instants) }),
    ...(random.chance(0.4) && { createdTo: randomMoment(random, instants) }),
    ...(random.chance(0.2) && { updatedAfter: random.pick(instants).toISOString() }),
  };
}

const parametersOf = ({ status, createdFrom, createdTo, updatedAfter, sort }: ModelQuery): Query => ({
  sort,
  ...(status !== undefined && { status: STATUSES[status - 1] as string }),
  ...(createdFrom !== undefined && { created_from: createdFrom }),
  ...(createdTo !== undefined && { created_to: createdTo }),
  ...(updatedAfter !== undefined && { updated_after: updatedAfter }),
});

describe('random orders, as a plain model has them', () => {
  beforeAll(async () => {
    const random = seededRandom(20_260_315);
    for (const storeId of [stores.digital, stores.game]) {
      const customers = await knex('customers').where({ storeId }).pluck('id');
      await insertManyOrders(knex, randomOrders(random, storeId, customers as number[]));
    }
  });

  test.each(SHOPS)(
    '%s, %s',
    async (home, timeZone) => {
      const storeId = stores[home];
      await knex('stores').where({ id: storeId }).update({ timeZone });
      await recountFigures(knex, { storeId });
      const orders = await knownOrders(knex, storeId);
      const instants = orders.flatMap(({ createdAt, updatedAt }) => [createdAt, updatedAt]);
      const random = seededRandom(timeZone.length);
      let far = 0;
      for (let trial = 0; trial < 150; trial++) {
        const query = randomQuery(random, instants);
        const expected = modelList(orders, query, timeZone);
        const perPage = random.pick([1, 7, 20, 100]);
        const page = random.between(1, Math.ceil(expected.length / perPage) + 1);
        const skipped = (page - 1) * perPage;
        const { data, pagination } = await list({ ...parametersOf(query), per_page: perPage, page }, home);
        const found = { ids: data.map(({ id }) => id), total: pagination.total };
        const wanted = expected.slice(skipped, skipped + perPage);
        expect({ query, perPage, page, ...found }).toEqual({
          query,
          perPage,
          page,
          ids: wanted.map(({ id }) => id),
          total: expected.length,
        });
        expect(data).toEqual(wanted);
        if (skipped > 1000) far++;
      }
      expect(far).toBeGreaterThan(20);
    },
    120_000,
  );
});

describe('filters as they may be written', () => {
  test.each([
    ['Completed', 'completed'],
    ['In Progress', 'in progress'],
    ['In Progress', 'IN_PROGRESS'],
    ['Under Review', 'under-review'],
    ['Received', '1'],
    ['Refunded', '6'],
  ])('%s, also as %s', async (name, written) => {
    const { data, pagination } = await list({ status: written });
    expect(data.length).toBeGreaterThan(0);
    expect(new Set(data.map(({ status }) => status))).toEqual(new Set([name]));
    expect(pagination.total).toBe((await list({ status: name })).pagination.total);
  });

  test('an instant in any offset, its + escaped or not', async () => {
    const { total } = (await list({ created_from: '2025-12-31T21:00:00Z' })).pagination;
    expect(total).toBeGreaterThan(0);
    const escaped = await list({ created_from: '2026-01-01T00:00:00+03:00' });
    const headers = await installation.credentials.digital.good('secretKey');
    const target = '/api/management/orders?created_from=2026-01-01T00:00:00+03:00';
    const plain = (await installation.ask(target, { headers })).json<List>();
    expect([escaped.pagination.total, plain.pagination.total]).toEqual([total, total]);
  });

  test('parts of a millisecond count, though orders have none', async () => {
    const customer = await knex('customers').where({ storeId: stores.digital }).first('id');
    const createdAt = new Date('2001-02-03T04:05:06.789Z');
    const row = {
      storeId: stores.digital,
      customerId: customer.id,
      status: 1,
      total: 1,
      createdAt,
      updatedAt: createdAt,
    };
    const [id] = await insertManyOrders(knex, [row]);
    const early = { created_to: '2002-01-01' };
    expect(await ids({ ...early, created_from: '2001-02-03T04:05:06.789Z' })).toEqual([id]);
    expect(await ids({ ...early, created_from: '2001-02-03T04:05:06.789000Z' })).toEqual([id]);
    expect(await ids({ ...early, created_from: '2001-02-03T04:05:06.789001Z' })).toEqual([]);
    expect(await ids({ created_to: '2001-02-03T04:05:06.789001Z' })).toEqual([id]);
    expect(await ids({ created_to: '2001-02-03T04:05:06.788999Z' })).toEqual([]);
    expect(await ids({ ...early, updated_after: '2001-02-03T04:05:06.788999Z' })).toEqual([id]);
    expect(await ids({ ...early, updated_after: '2001-02-03T04:05:06.789Z' })).toEqual([]);
  });

  test.each([
    ['status', 'Paid'],
    ['status', '7'],
    ['status', 'completed,refunded'],
    ['sort', 'newest'],
    ['per_page', 101],
    ['per_page', 0],
    ['page', 0],
    ['created_from', 'yesterday'],
    ['created_from', '2024-02-30'],
    ['created_from', '0000-01-01'],
    ['created_to', '2024-13-01'],
    ['created_to', '2023-02-29T10:00:00Z'],
    ['created_to', '2024-01-01T24:00:00Z'],
    ['created_to', '2024-01-01T10:00:00'],
    ['updated_after', '2024-01-01'],
    ['updated_after', '2024-01-01T10:00:00+24:00'],
    ['customer', 123],
  ])('%s=%s is refused', async (name, value) => {
    const answer = await ask({ [name]: value });
    expect(answer.status).toBe(422);
    const sentence = expect.stringContaining(`The ${name} field`) as string;
    expect(answer.json()).toMatchObject({ success: false, data: null, errors: { [name]: [sentence] } });
  });

  test('all that is wrong with the contract is said at once', async () => {
    const { errors } = (await ask({ page: 0, sort: 'up' })).json<{ errors: Record<string, unknown> }>();
    expect(Object.keys(errors).sort()).toEqual(['page', 'sort']);
  });

  test.each(['0001-01-01', '9999-12-31'])('the edge of the calendar, %s', async (day) => {
    const instant = `${day}T00:00:00Z`;
    for (const moment of [day, instant]) {
      const from = await list({ created_from: moment, page: 9 });
      const to = await list({ created_to: moment, page: 9 });
      expect([from.pagination.total > 0, to.pagination.total > 0]).toEqual([
        day === '0001-01-01',
        day !== '0001-01-01',
      ]);
    }
  });
});

describe('whose orders', () => {
  test('those of players are shown by their usernames', async () => {
    const { data } = await list({ per_page: 100, sort: 'amount_desc' }, 'game');
    const rows = await knex('customers').where({ storeId: stores.game });
    const usernames = new Map(rows.map((row) => [row.id as number, row.playerUsername as string]));
    for (const { customer } of data) {
      expect(customer).toEqual({ id: customer.id, first_name: usernames.get(customer.id), last_name: null });
    }
  });

  test('never those of another store', async () => {
    const own = (await knex('orders').where({ storeId: stores.game }).pluck('id')) as number[];
    const seen = await list({ per_page: 100 }, 'game');
    expect(seen.pagination.total).toBe(own.length);
    expect(seen.data.filter(({ id }) => !own.includes(id))).toEqual([]);
  });
});

describe('pages', () => {
  test.each(SORTS)('following the links shows each order once, by %s', async (sort) => {
    const headers = await installation.credentials.digital.good('secretKey');
    const seen: number[] = [];
    let url: string | null = `${publicUrl}/api/management/orders?per_page=100&sort=${sort}&status=cancelled`;
    let back: string | null = null;
    while (url !== null) {
      const page: List = (await installation.ask(url.slice(publicUrl.length), { headers })).json<List>();
      seen.push(...page.data.map(({ id }) => id));
      [url, back] = [page.pagination.next_page_url, page.pagination.prev_page_url];
    }
    const all = (await knex('orders').where({ storeId: stores.digital, status: 5 }).pluck('id')) as number[];
    expect(seen.length).toBeGreaterThan(200);
    expect([...seen].sort((a, b) => a - b)).toEqual(all.sort((a, b) => a - b));
    const before = (await installation.ask(String(back).slice(publicUrl.length), { headers })).json<List>();
    const last = seen.length - (seen.length % 100 || 100);
    expect(before.data.map(({ id }) => id)).toEqual(seen.slice(last - 100, last));
  });

  test('twenty to a page, the newest first, unless told otherwise', async () => {
    const { data, pagination } = await list({});
    expect(pagination).toMatchObject({ current_page: 1, per_page: 20, from: 1, to: 20, prev_page_url: null });
    expect(data).toEqual((await list({ sort: 'created_desc', per_page: 20, page: 1 })).data);
  });

  test.each(SORTS)('far beyond the last: empty, by %s', async (sort) => {
    const { data, pagination } = await list({ sort, page: 2147483647, per_page: 100 });
    expect(data).toEqual([]);
    expect(pagination).toMatchObject({ current_page: 2147483647, from: null, to: null, has_more_pages: false });
    expect(pagination.next_page_url).toBeNull();
    const back = new URL(String(pagination.prev_page_url));
    expect(Number(back.searchParams.get('page'))).toBe(pagination.last_page);
  });

  test('a store without orders', async () => {
    const { data, pagination } = await list({ created_from: '2100-01-01' });
    expect(data).toEqual([]);
    expect(pagination).toMatchObject({ total: 0, last_page: 1, from: null, to: null, next_page_url: null });
  });
});
