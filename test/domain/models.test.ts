/** Every model against the schema that it claims to describe. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Model, type ModelClass } from 'objection';
import { connect, type Connection } from '../../src/db/connection';
import { migrate } from '../../src/db/migrate';
import { referenceTables, storeOwnedTables } from '../../src/db/storeTable';
import { Category } from '../../src/domain/catalog/Category';
import { Product } from '../../src/domain/catalog/Product';
import { StoreModel } from '../../src/domain/StoreModel';
import { columns, constraints, type Column } from '../support/catalog';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { insertStore } from '../support/oneRowOfEach';
import { guardStoreScope, UnscopedStatementError } from '../support/storeScopeGuard';

jest.setTimeout(60_000);

const domain = path.join(__dirname, '../../src/domain');
const models = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[/\\][A-Z]\w+\.ts$/.test(file))
  .map((file) => {
    const source = readFileSync(path.join(domain, file), 'utf8');
    const name = path.basename(file, '.ts');
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the list of models is the list of files
    const loaded = require(path.join(domain, file)) as Record<string, ModelClass<Model>>;
    return { name, source, model: loaded[name] as ModelClass<Model> };
  })
  .filter(({ model }) => model?.prototype instanceof Model);
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const list = (value: string | string[]) => (Array.isArray(value) ? value : [value]);

let database: TestDatabase;
let connection: Connection;
let all: Column[];
let release = () => {};
const at = new Date('2026-01-15T10:00:00Z');
const row = { name: 'Ranks', createdAt: at, updatedAt: at };

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url, statementTimeoutMs: 0 });
  await migrate(connection.knex);
  await insertStore(connection.knex, 1);
  await insertStore(connection.knex, 2);
  all = await columns(connection.knex);
  release = guardStoreScope(await storeOwnedTables(connection.knex));
});

afterAll(async () => {
  release();
  await connection.close();
  await database.drop();
});

/** What a type may be narrowed to. */
const LITERALS: Readonly<Record<string, RegExp>> = {
  string: /^('\w+'( \| )?)+$/,
  'string[]': /^\(('\w+'( \| )?)+\)\[\]$/,
};

describe.each(models)('$name', ({ source, model }) => {
  const typed: Record<string, string> = {
    bigint: 'number', integer: 'number', smallint: 'number', text: 'string', uuid: 'string', inet: 'string', date: 'string',
    boolean: 'boolean', 'timestamp with time zone': 'Date', bytea: 'Buffer', 'text[]': 'string[]',
  }; // prettier-ignore

  it('declares exactly the columns of its table, with their nullability and types', () => {
    const owned = !referenceTables.includes(model.tableName);
    const expected = all
      .filter((column) => column.table === model.tableName && !(owned && column.name === 'store_id'))
      .map((column) => `${camel(column.name)}${column.notNull ? '' : ' | null'}`);
    const declared = [...source.matchAll(/^ {2}declare (\w+): ([^;]+);$/gm)].map(
      ([, name, type]) => `${name}${type?.endsWith(' | null') ? ' | null' : ''}`,
    );
    expect(declared).toEqual(expected);
    for (const column of all.filter((each) => each.table === model.tableName)) {
      const type = new RegExp(`^ {2}declare ${camel(column.name)}: ([^;]+?)(?: \\| null)?;$`, 'm').exec(source)?.[1];
      const literal = LITERALS[typed[column.type] ?? ''] ?? /^(\d( \| )?)+$/;
      if (type !== undefined && typed[column.type] !== undefined && !literal.test(type))
        expect(type).toBe(typed[column.type]);
    }
  });

  it('has the primary key of its table, and parses its JSON', async () => {
    const key = (await constraints(connection.knex)).find(
      ({ table, type }) => table === model.tableName && type === 'p',
    );
    expect(list(model.idColumn)).toEqual(key?.columns.map(camel));
    const json = all.filter((column) => column.table === model.tableName && column.type === 'jsonb');
    expect(model.jsonAttributes ?? []).toEqual(json.map((column) => camel(column.name)));
  });

  it('reaches, in its own store alone, what it is related to', async () => {
    const names = Object.keys(model.getRelations());
    const query =
      model.prototype instanceof StoreModel
        ? (model as typeof StoreModel).inStore({ storeId: 1 }, connection.knex)
        : model.query(connection.knex);
    const found = (await query.withGraphFetched(`[${names.join(', ')}]`)) as Model[];
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) {
      for (const name of names) {
        const related = (each as unknown as Record<string, unknown>)[name];
        const rows = (Array.isArray(related) ? related : [related]) as { storeId: number }[];
        expect(rows).toHaveLength(1);
        expect(rows[0]?.storeId).toBe((each as StoreModel).storeId ?? (each as { id?: number }).id);
      }
    }
  });
});

describe('inStore', () => {
  it('finds, changes and deletes rows of that store alone', async () => {
    const mine = await Product.inStore({ storeId: 1 }, connection.knex);
    expect(mine.map(({ storeId }) => storeId)).toEqual([1]);
    expect(await Product.inStore({ storeId: 1 }, connection.knex).findOne({ id: 2000 })).toBeUndefined();
    expect(await Product.inStore({ storeId: 1 }, connection.knex).patch({ name: 'Other' }).where({ id: 2000 })).toBe(0);
    expect(await Product.inStore({ storeId: 1 }, connection.knex).delete().where({ id: 2000 })).toBe(0);
  });

  it('gives what it inserts its store, graphs too', async () => {
    const created = await Category.inStore({ storeId: 1 }, connection.knex).insert({ ...row, slug: 'ranks' });
    expect(created).toMatchObject({ storeId: 1, id: expect.any(Number) as number });
    const product = { type: 'package' as const, price: 999, slug: 'vip', ...row };
    const query = Product.inStore({ storeId: 1 }, connection.knex);
    const graph = await query.insertGraph({
      ...product,
      categories: [{ ...row, slug: 'more' }],
      package: { imageUrl: null },
    } as object);
    expect(graph).toMatchObject({ storeId: 1, categories: [{ storeId: 1 }], package: { storeId: 1 } });
  });

  it('refuses a row of another store, and one that was inserted around it', async () => {
    const other = Category.inStore({ storeId: 1 }, connection.knex).insert({ ...row, slug: 'x', storeId: 2 });
    await expect(other).rejects.toThrow('Category is of store 2, not 1');
    await expect(Category.query(connection.knex).insert({ ...row, slug: 'x', storeId: 2 })).rejects.toThrow(
      'outside of inStore',
    );
  });

  it('is what the guard asks for: a query around it is refused', async () => {
    await expect(Product.query(connection.knex).findOne({ id: 1000 })).rejects.toThrow(UnscopedStatementError);
  });
});

describe('modifiers', () => {
  it.each(
    models.flatMap(({ name, model }) =>
      Object.keys(model.modifiers ?? {}).map((modifier) => ({ name, modifier, model })),
    ),
  )('$name.$modifier runs', async ({ model, modifier }) => {
    const rows = await (model as typeof StoreModel).inStore({ storeId: 1 }, connection.knex).modify(modifier);
    expect(Array.isArray(rows)).toBe(true);
  });
});
