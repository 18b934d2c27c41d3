/** `npm run figures`: what it says of figures that are right and wrong, and how it ends. */
import { execFile } from 'node:child_process';
import { type Describe, perform, transact } from '../../src/cli/command';
import { describeFigures } from '../../src/cli/figuresCommand';
import { connect, type Connection } from '../../src/db/connection';
import { createTestDatabase, type DemoDatabase, demoTime } from '../support/database';

let database: DemoDatabase;
let connection: Connection;
let digital: string;
let game: string;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  connection = connect({ url: database.url });
  [digital = '', game = ''] = (await connection.knex('stores').orderBy('id').pluck('handle')) as string[];
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

/** What is printed, and the sentence with which it fails. */
async function figures(...words: string[]): Promise<{ lines: string[]; failure?: string }> {
  const lines: string[] = [];
  const surroundings: Parameters<Describe>[1] = {
    inSession: (work) => transact(connection, { now: () => demoTime }, work),
    print: (line) => void lines.push(line),
  };
  try {
    await perform('figures', describeFigures, surroundings, words);
    return { lines };
  } catch (error) {
    return { lines, failure: (error as Error).message };
  }
}

const RIGHT = 'All figures of 2 stores are what the rows say.';

it('finds the demo right, and after a write past the figures names what is wrong until it is corrected', async () => {
  expect(await figures('verify')).toEqual({ lines: [RIGHT] });
  const order = (await connection.knex('orders').where({ storeId: 2, status: 4 }).first('id')) as { id: number };
  await connection.knex('orders').where({ storeId: 2, id: order.id }).update({ status: 5 });
  await connection.knex('rowCounts').where({ storeId: 2, figure: 'bans' }).increment('count', 2);

  const { lines, failure } = await figures('verify');
  expect(failure).toMatch(/^\d+ figures are not what the rows say\. `npm run figures -- rebuild` corrects that\.$/);
  const said = lines.join('\n');
  expect(said).toMatch(
    new RegExp(
      `^${game}: order_days \\d{4}-\\d\\d-\\d\\d, 4, true: orders \\d+ instead of \\d+, total \\d+ instead of \\d+$`,
      'm',
    ),
  );
  expect(said).toMatch(new RegExp(`^${game}: row_counts bans: count \\d+ instead of \\d+$`, 'm'));
  expect(said).not.toContain(digital);

  expect(await figures('verify', '--store', digital)).toMatchObject({ lines: [RIGHT.replace('2 stores', '1 store')] });
  await figures('rebuild', '--store', digital);
  expect((await figures('verify', '--store', game)).failure).toBe(failure);
  expect(await figures('rebuild')).toEqual({ lines: [...lines.map((line) => `corrected: ${line}`), RIGHT] });
  expect(await figures('verify')).toEqual({ lines: [RIGHT] });
});

it.each([
  [['verify', '--store', 'nowhere0'], 'There is no store nowhere0.'],
  [['repair'], "Unknown command 'repair'."],
])('%j is refused in a sentence', async (words, sentence) => {
  expect(await figures(...words)).toEqual({ lines: [], failure: sentence });
});

it('as a program ends with 1 when a figure is wrong', async () => {
  await connection.knex('rowCounts').where({ storeId: 1, figure: 'customers', slot: 0 }).increment('count', 1);
  const ended = await new Promise<object>((resolve) => {
    const parameters = ['--require', 'tsx/cjs', 'src/cli/figures.ts', 'verify'];
    const env = { ...process.env, DATABASE_URL: database.url };
    const child = execFile(process.execPath, parameters, { env }, (_error, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
  });
  expect(ended).toEqual({
    code: 1,
    out: expect.stringMatching(
      new RegExp(`^${digital}: row_counts customers: count \\d+ instead of \\d+\n$`),
    ) as string,
    err: '1 figure is not what the rows say. `npm run figures -- rebuild` corrects that.\n',
  });
}, 60_000);
