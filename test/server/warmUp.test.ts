/** The warm-up of a whole installation: what it tries out, and that nothing of it is left. */
import v8 from 'node:v8';
import { Client } from 'pg';
import { allApis } from '../../src/apis';
import type { ApiDependencies } from '../../src/apis/ApiDependencies';
import type { Database } from '../../src/assemble';
import type { Api } from '../../src/contract/Api';
import { loadContract } from '../../src/contract/Contract';
import type { AnyReply } from '../../src/contract/handlers';
import { isShortRead } from '../../src/contract/rehearsedRequests';
import { CHANNEL } from '../../src/db/storeChanges';
import { startInstallation, type TestInstallation } from '../support/installation';

interface Called {
  /** `store getPackage` */
  readonly operation: string;
  readonly method: string;
  /** Undefined when it was refused. */
  readonly status: number | undefined;
}

const called: Called[] = [];

/** Our APIs, watched. */
const watched = (dependencies: ApiDependencies): Api[] =>
  allApis(dependencies).map((api) => {
    const methods = new Map(loadContract(api.name).operations.map(({ id, method }) => [id, method]));
    const watch = ([id, handle]: [string, (request: never) => Promise<AnyReply>]) => {
      const note = (status: number | undefined): void =>
        void called.push({ operation: `${api.name} ${id}`, method: methods.get(id) ?? '', status });
      const handler = async (request: never): Promise<AnyReply> => {
        const reply = await handle(request).catch((error: unknown) => {
          note(undefined);
          throw error;
        });
        note(reply.status);
        return reply;
      };
      return [id, handler];
    };
    return { ...api, handlers: Object.fromEntries(Object.entries(api.handlers).map(watch)) as Api['handlers'] };
  });

function noting(real: Database): Database {
  const query = (...given: [{ name?: string }]) => {
    queried.push(given[0].name);
    return real.pool.query(...(given as unknown as [string]));
  };
  return { ...real, pool: Object.assign(Object.create(real.pool) as Database['pool'], { query }) };
}

let installation: TestInstallation;
let before: Record<string, unknown>;
const notified: unknown[] = [];
/** Names of what the server's pool was asked. */
const queried: (string | undefined)[] = [];
/** What V8 was told, in its order. */
const flags: string[] = [];

beforeAll(async () => {
  installation = await startInstallation({ parts: { apis: watched }, database: noting });
  const listener = new Client({ connectionString: installation.url });
  await listener.connect();
  listener.on('notification', ({ payload }) => notified.push(payload));
  await listener.query(`listen ${CHANNEL}`);
  before = await everything();
  const told = jest.spyOn(v8, 'setFlagsFromString');
  await installation.warmUp();
  flags.push(...told.mock.calls.map(([flag]) => flag));
  told.mockRestore();
  await listener.query('select 1');
  await listener.end();
}, 60_000);
afterAll(() => installation.stop());

/** A sum of all rows of each table. */
async function everything(): Promise<Record<string, unknown>> {
  const { pool } = installation.database;
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE'`,
  );
  const sums = await Promise.all(
    rows.map(async ({ name }) => {
      const sum = `select count(*), md5(string_agg(t::text, ',' order by t::text)) as sum from ${name} t`;
      return [name, (await pool.query<{ sum: string }>(sum)).rows[0]] as const;
    }),
  );
  return Object.fromEntries(sums);
}

const answered = (method: (name: string) => boolean): string[] => [
  ...new Set(called.filter((one) => method(one.method) && one.status === 200).map(({ operation }) => operation)),
];

it('has V8 compile later for a while, and collect sooner from then on', () => {
  const budgets = flags.filter((flag) => flag.startsWith('--interrupt-budget='));
  expect(budgets).toEqual(['--interrupt-budget=614400', '--interrupt-budget=67584']);
  expect(flags.at(-1)).toMatch(/^--heap-growing-percent=\d+$/);
});

it('leaves every row as it was, and tells nobody', async () => {
  expect(Object.keys(before).length).toBeGreaterThan(30);
  expect(await everything()).toEqual(before);
  expect(notified).toEqual([]);
});

it('has every short read answered, each API with a store that has what it shows', () => {
  const reads = (['storefront', 'management', 'merchant', 'store', 'access'] as const).flatMap((name) =>
    loadContract(name)
      .operations.filter(isShortRead)
      .map(({ id }) => `${name} ${id}`),
  );
  expect(answered((method) => method === 'get').sort()).toEqual(reads.sort());
});

it('tries out those writes that a rollback undoes, and no others', () => {
  const tried = new Set(called.filter(({ method }) => method !== 'get').map(({ operation }) => operation));
  expect([...tried].sort()).toEqual([
    'management updateInventory',
    'merchant updateOrder',
    'merchant updateProduct',
    'store setPackageCommands',
    'store updateBan',
    'store updateCategory',
    'store updateCoupon',
    'store updateGiftCard',
    'store updatePackage',
    'store updateSale',
    'store updateServer',
    'storefront updateProfile',
  ]);
  expect(answered((method) => method !== 'get').length).toBeGreaterThan(8);
});

it('remembers the integrations that may call first', async () => {
  const { demo, ask } = installation;
  queried.length = 0;
  const answers = await Promise.all([
    ask('/api/management/orders', { headers: { 'x-secret-key': demo.secretKey } }),
    ask('/api/v1/packages', { headers: { 'x-api-key': demo.apiKey } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(queried.length).toBeGreaterThan(0);
  expect(queried.filter((name) => name === 'secret_key' || name === 'api_key')).toEqual([]);
});
