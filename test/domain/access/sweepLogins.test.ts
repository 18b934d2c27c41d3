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

test('tokens go thirty days after they expired or were revoked, whichever came first; those in use stay', async () => {
  const { knex } = connection;
  const at = (days: number, milliseconds = 0): Date => new Date(demoTime.getTime() + days * 86_400_000 + milliseconds);
  const [customer] = (await knex('customers')
    .insert({ storeId: 2, email: 'mona@b.example', createdAt: demoTime, updatedAt: demoTime })
    .returning('id')) as { id: number }[];
  const ends: [name: string, expiresAt: Date | null, revokedAt: Date | null][] = [
    ['never ends', null, null],
    ['expires', at(1), null],
    ['expired thirty days ago', at(-30), null],
    ['expired before', at(-30, -1), null],
    ['revoked thirty days ago', at(1), at(-30)],
    ['revoked before', at(1), at(-30, -1)],
    ['revoked before, without an end', null, at(-31)],
    ['revoked after it had expired long ago', at(-31), at(-1)],
  ];
  const ids = new Map<number, string>();
  for (const [name, expiresAt, revokedAt] of ends) {
    const token = { storeId: 2, customerId: customer?.id, secretHash: randomBytes(32), createdAt: at(-60) };
    const [row] = (await knex('customerTokens')
      .insert({ ...token, expiresAt, revokedAt })
      .returning('id')) as { id: number }[];
    ids.set(row?.id ?? 0, name);
  }
  await sweepLogins(openReading(connection), demoTime);
  const left = (await knex('customerTokens').where({ storeId: 2 }).select('id').orderBy('id')) as { id: number }[];
  expect(left.map(({ id }) => ids.get(id))).toEqual([
    'never ends',
    'expires',
    'expired thirty days ago',
    'revoked thirty days ago',
  ]);
});
