/** `npm run figures`, as a process of its own: what it says and how it ends. */
import { execFile } from 'node:child_process';
import { connect, type Connection } from '../../src/db/connection';
import { createTestDatabase, type DemoDatabase } from '../support/database';

let database: DemoDatabase;
let connection: Connection;
let handles: string[];

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  connection = connect({ url: database.url });
  handles = (await connection.knex('stores').orderBy('id').pluck('handle')) as string[];
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const figures = (...parameters: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--require', 'tsx/cjs', 'src/cli/figures.ts', ...parameters],
      { env: { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: 'silent' } },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

it('finds the demo right, and after a write past the figures names what is wrong until it is corrected', async () => {
  const [digital, game] = handles;
  expect(await figures('verify')).toEqual({
    code: 0,
    out: 'All figures of 2 stores are what the rows say.\n',
    err: '',
  });
  const order = (await connection.knex('orders').where({ storeId: 2, status: 4 }).first('id')) as { id: number };
  await connection
    .knex('orders')
    .where({ storeId: 2, ...order })
    .update({ status: 5 });
  await connection.knex('rowCounts').where({ storeId: 2, figure: 'bans' }).increment('count', 2);
  const wrong = await figures('verify');
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('npm run figures -- rebuild') as string });
  expect(wrong.out).toMatch(
    new RegExp(`^${game}: order_days \\d{4}-\\d\\d-\\d\\d, 4, true: orders \\d+ instead of \\d+`),
  );
  expect(wrong.out).toMatch(/^\w{8}: row_counts bans: count \d+ instead of \d+$/m);
  expect(await figures('rebuild', '--store', String(digital))).toMatchObject({ code: 0 });
  expect((await figures('rebuild')).out).toContain(`corrected in ${game}: row_counts bans: count`);
  expect(await figures('verify')).toMatchObject({ code: 0 });
}, 90_000);

it.each([
  [['verify', '--store', 'nowhere0'], 'There is no store nowhere0.\n'],
  [['repair'], "error: unknown command 'repair'\n"],
])(
  '%j ends with one sentence',
  async (parameters, sentence) => {
    expect(await figures(...parameters)).toEqual({ code: 1, out: '', err: sentence });
  },
  30_000,
);
