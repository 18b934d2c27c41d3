import { Pool } from 'pg';
import QueryStream from 'pg-query-stream';
import { createTestDatabase, type TestDatabase } from './database';
import { guardStoreScope, unscoped, UnscopedStatementError } from './storeScopeGuard';

const tables = ['products', 'codes', 'product_categories'];

describe('what the guard lets pass', () => {
  it.each([
    ['a scoped select', 'SELECT * FROM products WHERE store_id = $1'],
    ['quoted names', 'select "products".* from "products" where "products"."store_id" = $1'],
    ['an insert', 'INSERT INTO codes (store_id, code) VALUES ($1, $2)'],
    ['a scoped join', 'SELECT 1 FROM products p JOIN codes c ON c.store_id = p.store_id WHERE p.store_id = $1'],
    ['tables that are not store-owned', 'SELECT * FROM stores'],
    ['a table named in a literal only', `SELECT 'from products'`],
    ['a column that is called like a table', 'SELECT codes FROM stores'],
    ['definitions', 'CREATE INDEX ON products (name)'],
  ])('%s', (_, sql) => expect(unscoped(sql, tables)).toBeUndefined());
});

describe('what the guard stops', () => {
  it.each([
    ['a select', 'SELECT * FROM products WHERE id = $1'],
    ['an update', 'UPDATE "products" SET stock = 0 WHERE id = $1'],
    ['an insert', 'INSERT INTO codes (code) VALUES ($1)'],
    ['a delete', 'delete from product_categories where product_id = 1'],
    ['a join that forgets it', 'SELECT 1 FROM products p JOIN codes c ON c.product_id = p.id WHERE p.store_id = $1'],
    [
      'a subquery that forgets it',
      'SELECT 1 FROM products WHERE store_id = 1 AND id IN (SELECT product_id FROM codes)',
    ],
    ['a comment that names it', 'SELECT * FROM products -- store_id'],
    ['a literal that names it', `SELECT 'store_id' FROM products`],
  ])('%s', (_, sql) => expect(unscoped(sql, tables)).toContain(sql));
});

describe('a guarded connection', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined); // dropping the database may end a connection that is just closing
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('refuses before the statement is sent, and no longer once it is taken away', async () => {
    const remove = guardStoreScope(['pg_class']);
    await expect(pool.query('SELECT 1 FROM pg_class')).rejects.toThrow(UnscopedStatementError);
    await expect(pool.query({ text: 'SELECT 1 FROM pg_class' })).rejects.toThrow(UnscopedStatementError);
    const client = await pool.connect();
    expect(() => client.query(new QueryStream('SELECT 1 FROM pg_class'))).toThrow(UnscopedStatementError);
    client.release();
    remove();
    expect((await pool.query('SELECT 1 FROM pg_class LIMIT 1')).rows).toHaveLength(1);
  });
});
