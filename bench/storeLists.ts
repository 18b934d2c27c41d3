/**
 * The lists of v1, of a game store that has many of everything: each way to filter and to sort beside its own bare statement. On a shop of
 * its own.
 */
import { connect } from '../src/db/connection';
import type { Db } from '../src/db/Db';
import { listBans } from '../src/domain/customers/listBans';
import { listPlayers } from '../src/domain/customers/players';
import { listPlayerOrders, type PlayerOrderFilters } from '../src/domain/orders/playerOrders';
import { listCoupons } from '../src/domain/promotions/listCoupons';
import { listGiftCards } from '../src/domain/promotions/listGiftCards';
import { listSales } from '../src/domain/promotions/listSales';
import { listPlayerSubscriptions } from '../src/domain/subscriptions/playerSubscriptions';
import { addApiKeys } from './apiKeys';
import { compare, type Rounds } from './compare';
import { fillGameStore } from './gameRows';
import { startPeer, startServer } from './processes';
import { openShop } from './shop';
import { compareWholeLists } from './wholeLists';
import { statementOf } from './statements';

const AT_LEAST = 0.5;
const KEYS = 200;
const PAGE = { skip: 0, take: 20 } as const;

interface List {
  /** Below `/api/v1`. */
  readonly path: string;
  readonly read: (db: Db, store: { readonly storeId: number }) => Promise<unknown>;
}

const orders = (query: string, filters: PlayerOrderFilters): List => ({
  path: `/orders?take=20${query}`,
  read: (db, store) => listPlayerOrders(db, store, filters, PAGE),
});

const SORTS = ['totalSpent', 'lastPurchaseAt', 'createdAt'] as const;

const customers = SORTS.flatMap((sortBy) =>
  [true, false].flatMap((isDescending) =>
    [undefined, 'xel77'].map((search): List => {
      const bySearch = search === undefined ? '' : `&search=${search}`;
      return {
        path: `/customers?take=20&sortBy=${sortBy}&sortDesc=${isDescending}${bySearch}`,
        read: (db, store) => listPlayers(db, store, { sortBy, isDescending, search, ...PAGE }),
      };
    }),
  ),
);

const LISTS: readonly List[] = [
  orders('', {}),
  ...(['Pending', 'Paid', 'Cancelled', 'Refunded', 'Chargeback'] as const).map((status) =>
    orders(`&status=${status}`, { status }),
  ),
  orders('&playerUsername=steve', { playerUsername: 'steve' }),
  orders('&playerUsername=steve&status=paid', { playerUsername: 'steve', status: 'Paid' }),
  orders('&playerUuid=069a79f4-44e9-4726-a5be-fca90e38aaf5', { playerUuid: '069a79f4-44e9-4726-a5be-fca90e38aaf5' }),
  ...customers,
  { path: '/bans?take=20', read: (db, store) => listBans(db, store, PAGE) },
  { path: '/coupons?take=20', read: (db, store) => listCoupons(db, store, {}, PAGE, new Date(0)) },
  { path: '/sales?take=20', read: (db, store) => listSales(db, store, PAGE) },
  { path: '/gift-cards?take=20', read: (db, store) => listGiftCards(db, store, PAGE) },
  { path: '/subscriptions?take=20', read: (db, store) => listPlayerSubscriptions(db, store, PAGE) },
  {
    path: '/subscriptions?take=20&playerUsername=steve',
    read: (db, store) => listPlayerSubscriptions(db, store, { playerUsername: 'steve', ...PAGE }),
  },
];

/** @param rows how many there are of each thing */
export async function compareStoreLists(rows: number, rounds: Rounds): Promise<boolean> {
  const shop = await openShop();
  try {
    const connection = connect({ url: shop.url, statementTimeoutMs: 0 });
    const { gameStoreId } = shop.credentials;
    const storeId = await fillGameStore(connection, gameStoreId, rows);
    const authorizations = await addApiKeys(connection, gameStoreId, KEYS);
    await connection.close();
    const server = await startServer({ databaseUrl: shop.url, directory: shop.directory });
    let reached = true;
    for (const [place, { path, read }] of LISTS.entries()) {
      const file = await statementOf(shop, `list-${place}`, (db) => read(db, { storeId }));
      const peer = await startPeer('statement', [shop.url, file]);
      const yardstick = { name: 'node:http + pg', ...peer, paths: ['/'] };
      const paths = authorizations.map(() => `/api/v1${path}`);
      const ours = { ...server, paths, authorizations, credentialHeader: 'X-Api-Key' };
      const title = `GET /api/v1${path}, of ${rows}`;
      reached =
        (await compare({ title, ours, yardstick, atLeast: AT_LEAST }, rounds, shop).finally(peer.stop)) && reached;
    }
    const apiKey = String(authorizations[0]);
    reached = (await compareWholeLists({ shop, server, storeId, apiKey, rows }, rounds)) && reached;
    await server.stop();
    return reached;
  } finally {
    await shop.close();
  }
}
