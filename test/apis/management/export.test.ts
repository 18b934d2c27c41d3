/** Exported customers: who is in the file, what of them, and that both formats say the same of any text. */
import { parse } from 'csv-parse/sync';
import { loadContract, type Operation } from '../../../src/contract/Contract';
import { responseOf } from '../../../src/verify/contractReader';
import { judge } from '../../contract/net/judge';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import type { Answer } from '../../support/request';

interface Exported {
  id: number;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  phone: string | null;
  country_code: string | null;
}

const contract = loadContract('management');
const operation = contract.operations.find(({ id }) => id === 'exportCustomers') as Operation;
const KEYS = ['id', 'first_name', 'last_name', 'email', 'phone', 'country_code'];

let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
beforeAll(async () => {
  installation = await startInstallation();
  ({ knex } = installation.database);
});
afterAll(() => installation.stop());

async function ask(query: string, store: keyof typeof stores = 'digital'): Promise<Answer> {
  const headers = await installation.credentials[store].good('secretKey');
  return installation.ask(`/api/management/export/customers?${query}`, { headers });
}

async function exported(query = '', store: keyof typeof stores = 'digital'): Promise<Exported[]> {
  const answer = await ask(query, store);
  expect(judge(contract, operation, 200, answer)).toEqual([]);
  return answer.json<{ data: Exported[] }>().data;
}

const idsOf = async (query: string): Promise<number[]> => (await exported(query)).map(({ id }) => id);

async function csvRows(query = '', store: keyof typeof stores = 'digital'): Promise<string[][]> {
  const answer = await ask(`format=csv&${query}`, store);
  expect(judge(contract, operation, 200, answer)).toEqual([]);
  return parse(answer.bytes, { bom: true, relax_column_count: false }) as string[][];
}

let last = 80_000_000;

/** A new customer of the digital store, who can be found by the email. */
async function insertCustomer(row: object = {}): Promise<number> {
  const id = ++last;
  const email = `exported-${id}@example.com`;
  await knex('customers').insert({
    storeId: stores.digital,
    id,
    email,
    createdAt: demoTime,
    updatedAt: demoTime,
    ...row,
  });
  return id;
}

const cell = (value: unknown): string => (value === null ? '' : String(value));

test('all customers of the store are in it, by ascending id, and no others', async () => {
  for (const store of ['digital', 'game'] as const) {
    const rows = (await knex('customers').where({ storeId: stores[store] }).orderBy('id').select('id')) as {
      id: number;
    }[];
    expect(rows.length).toBeGreaterThan(10);
    expect((await exported('', store)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  }
});

test('JSON and CSV say the same', async () => {
  for (const store of ['digital', 'game'] as const) {
    const [header, ...rows] = await csvRows('', store);
    expect(header).toEqual(KEYS);
    const customers = await exported('', store);
    expect(rows).toEqual(customers.map((customer) => Object.values(customer).map(cell)));
    expect(Object.keys(customers[0] ?? {})).toEqual(KEYS);
  }
});

test('a player without a name is shown by the username, and what is not known is null', async () => {
  const id = await insertCustomer({ email: null, playerUsername: 'Steve_99' });
  const nothing = { last_name: null, email: null, phone: null, country_code: null };
  expect(await exported('filters[search]=steve_99')).toEqual([{ id, first_name: 'Steve_99', ...nothing }]);
  expect((await csvRows('filters[search]=steve_99'))[1]).toEqual([String(id), 'Steve_99', '', '', '', '']);
  const named = await insertCustomer({ firstName: 'Alex', playerUsername: 'Alex_1' });
  expect(await exported('filters[search]=alex_1')).toMatchObject([{ id: named, first_name: 'Alex' }]);
  // Within one of them: what stands in two is in none.
  expect(await exported('filters[search]=ahmed ali')).toHaveLength(1);
  expect(await exported('filters[search]=ali ahmed@')).toEqual([]);
});

describe('CSV', () => {
  test('is a download in UTF-8 with a byte order mark and CRLF', async () => {
    const { headers, bytes, text } = await ask('format=csv&filters[search]=ahmed@example.com');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="customers.csv"');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.slice(1).split('\r\n')).toEqual([KEYS.join(), '123,Ahmed,Ali,ahmed@example.com,501234567,966']);
  });

  test('is what the contract shows', async () => {
    const { examples = {} } = responseOf(contract, operation, 200)?.content?.['text/csv'] ?? {};
    const { text } = await ask('format=csv&filters[search]=ahmed@example.com');
    expect(text).toBe(examples.ahmedAsCsv?.value);
  });

  const texts = [
    'O"Brien, "Bo"',
    'two\nlines',
    'two\r\nlines',
    '"',
    ',',
    'سارة العتيبي',
    '😀 José 日本',
    "it's",
    ' spaces ',
    'a;b\tc',
    'back\\slash',
  ];

  test.each(texts)('keeps %j as it is', async (text) => {
    const id = await insertCustomer({ firstName: text, lastName: `${text}${text}` });
    const query = `filters[search]=exported-${id}@`;
    expect((await csvRows(query))[1]).toEqual([
      String(id),
      text,
      `${text}${text}`,
      `exported-${id}@example.com`,
      '',
      '',
    ]);
    expect(await exported(query)).toMatchObject([{ first_name: text, last_name: `${text}${text}` }]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '="a,b"', '='])(
    'guards %j, which JSON leaves alone',
    async (text) => {
      const id = await insertCustomer({ firstName: text });
      const query = `filters[search]=exported-${id}@`;
      expect((await csvRows(query))[1]?.[1]).toBe(`'${text}`);
      expect(await exported(query)).toMatchObject([{ first_name: text }]);
    },
  );
});

test('nobody to export is a list without entries, and a header without rows', async () => {
  const query = 'filters[search]=nobody-has-this';
  expect((await ask(query)).json()).toEqual({
    success: true,
    data: [],
    message: 'Customer data exported successfully',
  });
  expect((await ask(`format=csv&${query}`)).text).toBe(`\uFEFF${KEYS.join()}`);
});

test.each([499, 500, 501, 1000, 1001])('%i customers are in it, however they are read', async (count) => {
  const mark = `batch-${count}-`;
  const ids = [];
  const rows = Array.from({ length: count }, () => {
    ids.push(++last);
    return {
      storeId: stores.digital,
      id: last,
      email: `${mark}${last}@x.example`,
      createdAt: demoTime,
      updatedAt: demoTime,
    };
  });
  await knex.batchInsert('customers', rows, 500);
  expect(await idsOf(`filters[search]=${mark}`)).toEqual(rows.map(({ id }) => id));
  expect((await csvRows(`filters[search]=${mark}`)).length).toBe(count + 1);
});

describe('filters', () => {
  test('a country', async () => {
    const found = await exported('filters[country_code]=971');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ country_code }) => country_code))).toEqual(new Set(['971']));
    expect(await exported('filters[country_code]=1')).toEqual([]);
  });

  test.each([
    ['the first name', 'zubaida'],
    ['the whole name', 'ZUBAIDA al'],
    ['the email', 'z.alx%2Bshop@'],
    ['the number', '599000111'],
    ['the number with its country', '%2B966599'],
    ['signs that mean something to SQL', '100%25_'],
    ['a backslash', '\\o'],
  ])('a text in %s', async (_place, search) => {
    const row = {
      firstName: 'Zubaida',
      lastName: 'Al 100%_ \\o/',
      email: 'z.alx+shop@example.com',
      phone: '599000111',
    };
    const [known] = await exported('filters[search]=z.alx%2Bshop@');
    const id = known?.id ?? (await insertCustomer({ ...row, countryCode: '966' }));
    expect(await idsOf(`filters[search]=${search}`)).toEqual([id]);
  });

  test('signs that mean something to SQL stand for themselves', async () => {
    await insertCustomer({ firstName: 'Percy' });
    expect(await idsOf('filters[search]=P_rcy')).toEqual([]);
    expect(await idsOf('filters[search]=P%25cy')).toEqual([]);
  });

  test('having orders, of this store', async () => {
    const withOrders = await idsOf('filters[has_orders]=true');
    const without = await idsOf('filters[has_orders]=false');
    const owners = (await knex('orders').where({ storeId: stores.digital }).distinct('customerId')) as {
      customerId: number;
    }[];
    expect(new Set(withOrders)).toEqual(new Set(owners.map(({ customerId }) => customerId)));
    expect([...withOrders, ...without].sort((one, other) => one - other)).toEqual(await idsOf(''));
  });

  test('the time of creation, days being those of the store (UTC+3)', async () => {
    const made = async (createdAt: string) => insertCustomer({ createdAt, lastName: 'Bounds' });
    const [before, first, end, after] = [
      await made('2019-05-31T20:59:59.999Z'),
      await made('2019-05-31T21:00:00Z'),
      await made('2019-06-01T20:59:59.999Z'),
      await made('2019-06-01T21:00:00Z'),
    ];
    const found = (query: string) => idsOf(`filters[search]=Bounds&${query}`);
    expect(await found('filters[created_from]=2019-06-01')).toEqual([first, end, after]);
    expect(await found('filters[created_to]=2019-06-01')).toEqual([before, first, end]);
    expect(await found('filters[created_from]=2019-06-01&filters[created_to]=2019-06-01')).toEqual([first, end]);
    expect(await found('filters[created_from]=2019-06-01T00:00:00%2B03:00')).toEqual([first, end, after]);
    expect(await found('filters[created_to]=2019-05-31T21:00:00Z')).toEqual([before, first]);
    expect(await found('filters[created_from]=2019-06-02&filters[created_to]=2019-06-01')).toEqual([]);
  });

  test('all that are given must hold', async () => {
    const both = 'filters[search]=ahmed@example.com&filters[country_code]=';
    expect(await idsOf(`${both}966`)).toEqual([123]);
    expect(await idsOf(`${both}971`)).toEqual([]);
  });

  test.each(['2024-02-30', '2024-13-01', '2024-06-15T25:00:00Z', '0000-01-01'])(
    'no such moment: %s',
    async (moment) => {
      for (const name of ['created_from', 'created_to']) {
        const { status, json } = await ask(`filters[${name}]=${moment}`);
        expect([status, Object.keys(json<{ errors: object }>().errors)]).toEqual([422, [`filters.${name}`]]);
      }
    },
  );
});
