/** Answers that are kept for a day, and swept afterwards. */
import { connect, type Connection } from '../../../src/db/connection';
import { openReading } from '../../../src/db/unitOfWork';
import { claim, keep, sweepKeptAnswers } from '../../../src/domain/access/keptAnswers';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { openShop } from '../../support/orderShop';
import { inTransaction } from '../../../src/db/inTransaction';

let database: TestDatabase;
let connection: Connection;
const storeId = 1;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url });
  await openShop(connection, storeId);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const now = new Date('2026-03-01T00:00:00Z');
const later = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
const DAY = 86_400_000;
const request = (key: string) => ({
  storeId,
  credential: 'merchant:1',
  operation: 'createOrder',
  key,
  requestHash: Buffer.alloc(32, key),
});
const answer = { status: 201, headers: { 'Content-Language': 'ar' }, body: Buffer.from('{}') };
const keepOne = (key: string, at: Date): Promise<void> =>
  inTransaction(connection, async (db) => keep(db, request(key), answer, at));
const found = (key: string, at: Date) => inTransaction(connection, (db) => claim(db, request(key), at));
const keys = async (): Promise<string[]> =>
  ((await connection.knex('idempotencyKeys').where({ storeId })) as { key: string }[]).map(({ key }) => key).sort();

it('gives what was kept until a day is over, to the same credential, operation and key', async () => {
  await keepOne('a', now);
  expect(await found('a', later(DAY - 1))).toEqual({ ...answer, requestHash: Buffer.alloc(32, 'a') });
  expect(await found('a', later(DAY))).toBeUndefined();
  const others = [{ key: 'b' }, { credential: 'merchant:2' }, { operation: 'other' }];
  for (const other of others) {
    const claimed = await inTransaction(connection, (db) => claim(db, { ...request('a'), ...other }, now));
    expect(claimed).toBeUndefined();
  }
});

it('tells who comes second that the first is at work, until its transaction ends either way', async () => {
  const failing = inTransaction(connection, async (db) => {
    expect(await claim(db, request('busy'), now)).toBeUndefined();
    expect(await found('busy', now)).toBe('busy');
    expect(await found('another', now)).toBeUndefined();
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await found('busy', now)).toBeUndefined();
});

it('keeps nothing of a transaction that is rolled back', async () => {
  const failing = inTransaction(connection, async (db) => {
    await keep(db, request('lost'), answer, now);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await found('lost', now)).toBeUndefined();
});

it('sweeps what is over, and nothing else, however much it is', async () => {
  const many = Array.from({ length: 1500 }, (_, index) => ({
    ...{ storeId, credential: 'c', operation: 'o', key: `old${index}`, requestHash: Buffer.alloc(32) },
    ...{ createdAt: now, expiresAt: later(5) },
  }));
  await connection.knex('idempotencyKeys').insert(many);
  await keepOne('young', later(6));
  await sweepKeptAnswers(openReading(connection), later(5));
  expect(await keys()).toEqual(['a', 'young']);
  await sweepKeptAnswers(openReading(connection), later(DAY));
  expect(await keys()).toEqual(['young']);
});
