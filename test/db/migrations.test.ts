import { connect, type Connection } from '../../src/db/connection';
import { migrate, pendingMigrations, rollbackAll } from '../../src/db/migrate';
import { migrationSource } from '../../src/db/migrationSource';
import { localTables, referenceTables, storeOwnedTables } from '../../src/db/storeTable';
import { StartError } from '../../src/StartError';
import { columns, constraints, indexes } from '../support/catalog';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { insertStore, rowsOfStore } from '../support/oneRowOfEach';

jest.setTimeout(60_000);

let database: TestDatabase;
let connection: Connection;
let tables: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, statementTimeoutMs: 0 });
  await rollbackAll(connection.knex);
  await migrate(connection.knex);
  tables = await storeOwnedTables(connection.knex);
});

afterAll(async () => {
  await connection.close();
  await database.drop();
});

const schema = async () => ({
  columns: await columns(connection.knex),
  constraints: await constraints(connection.knex),
  indexes: await indexes(connection.knex),
});

describe('the migrations', () => {
  it('go down on data, leave nothing, and come up to the same schema', async () => {
    const before = await schema();
    await insertStore(connection.knex, 1);
    expect(await rollbackAll(connection.knex)).toHaveLength((await migrationSource.getMigrations([])).length);
    const left = (await columns(connection.knex)).map((column) => column.table);
    expect(left.filter((table) => !table.startsWith('knex_'))).toEqual([]);
    await migrate(connection.knex);
    expect(await schema()).toEqual(before);
  });

  it('undo, one by one, exactly what they did', async () => {
    await rollbackAll(connection.knex);
    const before: unknown[] = [];
    while ((await pendingMigrations(connection.pool)).length > 0) {
      before.push(await schema());
      await connection.knex.migrate.up({ migrationSource });
    }
    for (const earlier of before.reverse()) {
      await connection.knex.migrate.down({ migrationSource });
      expect(await schema()).toEqual(earlier);
    }
    await migrate(connection.knex);
  });

  it('give items of before the periods of their plans', async () => {
    const { knex } = connection;
    await insertStore(knex, 2);
    const down = (name: string) => knex.migrate.down({ migrationSource, name });
    await down('0035_agreed_periods');
    const items = () => knex('orderItems').where({ storeId: 2 });
    expect((await items())[0]).not.toHaveProperty('durationType');
    await migrate(knex);
    const { durationType, durationValue } = await knex('plans').where({ storeId: 2 }).first();
    expect(await items()).toMatchObject([{ durationType, durationValue }]);
    await rollbackAll(knex);
    await migrate(knex);
  });

  it('run once when two processes start together', async () => {
    await rollbackAll(connection.knex);
    const other = connect({ url: database.url, statementTimeoutMs: 0 });
    const ran = await Promise.all([migrate(connection.knex), migrate(other.knex)]);
    await other.close();
    expect(ran.map((names) => names.length).sort((a, b) => a - b)).toEqual([
      0,
      (await migrationSource.getMigrations([])).length,
    ]);
    expect(await pendingMigrations(connection.pool)).toEqual([]);
  });

  it('are not stopped by the lock of a killed process, nor do they step on a living one', async () => {
    await connection.knex('knex_migrations_lock').update({ isLocked: 1 });
    expect(await migrate(connection.knex)).toEqual([]);
    const holder = await connection.pool.connect();
    await holder.query(`SELECT pg_advisory_lock(objid::bigint) FROM (VALUES (7262001)) AS v (objid)`);
    await expect(migrate(connection.knex, 200)).rejects.toThrow('Another process');
    holder.release(true);
  });

  it('tell which are pending', async () => {
    await rollbackAll(connection.knex);
    expect(await pendingMigrations(connection.pool)).toEqual(await migrationSource.getMigrations([]));
    await migrate(connection.knex);
  });

  it('of a newer version are ignored by a process that runs, and end the start of another', async () => {
    const newer = { name: '9999_newer', batch: 99, migrationTime: new Date() };
    await connection.knex('knex_migrations').insert(newer);
    const pending = await pendingMigrations(connection.pool).catch((error: unknown) => error);
    const started: unknown = await migrate(connection.knex).catch((error: unknown) => error);
    await connection.knex('knex_migrations').where({ name: newer.name }).delete();
    expect(pending).toEqual([]);
    expect(started).toBeInstanceOf(StartError);
    expect((started as Error).message).toMatch(/newer version .*9999_newer/);
  });
});

describe('every table', () => {
  it('is store-owned, a reference table or a local one', async () => {
    const all = new Set((await columns(connection.knex)).map((column) => column.table));
    const known = new Set([...tables, ...referenceTables, ...localTables, 'knex_migrations', 'knex_migrations_lock']);
    expect([...all].filter((table) => !known.has(table))).toEqual([]);
    expect([...referenceTables, ...localTables].filter((table) => !all.has(table))).toEqual([]);
    expect(tables.length).toBeGreaterThan(50);
  });

  it('has no identity column, which Citus refuses', async () => {
    expect((await columns(connection.knex)).filter((column) => column.identity !== '')).toEqual([]);
  });

  it('has a row in the fixtures', () => {
    expect([...new Set(rowsOfStore(1).map(([table]) => table))].sort()).toEqual([...tables].sort());
  });
});

describe('every store-owned table', () => {
  it('starts with a store_id that is never null', async () => {
    const first = (await columns(connection.knex)).filter(
      (column) => column.position === 1 && tables.includes(column.table),
    );
    expect(first.map(({ name, notNull }) => ({ name, notNull }))).toEqual(
      tables.map(() => ({ name: 'store_id', notNull: true })),
    );
  });

  it('begins every primary key, unique key and index with store_id', async () => {
    const odd = (await indexes(connection.knex)).filter(
      (index) => tables.includes(index.table) && index.columns[0] !== 'store_id',
    );
    expect(odd).toEqual([]);
    const keyed = (await constraints(connection.knex)).filter(({ type }) => type === 'p').map(({ table }) => table);
    expect(tables.filter((table) => !keyed.includes(table))).toEqual([]);
  });

  it('names stores, and other tables through store_id only', async () => {
    const foreign = (await constraints(connection.knex)).filter(
      ({ table, type }) => type === 'f' && tables.includes(table),
    );
    const toStores = foreign.filter(({ target }) => target === 'stores');
    expect(toStores.map(({ table }) => table)).toEqual([...tables].sort());
    const odd = foreign.filter(
      ({ columns: from, targetColumns: to }) =>
        from[0] !== 'store_id' || to?.[0] !== (to?.length === 1 ? 'id' : 'store_id'),
    );
    expect(odd).toEqual([]);
  });

  it('has an index for each foreign key', async () => {
    const all = (await indexes(connection.knex)).filter(({ partial }) => !partial);
    const bare = (await constraints(connection.knex)).filter(
      ({ table, type, columns: from }) =>
        type === 'f' &&
        !all.some((index) => index.table === table && from.every((column, n) => index.columns[n] === column)),
    );
    expect(bare).toEqual([]);
  });
});

describe('a row', () => {
  beforeAll(async () => {
    await insertStore(connection.knex, 1);
    await insertStore(connection.knex, 2);
  });

  it('can never name a row of another store', async () => {
    const foreign = (await constraints(connection.knex)).filter(
      ({ type, table, target }) => type === 'f' && target !== 'stores' && tables.includes(table),
    );
    const accepted: string[] = [];
    for (const { name, table, columns: from, target, targetColumns: to } of foreign) {
      const column = String(from[1]);
      const sql = `UPDATE ${table} SET ${column} = (SELECT ${to?.[1]} FROM ${target} WHERE store_id = 2 LIMIT 1) WHERE store_id = 1 AND ${column} IS NOT NULL`;
      const outcome = await connection.pool.query(sql).then(
        (result) => `changed ${result.rowCount}`,
        (error: { code?: string; constraint?: string }) => `${error.code} ${error.constraint}`,
      );
      if (!outcome.startsWith('23503 ')) accepted.push(`${name}: ${outcome}`);
    }
    expect(foreign.length).toBeGreaterThan(60);
    expect(accepted).toEqual([]);
  });

  it.each([
    ['a stock below zero', `UPDATE products SET stock = -1`],
    ['unused codes below zero', `UPDATE products SET unused_codes = -1`],
    ['a product of status 4', `UPDATE products SET status = 4`],
    ['a gift card below zero', `UPDATE gift_cards SET balance = -1`],
    ['a gift card above its amount', `UPDATE gift_cards SET balance = amount + 1`],
    ['an order of status 7', `UPDATE orders SET status = 7`],
    ['an order whose total is not its sum', `UPDATE orders SET total = total - 1`],
    ['a gift card that pays more than the total', `UPDATE orders SET gift_card_amount = total + 1`],
    ['an item of another total', `UPDATE order_items SET total = total + 1`],
    ['a percentage above 100', `UPDATE coupons SET discount_type = 'percentage', discount_value = 10001`],
    ['a rating of 6', `UPDATE reviews SET rating = 6`],
    ['a ban of nobody', `UPDATE bans SET ip_address = NULL`],
  ])('is refused: %s', async (_, sql) => {
    await expect(connection.pool.query(sql)).rejects.toMatchObject({ code: '23514' });
  });

  it('is refused: a coupon code that differs by case alone', async () => {
    const second = `INSERT INTO coupons SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'code', lower(c.code)))).* FROM coupons c`;
    await expect(connection.pool.query(second)).rejects.toMatchObject({ constraint: 'coupons_code_key' });
  });
});
