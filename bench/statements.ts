/** The statements of our own reads, caught as they are sent, so that a yardstick runs exactly the same ones. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Db, Statement } from '../src/db/Db';
import { listProducts, type ProductFilters } from '../src/domain/catalog/listProducts';
import { readProduct } from '../src/domain/catalog/readProduct';
import { listOrders } from '../src/domain/orders/listOrders';
import { readCustomerOrder, readCustomerOrders } from '../src/domain/orders/readCustomerOrders';
import type { Shop } from './shop';

type Sent = Statement & { readonly values: readonly unknown[] };

async function sentBy(read: (db: Db) => Promise<unknown>): Promise<Sent> {
  const sent: Sent[] = [];
  const recorder: Db = {
    connection: () => Promise.reject(new Error('only statements are recorded')),
    read: (statement, values) => {
      sent.push({ ...statement, values });
      return Promise.resolve([]);
    },
    changed: () => undefined,
  };
  // What is read is not there: only the statement is of interest.
  await read(recorder).catch(() => undefined);
  return sent[0] as Sent;
}

const NOW = new Date(0);
/** What stands for the values that differ between requests, and the words by which the yardstick knows them. */
const CUSTOMER = -1;
const ORDER = -2;
const WORDS = new Map<unknown, string>([
  [NOW, 'now'],
  [CUSTOMER, 'customer'],
  [ORDER, 'slug'],
]);

/** Writes the detail's statement for the yardstick. @returns the file */
export async function detailStatement(shop: Shop): Promise<string> {
  return write(shop, 'detail', await sentBy((db) => readProduct(db, shop.storeId, 'slug', NOW)));
}

/** Writes the list's statement, page 1 of the newest, for the yardstick. Ours also reads the count. @returns the file */
export async function listStatement(
  shop: Shop,
  name: string,
  filters: ProductFilters,
  perPage: number,
): Promise<string> {
  const paging = { sort: 'created_desc', page: 1, perPage } as const;
  return write(shop, name, await sentBy((db) => listProducts(db, shop.storeId, filters, paging, NOW)));
}

/** Writes the statement of a page of all orders, the newest first, for the yardstick; their count is in it. @returns the file */
export async function ordersStatement(shop: Shop, name: string, page: number, perPage: number): Promise<string> {
  const asked = { sort: 'created_desc', page, perPage } as const;
  return write(shop, name, await sentBy((db) => listOrders(db, shop.storeId, {}, asked)));
}

/** Writes the statement of the first page of the customer who asks, for the yardstick. @returns the file */
export async function customerOrdersStatement(shop: Shop, perPage: number): Promise<string> {
  const read = (db: Db) => readCustomerOrders(db, shop.storeId, CUSTOMER, { page: 1, perPage });
  return write(shop, 'orders', await sentBy(read));
}

/** Writes the statement of one order of the customer who asks, for the yardstick. @returns the file */
export async function customerOrderStatement(shop: Shop): Promise<string> {
  return write(shop, 'order', await sentBy((db) => readCustomerOrder(db, shop.storeId, CUSTOMER, ORDER)));
}

/** Writes the statement of any read that is one statement, for the yardstick. @returns the file */
export async function statementOf(shop: Shop, name: string, read: (db: Db) => Promise<unknown>): Promise<string> {
  return write(shop, name, await sentBy(read));
}

function write({ directory }: Shop, name: string, { text, values }: Sent): string {
  const file = path.join(directory, `${name}.json`);
  writeFileSync(file, JSON.stringify({ text, values: values.map((value) => WORDS.get(value) ?? value) }));
  return file;
}
