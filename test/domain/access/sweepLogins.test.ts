/** What sign-ins leave behind is taken away once it means nothing any more, by however many processes. */
import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Connection } from '../../../src/db/connection';
import { openReading } from '../../../src/db/unitOfWork';
import { sweepLogins } from '../../../src/domain/access/sweepLogins';
import { createTestDatabase, demoTime, type TestDatabase } from '../../support/database';
import { insertStore } from '../../support/oneRowOfEach';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect({ url: database.url });
  for (const store of [1, 2]) await insertStore(connection.knex, store);
  await connection.knex('loginSessions').whereIn('storeId', [1, 2]).delete();
  await connection.knex('loginAttempts').whereIn('storeId', [1, 2]).delete();
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const session = (storeId: number, expiresAt: Date) => ({
  storeId,
  id: randomUUID(),
  tokenHash: randomBytes(32),
  channel: 'email',
  recipient: 'a@b.example',
  codeHmac: randomBytes(32),
  codeExpiresAt: expiresAt,
  createdAt: demoTime,
  expiresAt,
});

test('ended sessions and the counts of days before yesterday go; more than a batch, of all stores', async () => {
  const { knex } = connection;
  const past = new Date(demoTime.getTime() - 1);
  await knex.batchInsert(
    'loginSessions',
    Array.from({ length: 2300 }, () => session(1, past)),
    500,
  );
  await knex('loginSessions').insert([session(2, past), session(2, demoTime), session(1, demoTime)]);
  const days = ['2026-03-13', '2026-03-14', '2026-03-15'];
  await knex('loginAttempts').insert(days.map((day) => ({ storeId: 2, recipient: 'a@b.example', day, codesSent: 1 })));
  await Promise.all([sweepLogins(openReading(connection), demoTime), sweepLogins(openReading(connection), demoTime)]);
  expect(await knex('loginSessions').whereIn('storeId', [1, 2]).select('storeId').orderBy('storeId')).toEqual([
    { storeId: 1 },
    { storeId: 2 },
  ]);
  expect(await knex('loginAttempts').where({ storeId: 2 }).select('day').orderBy('day')).toEqual([
    { day: '2026-03-14' },
    { day: '2026-03-15' },
  ]);
});
