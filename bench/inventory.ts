/**
 * Batches of a thousand changes of stock, one after the other over one connection, beside the one statement that they come down to:
 * the bare `UPDATE … FROM unnest` of the same columns of the same products, in a transaction of its own.
 */
import { Client } from 'pg';
import { Caller } from './Caller';
import type { Rounds } from './compare';
import { post } from './post';
import type { Running } from './processes';
import type { Shop } from './shop';
import { compareWrites, type Write } from './writes';

const BATCH = 1000;
const GOAL = 2;

const BARE = {
  name: 'bare_update',
  text: `update products set stock = stock + given.change, updated_at = $2
    from unnest($3::bigint[], $4::integer[]) as given (id, change)
    where products.store_id = $1 and products.id = given.id`,
};

/** Prints the medians of both. @returns whether ours takes at most twice the time of the bare statement */
export async function compareInventory(shop: Shop, server: Running, rounds: Rounds): Promise<boolean> {
  const client = new Client({ connectionString: shop.url });
  await client.connect();
  const caller = new Caller(server.port);
  try {
    const ids = await countedProducts(client, shop.storeId);
    const writes = {
      title: `inventory, batches of ${BATCH}`,
      noun: 'batches',
      bare: { name: 'UPDATE … FROM unnest', write: bareBatch(client, shop.storeId, ids) },
      ours: ourBatch(caller, shop.credentials.secretKey, ids),
      goal: GOAL,
    };
    return await compareWrites(writes, shop, server, rounds);
  } finally {
    caller.close();
    await client.end();
  }
}

/** In no order, as callers send them. */
async function countedProducts(client: Client, storeId: number): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from products where store_id = $1 and type not in ('code', 'package') and deleted_at is null
     order by md5(id::text) limit ${BATCH}`,
    [storeId],
  );
  if (rows.length < BATCH) throw new Error(`the shop has ${rows.length} products with stock, not ${BATCH}`);
  return rows.map(({ id }) => Number(id));
}

function bareBatch(client: Client, storeId: number, ids: readonly number[]): Write {
  const changes = ids.map(() => 1);
  return async () => {
    await client.query('begin');
    await client.query({ ...BARE, values: [storeId, new Date(), ids, changes] });
    await client.query('commit');
  };
}

const ourBatch = (caller: Caller, secretKey: string, ids: readonly number[]): Write =>
  post({
    ...{ caller, path: '/api/management/inventory/update', headers: { 'x-secret-key': secretKey }, status: 200 },
    body: { updates: ids.map((id) => ({ product_id: id, stock_change: 1 })) },
  });
