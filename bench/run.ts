/**
 * `npm run bench`: our public reads beside the yardsticks, and what a start costs. See README.md.
 * `npm run bench -- hot cold --rounds 3 --seconds 2` measures only what is named.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { compareAnalytics } from './analytics';
import { compare, type Comparison, type Rounds } from './compare';
import { measureCommands } from './commands';
import { addCustomers, type Customers } from './customers';
import { compareExports } from './exports';
import { compareInventory } from './inventory';
import { compareInvoices } from './invoices';
import { generator } from './load';
import { compareManagementOrders } from './managementOrders';
import { compareManualOrders } from './manualOrders';
import { compareMerchantOrders } from './merchantOrders';
import { compareCodeProducts, compareCreatedProducts } from './merchantProducts';
import { busyCores, canPin, load, residentMegabytes } from './machine';
import { type Running, startPeer, startServer } from './processes';
import { openShop, type Shop } from './shop';
import { compareFirstRequests } from './starts';
import { compareUploads } from './uploads';
import { compareStoreLists } from './storeLists';
import { customerOrdersStatement, customerOrderStatement, detailStatement, listStatement } from './statements';

const HOT = '/api/products/premium-game-key';
const PER_PAGE = 12;
const IDLE_MEGABYTES = 200;
const LOADED_MEGABYTES = 350;
/** Pages that a last collection has freed go back some time later. */
const SETTLING_MS = 1000;

/** What the measurements of a run share. */
interface Bench {
  readonly shop: Shop;
  readonly server: Running;
  readonly rounds: Rounds;
  /** How many a store has where it has many. */
  readonly orders: number;
  /** Made when first asked for: buyers with 200 orders each. */
  readonly buyers: () => Promise<Customers>;
  /** How many customers a store has where it has many. */
  readonly customers: number;
  /** How many of each thing a game store has where it has many. */
  readonly rows: number;
}

type Scenario = (bench: Bench) => Promise<boolean>;

const detail = (slug: string): string => `/api/products/${encodeURIComponent(slug)}`;

async function against(
  peer: Running,
  comparison: Omit<Comparison, 'yardstick'>,
  name: string,
  { rounds, shop }: Bench,
) {
  const { paths, authorizations } = comparison.ours;
  const yardstick = { name, port: peer.port, pid: peer.pid, paths, authorizations };
  return compare({ ...comparison, yardstick }, rounds, shop).finally(peer.stop);
}

const hot: Scenario = async (bench) => {
  const ours = { ...bench.server, paths: [HOT] };
  const address = `http://127.0.0.1:${ours.port}${HOT}`;
  const whole = await startPeer('bytes', ['answer', address]);
  const title = 'product detail, hot, beside the same answer, headers and all';
  const isFast = await against(whole, { title, ours, atLeast: 0.6 }, 'node:http, same answer', bench);
  const body = await startPeer('bytes', ['body', address]);
  const alone = { title: 'product detail, hot, beside the same body with two headers', ours, atLeast: undefined };
  return (await against(body, alone, 'node:http, same body', bench)) && isFast;
};

/** A cache of 1 MB, and ten times as many products asked for in turn: each has been dropped when its turn comes again. */
const cold: Scenario = async (bench) => {
  const { shop } = bench;
  const server = await startServer({
    databaseUrl: shop.url,
    directory: shop.directory,
    environment: { MATJAR_CACHE_MB: '1' },
  });
  const ours = { ...server, paths: shop.slugs.map(detail) };
  const peer = await startPeer('statement', [shop.url, await detailStatement(shop)]);
  const title = `product detail, cold (${shop.slugs.length} products in turn)`;
  return against(peer, { title, ours, atLeast: 0.6 }, 'node:http + pg', bench).finally(server.stop);
};

const list: Scenario = async (bench) => {
  const ours = { ...bench.server, paths: ['/api/products'] };
  const peer = await startPeer('statement', [bench.shop.url, await listStatement(bench.shop, 'list', {}, PER_PAGE)]);
  return against(peer, { title: 'list, first page', ours, atLeast: undefined }, 'node:http + pg', bench);
};

const filtered: Scenario = async (bench) => {
  const ours = { ...bench.server, paths: ['/api/products?category=games&in_stock=true'] };
  const filters = { category: 'games', inStock: true };
  const peer = await startPeer('statement', [
    bench.shop.url,
    await listStatement(bench.shop, 'filtered', filters, PER_PAGE),
  ]);
  return against(peer, { title: 'list, of a category, in stock', ours, atLeast: undefined }, 'node:http + pg', bench);
};

const ORDERS_PER_PAGE = 10;
/** Orders that the buyers have together. */
const MOST_OF_BUYERS = 200_000;

const orders: Scenario = async (bench) => {
  const { authorizations, orders: count } = await bench.buyers();
  const paths = authorizations.map(() => `/api/customer/orders?per_page=${ORDERS_PER_PAGE}`);
  const ours = { ...bench.server, paths, authorizations };
  const statement = await customerOrdersStatement(bench.shop, ORDERS_PER_PAGE);
  const peer = await startPeer('statement', [bench.shop.url, statement]);
  const title = `orders of ${authorizations.length} customers in turn, ${ORDERS_PER_PAGE} a page, of ${count}`;
  return against(peer, { title, ours, atLeast: 0.6, perSecond: 2000 }, 'node:http + pg', bench);
};

const order: Scenario = async (bench) => {
  const { theirs, orders: count } = await bench.buyers();
  const paths = theirs.map(({ id }) => `/api/customer/orders/${id}`);
  const ours = { ...bench.server, paths, authorizations: theirs.map(({ authorization }) => authorization) };
  const peer = await startPeer('statement', [bench.shop.url, await customerOrderStatement(bench.shop)]);
  const title = `order detail, ${theirs.length} in turn, of ${count}`;
  return against(peer, { title, ours, atLeast: 0.6 }, 'node:http + pg', bench);
};

const first: Scenario = ({ shop }) => compareFirstRequests(shop);

const inventory: Scenario = ({ shop, server, rounds }) => compareInventory(shop, server, rounds);

const invoices: Scenario = ({ shop, server, rounds }) => compareInvoices(shop, server, rounds);

const merchantOrders: Scenario = ({ shop, server, rounds }) => compareMerchantOrders(shop, server, rounds);

const uploads: Scenario = ({ shop, server, rounds }) => compareUploads(shop, server, rounds);
const manualOrders: Scenario = ({ shop, server, rounds }) => compareManualOrders(shop, server, rounds);

const storeLists: Scenario = ({ rounds, rows }) => compareStoreLists(rows, rounds);

const commands: Scenario = ({ shop, server, rounds }) => measureCommands(shop, server, rounds);

const createdProducts: Scenario = ({ shop, server, rounds }) => compareCreatedProducts(shop, server, rounds);

const codeProducts: Scenario = ({ shop, server, rounds }) => compareCodeProducts(shop, server, rounds);

const managementOrders: Scenario = ({ rounds, orders }) => compareManagementOrders(orders, rounds);

const analytics: Scenario = ({ rounds, orders }) => compareAnalytics(orders, rounds);

const exported: Scenario = ({ rounds, customers }) => compareExports(customers, rounds.rounds);

const scenarios: Readonly<Record<string, Scenario>> = {
  ...{ hot, cold, list, filtered, first },
  ...{
    inventory,
    commands,
    'management-orders': managementOrders,
    'manual-orders': manualOrders,
    'merchant-orders': merchantOrders,
    'store-lists': storeLists,
    'create-product': createdProducts,
    'code-product': codeProducts,
    orders,
    order,
    export: exported,
    analytics,
    invoices,
    uploads,
  },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      orders: { type: 'string', default: '1000000' },
      customers: { type: 'string', default: '1000000' },
      rows: { type: 'string', default: '100000' },
    },
  });
  const sizes = { orders: Number(values.orders), customers: Number(values.customers), rows: Number(values.rows) };
  const rounds = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
  console.log(
    `load average ${load()}, ${(await busyCores(500)).toFixed(1)} cores busy; ${canPin ? 'pinned' : 'not pinned'}; load by ${generator}`,
  );
  const shop = await openShop();
  try {
    const server = await startServer({ databaseUrl: shop.url, directory: shop.directory });
    await sleep(SETTLING_MS);
    const idle = residentMegabytes(server.pid);
    let made: Promise<Customers> | undefined;
    const buyers = () => (made ??= addCustomers(shop, Math.min(sizes.orders, MOST_OF_BUYERS)));
    let reached = true;
    for (const name of positionals.length > 0 ? positionals : Object.keys(scenarios)) {
      const scenario = scenarios[name];
      if (!scenario) throw new Error(`there is no ${name}; there are ${Object.keys(scenarios).join(', ')}`);
      reached = (await scenario({ shop, server, rounds, buyers, ...sizes })) && reached;
    }
    const loaded = residentMegabytes(server.pid);
    console.log(
      `\nmemory of the server: ${idle.toFixed(0)} MB when ready (goal ${IDLE_MEGABYTES}), ${loaded.toFixed(0)} MB after load (goal ${LOADED_MEGABYTES})`,
    );
    console.log(`load average ${load()}`);
    await server.stop();
    process.exitCode = reached && idle <= IDLE_MEGABYTES && loaded <= LOADED_MEGABYTES ? 0 : 1;
  } finally {
    await shop.close();
  }
}

void main();
