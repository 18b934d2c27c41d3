/** What is swept of uploads, and what stays. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreChanges } from '../../../src/db/storeChanges';
import { openReading, openTransaction } from '../../../src/db/unitOfWork';
import { connect, type Connection } from '../../../src/db/connection';
import { SWEEP, sweepMedia } from '../../../src/domain/catalog/sweepMedia';
import { requireMedia } from '../../../src/domain/catalog/requireMedia';
import { diskStorage } from '../../../src/media/diskStorage';
import { tablesNamed } from '../../support/storeScopeGuard';
import { insertCategory, insertMedia, insertProduct } from '../../support/catalogRows';
import { createTestDatabase, type DemoDatabase, demoTime } from '../../support/database';

const DAY = 86_400_000;
const storeId = 1;
const stale = new Date(demoTime.getTime() - DAY - 1);
const fresh = new Date(demoTime.getTime() - DAY + 1);

let demo: DemoDatabase;
let database: Connection;
let dataDir: string;
let handle: string;
beforeAll(async () => {
  demo = await createTestDatabase({ demo: true });
  database = connect({ url: demo.url });
  ({ handle } = (await database.knex('stores').where({ id: storeId }).first('handle')) as { handle: string });
});
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'sweep-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));
afterAll(async () => {
  await database.close();
  await demo.drop();
});

const sweep = (): Promise<void> => {
  const disk = diskStorage(dataDir);
  return sweepMedia(openReading(database), { writing: disk, all: [disk] }, demoTime);
};
function write(name: string, at = stale): string {
  const place = path.join(dataDir, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, 'bytes');
  utimesSync(place, at, at);
  return name;
}
const uuid = (): string => crypto.randomUUID();
/** A row with its bytes. */
async function stored(createdAt = stale): Promise<{ id: number; paths: string[] }> {
  const base = `media/${handle}/${uuid()}`;
  const paths = [`${base}.webp`, `${base}-320.webp`, `${base}-1280.webp`].map((name) => write(name, createdAt));
  const sizes = JSON.stringify({ 320: paths[1], 1280: paths[2] });
  const { id } = await insertMedia(database.knex, { path: paths[0], sizes, createdAt });
  return { id, paths };
}
const isThere = async ({ id, paths }: { id: number; paths: string[] }): Promise<boolean[]> => {
  const row = (await database.knex('media').where({ storeId, id }).first('id')) as unknown;
  return [row !== undefined, ...paths.map((name) => existsSync(path.join(dataDir, name)))];
};

test('nothing of the demo', async () => {
  const before = await database.knex('media').where({ storeId }).pluck('id');
  await sweep();
  expect(await database.knex('media').where({ storeId }).pluck('id')).toEqual(before);
});

test('what nothing names a day after it came, row and bytes', async () => {
  const [old, young] = [await stored(), await stored(fresh)];
  await sweep();
  expect(await isThere(old)).toEqual([false, false, false, false]);
  expect(await isThere(young)).toEqual([true, true, true, true]);
});

test('not what a product or a category names', async () => {
  const kept = [await stored(), await stored(), await stored(), await stored()];
  const [image, file, extra, ofCategory] = kept.map(({ id }) => id);
  const { id: productId } = await insertProduct(database.knex, { imageMediaId: image });
  await database.knex('productMedia').insert([
    { storeId, productId, mediaId: file, role: 'file' },
    { storeId, productId, mediaId: extra, role: 'gallery' },
  ]);
  await insertCategory(database.knex, { imageMediaId: ofCategory });
  await sweep();
  for (const one of kept) expect(await isThere(one)).toEqual([true, true, true, true]);
});

test('bytes that no row names, of this store’s folders, once they are a day old', async () => {
  const gone = [`media/${handle}/${uuid()}.webp`, `media/${handle}/${uuid()}-640.webp`, `files/${handle}/${uuid()}`];
  const young = write(`files/${handle}/${uuid()}`, fresh);
  const others = ['media/1/image.webp', 'media/zzzzzzzz/a.webp', 'secret', 'files/a'].map((name) => write(name));
  for (const name of gone) write(name);
  await sweep();
  expect(gone.filter((name) => existsSync(path.join(dataDir, name)))).toEqual([]);
  for (const name of [young, ...others]) expect(existsSync(path.join(dataDir, name))).toBe(true);
});

test('more than a batch of either', async () => {
  for (let n = 0; n < 510; n++) write(`files/${handle}/${uuid()}`);
  const rows = Array.from({ length: 510 }, (_, n) => ({ createdAt: stale, path: `files/${handle}/many-${n}` }));
  for (const row of rows) await insertMedia(database.knex, row);
  await sweep();
  expect(readdirSync(path.join(dataDir, 'files', handle))).toEqual([]);
  expect(await database.knex('media').where({ storeId }).where('path', 'like', '%many-%')).toEqual([]);
});

/** Gives a category this image, with something happening in between. */
async function nameIt(id: number, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  const unit = openTransaction(database, new StoreChanges());
  try {
    await requireMedia(unit, { storeId }, [{ id, field: 'image', as: 'image' }]);
    await meanwhile();
    await insertCategory(await unit.connection(), { imageMediaId: id });
    await unit.commit();
  } catch (error) {
    await unit.rollback();
    throw error;
  }
}

test('not what somebody is about to name, nor does anybody wait for it', async () => {
  const one = await stored();
  await nameIt(one.id, sweep);
  await sweep();
  expect(await isThere(one)).toEqual([true, true, true, true]);
});

test('in several processes at once, and while others name it, without an error', async () => {
  const all = await Promise.all(Array.from({ length: 40 }, () => stored()));
  const naming = all.slice(0, 20).map(async ({ id }) =>
    nameIt(id).then(
      () => id,
      () => undefined,
    ),
  );
  const [named] = await Promise.all([Promise.all(naming), sweep(), sweep(), sweep()]);
  await sweep();
  for (const one of all) {
    const stays = named.includes(one.id);
    expect(await isThere(one)).toEqual([stays, stays, stays, stays]);
  }
});

test('looks at every table that can name an upload', async () => {
  const { rows } = await database.knex.raw<{ rows: { name: string }[] }>(
    `select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'media'::regclass order by 1`,
  );
  const asked = new Set(tablesNamed(SWEEP.text).filter((name) => name !== 'media' && name !== 'skip'));
  expect([...asked].sort()).toEqual([...new Set(rows.map(({ name }) => name))]);
});
