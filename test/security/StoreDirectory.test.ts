/** What a process remembers of stores and keys while they change: nothing revoked, nothing older than what was written before. */
import type { Pool } from 'pg';
import { StoreDirectory } from '../../src/security/StoreDirectory';
import { FORMATS, mintSecret } from '../../src/security/tokens';

interface Asked {
  readonly name: string;
  answer(result: unknown): void;
  fail(error: Error): void;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const rowsOf = (handle: string) => ({ rows: [{ id: 1, handle, planFeatures: [], planExpiresAt: null, hosts: [] }] });

/** Queries are answered when the test says so. */
async function started() {
  const asked: Asked[] = [];
  const query = ({ name }: { name: string }) =>
    new Promise((answer, fail) => asked.push({ name, answer: answer as Asked['answer'], fail }));
  const log = { info: jest.fn(), warn: jest.fn() };
  const directory = new StoreDirectory({ query } as unknown as Pool, log);
  const starting = directory.start();
  asked.shift()?.answer(rowsOf('shop0001'));
  await starting;
  running.push(directory);
  return { directory, asked, log };
}

const running: StoreDirectory[] = [];
afterEach(() => running.splice(0).forEach((directory) => directory.stop()));

it('reads the stores again when changes are heard again or no longer, until it is stopped', async () => {
  const { directory, asked } = await started();
  directory.hearing();
  expect(asked).toHaveLength(1);
  asked[0]?.answer(rowsOf('shop0001'));
  await settle();
  directory.stop();
  directory.hearing();
  expect(asked).toHaveLength(1);
});

it('does not remember a key whose look-up began before a change', async () => {
  const { directory, asked } = await started();
  const key = FORMATS.publicKey.write('shop0001', mintSecret());
  const found = directory.ofPublicKey(key);
  const changed = directory.changed({ storeId: 1 });
  asked[1]?.answer(rowsOf('shop0001'));
  await changed;
  asked[0]?.answer({ rowCount: 1 });
  await found;
  expect(directory.rememberedPublicKey(key)).toBeUndefined();
});

it('forgets keys although the stores cannot be read', async () => {
  const { directory, asked } = await started();
  const key = FORMATS.publicKey.write('shop0001', mintSecret());
  const found = directory.ofPublicKey(key);
  asked.shift()?.answer({ rowCount: 1 });
  expect(await found).toBeDefined();
  expect(directory.rememberedPublicKey(key)).toBeDefined();
  const changed = directory.changed({ storeId: 1 });
  asked[0]?.fail(new Error('away'));
  await changed;
  expect(directory.rememberedPublicKey(key)).toBeUndefined();
});

it('reads the stores once at a time and once more for all changes meanwhile; each change waits for what it wrote', async () => {
  const { directory, asked } = await started();
  const told: number[] = [];
  const change = (n: number) => directory.changed({ storeId: n }).then(() => told.push(n));
  const all = [1, 2, 3].map(change);
  await settle();
  expect(asked).toHaveLength(1);
  asked[0]?.answer(rowsOf('older'));
  await settle();
  expect(told).toEqual([1]);
  expect(asked).toHaveLength(2);
  asked[1]?.answer(rowsOf('newer'));
  await Promise.all(all);
  expect(asked).toHaveLength(2);
  expect(directory.ofHandle('newer')).toBeDefined();
});

it('says once that the stores cannot be read, and once that they can', async () => {
  const { directory, asked, log } = await started();
  for (const fails of [true, true, false, false]) {
    const changed = directory.changed({ storeId: 1 });
    if (fails) asked.shift()?.fail(new Error('away'));
    else asked.shift()?.answer(rowsOf('shop0001'));
    await changed;
  }
  expect([log.warn.mock.calls.length, log.info.mock.calls.length]).toEqual([1, 1]);
});
