/**
 * The list of orders of a store that has a million: its first page and its thousandth beside the bare statement, and beside one
 * another. On a shop of its own.
 */
import { connect } from '../src/db/connection';
import { compare, type Rounds } from './compare';
import { addOrders } from './orders';
import { startPeer, startServer } from './processes';
import { openShop, type Shop } from './shop';
import { ordersStatement } from './statements';

const PER_PAGE = 20;
/** Of a thousand pages; fewer where the shop was asked to be smaller. */
const FAR_PAGE = 1000;
const AT_LEAST = 0.5;
const FAR_AT_LEAST = 1 / 3;

/** @param orders how many the store has */
export async function compareManagementOrders(orders: number, rounds: Rounds): Promise<boolean> {
  const shop = await openShop();
  try {
    const connection = connect({ url: shop.url, statementTimeoutMs: 0 });
    await addOrders(connection, shop.storeId, { customers: orders / 200, orders, items: orders * 2.5 }, new Date());
    await connection.close();
    return await comparePages(shop, Math.min(FAR_PAGE, orders / PER_PAGE), rounds);
  } finally {
    await shop.close();
  }
}

async function comparePages(shop: Shop, far: number, rounds: Rounds): Promise<boolean> {
  const server = await startServer({ databaseUrl: shop.url, directory: shop.directory });
  const headers = { 'X-Secret-Key': shop.credentials.secretKey };
  const ours = (sort: Sort, page: number) => ({ ...server, headers, paths: [addressOf(sort, page)] });
  const against = async (page: number): Promise<boolean> => {
    const peer = await startPeer('statement', [
      shop.url,
      await ordersStatement(shop, `orders-${page}`, page, PER_PAGE),
    ]);
    const yardstick = { name: 'node:http + pg', ...peer, paths: ['/'] };
    const title = `management orders, page ${page}`;
    return compare({ title, ours: ours('created_desc', page), yardstick, atLeast: AT_LEAST }, rounds, shop).finally(
      peer.stop,
    );
  };
  const besideFirst = (sort: Sort): Promise<boolean> => {
    const yardstick = { name: 'page 1', ...ours(sort, 1) };
    const title = `management orders by ${sort}, page ${far} beside page 1`;
    return compare({ title, ours: ours(sort, far), yardstick, atLeast: FAR_AT_LEAST }, rounds, shop);
  };
  const reached = [
    await against(1),
    await against(far),
    await besideFirst('created_desc'),
    await besideFirst('amount_desc'),
  ];
  await server.stop();
  return reached.every(Boolean);
}

type Sort = 'created_desc' | 'amount_desc';

const addressOf = (sort: Sort, page: number): string =>
  `/api/management/orders?sort=${sort}&per_page=${PER_PAGE}&page=${page}`;
