/** Whom a ban meets: by name, UUID or address, in whatever form they come, and only while it is in force. */
import { openReading } from '../../../src/db/unitOfWork';
import { connect, type Connection } from '../../../src/db/connection';
import { findBan, type Player } from '../../../src/domain/customers/findBan';
import { canonicalIp } from '../../../src/domain/customers/ipAddress';
import { createTestDatabase, demoTime, type TestDatabase } from '../../support/database';
import { stores } from '../../support/installation';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  connection = connect({ url: database.url });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const UUID = '9b2f6a52-0c1e-4d53-8f59-6d1c2b7a4e10';
const add = async (columns: object) => {
  const [row] = (await connection
    .knex('bans')
    .insert({ storeId: stores.game, reason: 'Fraud', createdAt: demoTime, updatedAt: demoTime, ...columns })
    .returning('id')) as { id: string }[];
  return row?.id;
};
const find = async (player: Player, at = demoTime, storeId: number = stores.game) =>
  (await findBan(openReading(connection), { storeId }, player, at))?.id;

beforeEach(() => connection.knex('bans').where({ storeId: stores.game }).delete());

test('meets a name without its case, and no other name', async () => {
  const id = await add({ playerUsername: 'Griefer_ÄÖ' });
  expect(await find({ username: 'griefer_äö' })).toBe(id);
  expect(await find({ username: ' GRIEFER_ÄÖ ' })).toBe(id);
  expect(await find({ username: 'Griefer_Ä' })).toBeUndefined();
});

test.each([UUID, UUID.replaceAll('-', ''), UUID.toUpperCase()])('meets the UUID %s under any name', async (uuid) => {
  const id = await add({ playerUuid: UUID });
  expect(await find({ username: 'Somebody', uuid })).toBe(id);
  expect(await find({ username: 'Somebody', uuid: UUID.replace('9', '8') })).toBeUndefined();
});

test.each([
  ['203.0.113.9', '::ffff:203.0.113.9'],
  ['203.0.113.9', '::FFFF:CB00:7109'],
  ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
])('meets the address %s written as %s', async (ipAddress, ip) => {
  const id = await add({ ipAddress });
  expect(await find({ ip })).toBe(id);
  expect(await find({ ip: '203.0.113.10' })).toBeUndefined();
});

test('is in force until it expires, and while it is switched on', async () => {
  const id = await add({ playerUsername: 'late', expiresAt: demoTime });
  await add({ playerUsername: 'forgiven', isActive: false });
  expect(await find({ username: 'late' }, new Date(demoTime.getTime() - 1))).toBe(id);
  expect(await find({ username: 'late' })).toBeUndefined();
  expect(await find({ username: 'forgiven' })).toBeUndefined();
});

test('is of one store', async () => {
  await add({ playerUsername: 'here' });
  expect(await find({ username: 'here' }, demoTime, stores.digital)).toBeUndefined();
});

test('does not meet who is not known by what it names', async () => {
  await add({ playerUuid: UUID });
  expect(await find({ username: 'x', uuid: null, ip: undefined })).toBeUndefined();
  expect(await find({})).toBeUndefined();
});

test.each([
  ['192.168.1.100', '192.168.1.100'],
  ['::1', '::1'],
  ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['::ffff:c0a8:0164', '192.168.1.100'],
  ['::FFFF:192.168.1.100', '192.168.1.100'],
  ['::ffff:0.0.0.0', '0.0.0.0'],
  ['192.168.001.100', undefined],
  ['192.168.1.0/24', undefined],
  ['fe80::1%eth0', undefined],
  ['shop.example', undefined],
  ['', undefined],
])('%s is written as %s', (text, written) => expect(canonicalIp(text)).toBe(written));
