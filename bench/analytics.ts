/**
 * Analytics of a store with a million orders, and of one with a hundredth of them: what a request for each period costs Postgres,
 * and that both cost the same. Each on a shop of its own.
 */
import { connect, type Connection } from '../src/db/connection';
import { DAY_FIGURES } from '../src/domain/figures/figures';
import { median, type Rounds } from './compare';
import { measure, type Measured } from './load';
import { addOrders } from './orders';
import { startServer } from './processes';
import { openShop, type Shop } from './shop';

const PERIODS = ['today', 'week', 'month', 'quarter', 'year'] as const;
const PATH = '/api/management/analytics?metrics=sales,orders,customers,products,reviews';
const POSTGRES_MS = 2;
/** Of Postgres' CPU for the smaller store; on a machine that is not quiet even the same request differs from itself. */
const MOST_TIMES = 1.5;
const FEWER = 100;
/** Of writers at once, each day. */
const SLOTS = 2;

type Cost = Pick<Measured, 'requestsPerSecond' | 'serverMs' | 'postgresMs'>;

/** @param orders how many the larger store has */
export async function compareAnalytics(orders: number, rounds: Rounds): Promise<boolean> {
  const few = await costs(Math.ceil(orders / FEWER), rounds);
  const many = await costs(orders, rounds);
  console.log(`\nanalytics, all metrics, ${orders} orders and a hundredth of them\n${HEAD}`);
  const reached = PERIODS.map((period, index) => {
    const [large, small] = [many[index], few[index]] as [Cost, Cost];
    const holds = large.postgresMs <= POSTGRES_MS && large.postgresMs <= small.postgresMs * MOST_TIMES;
    console.log(line(period, large, small, holds));
    return holds;
  });
  return reached.every(Boolean);
}

/** What each period costs in a store of that many orders. */
async function costs(orders: number, { rounds, seconds }: Rounds): Promise<Cost[]> {
  const shop = await openShop();
  try {
    await fill(shop, orders);
    const server = await startServer({ databaseUrl: shop.url, directory: shop.directory });
    const headers = { 'X-Secret-Key': shop.credentials.secretKey };
    const run = (period: string, length: number) =>
      measure({ ...server, headers, paths: [`${PATH}&period=${period}`] }, length, shop.postgres, shop.directory);
    const found: Cost[] = [];
    for (const period of PERIODS) {
      await run(period, 1);
      const results: Measured[] = [];
      for (let round = 0; round < rounds; round++) results.push(await run(period, seconds));
      found.push(medians(results));
    }
    await server.stop();
    return found;
  } finally {
    await shop.close();
  }
}

async function fill(shop: Shop, orders: number): Promise<void> {
  const connection = connect({ url: shop.url, statementTimeoutMs: 0 });
  const plan = { customers: Math.ceil(orders / 200), orders, items: orders };
  await addOrders(connection, shop.storeId, plan, new Date());
  await live(connection, shop.storeId);
  await connection.close();
}

/**
 * A count of the rows leaves fewer figures than their life does: orders leave one in each status that they pass through, writers that
 * meet leave one in each slot, and something new comes every day.
 */
async function live({ pool }: Connection, storeId: number): Promise<void> {
  const days = '(select distinct day, of_players from order_days where store_id = $1) as days';
  await pool.query(
    `insert into order_days (store_id, day, status, of_players, slot)
     select $1, day, status, of_players, slot
     from ${days}, generate_series(1, 4) status, generate_series(0, $2::int - 1) slot on conflict do nothing`,
    [storeId, SLOTS],
  );
  await pool.query(
    `insert into day_counts (store_id, figure, day, slot)
     select $1, figure, day, 0 from ${days}, unnest($2::text[]) figure on conflict do nothing`,
    [storeId, Object.keys(DAY_FIGURES)],
  );
  await pool.query('vacuum analyze');
}

const medians = (results: readonly Measured[]): Cost => ({
  requestsPerSecond: median(results.map((result) => result.requestsPerSecond)),
  serverMs: median(results.map((result) => result.serverMs)),
  postgresMs: median(results.map((result) => result.postgresMs)),
});

const row = (cells: readonly unknown[]): string => cells.map((cell) => String(cell).padStart(17)).join('');
const HEAD = `  ${''.padEnd(10)}${row(['requests/s', 'server CPU ms', 'Postgres CPU ms', 'of the smaller'])}`;

function line(period: string, large: Cost, small: Cost, holds: boolean): string {
  const amounts = [large.serverMs, large.postgresMs, small.postgresMs].map((amount) => amount.toFixed(4));
  const goal = `goal ${POSTGRES_MS} ms, ${MOST_TIMES} times the smaller: ${holds ? 'reached' : 'MISSED'}`;
  return `  ${period.padEnd(10)}${row([Math.round(large.requestsPerSecond), ...amounts])}  ${goal}`;
}
