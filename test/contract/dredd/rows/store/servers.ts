/** Rows of their own for what is done to game servers, the commands of packages, and commands on their way. */
import type { Knex } from 'knex';
import { before } from '../../../../support/catalogRows';
import { demoTime } from '../../../../support/database';
import { stores, type TestInstallation } from '../../../../support/installation';
import { insertOrder } from '../../../../support/orderRows';
import type { RowsOfItsOwn } from '../../provoke';

const storeId = stores.game;
const stamps = { createdAt: before(3_600_000), updatedAt: before(3_600_000) };

/** A server of its own that polls. @returns its id */
export async function insertServer(knex: Knex, columns: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = crypto.randomUUID();
  await knex('servers').insert({ storeId, id, name: 'Survival', transport: 'poll', ...stamps, ...columns });
  return id;
}

/** A new order of Steve with two commands. */
export async function insertDeliveries(knex: Knex, serverId: string, columns: Readonly<Record<string, unknown>> = {}) {
  const player = { playerUsername: 'Steve', playerUuid: '069a79f4-44e9-4726-a5be-fca90e38aaf5' };
  const { id: orderId, itemIds } = await insertOrder(
    knex,
    { storeId, id: 1 },
    {
      ...{ currency: 'USD', items: [{ productId: 1, productType: 'package' }] },
      ...player,
    },
  );
  const [{ uuid }] = (await knex('orders').where({ storeId, id: orderId }).select('uuid')) as [{ uuid: string }];
  const commands = ['lp user Steve parent add vip', 'broadcast Steve is VIP now!'];
  const rows = commands.map((command, position) => ({
    ...{ storeId, id: crypto.randomUUID(), orderId, orderItemId: itemIds[0], serverId, event: 'purchase', position },
    ...{ command, state: 'queued', dueAt: demoTime, ...stamps, ...columns },
  }));
  await knex('deliveries').insert(rows);
  return { order: uuid, ids: rows.map(({ id }) => id) };
}

const ownServer = async ({ database: { knex } }: TestInstallation) => ({ path: { id: await insertServer(knex) } });
const keyed = () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } });

async function ownUnknown({ database: { knex } }: TestInstallation) {
  const lastError = 'The server did not answer.';
  const { order, ids } = await insertDeliveries(knex, await insertServer(knex), { state: 'unknown', lastError });
  const [deliveryId = ''] = ids;
  const attempt = { outcome: 'unknown', error: lastError, startedAt: demoTime, finishedAt: demoTime };
  await knex('deliveryAttempts').insert({ storeId, deliveryId, ...attempt });
  return { ...keyed(), path: { id: order, deliveryId } };
}

async function ownQueue({ database: { knex } }: TestInstallation) {
  const id = await insertServer(knex);
  await insertDeliveries(knex, id);
  return { ...keyed(), path: { id } };
}

async function ownLease({ database: { knex } }: TestInstallation) {
  const id = await insertServer(knex);
  const leaseId = crypto.randomUUID();
  const lease = { state: 'leased', leaseId, leasedUntil: demoTime, attempts: 1 };
  const { ids } = await insertDeliveries(knex, id, lease);
  await knex('deliveryAttempts').insert(ids.map((deliveryId) => ({ storeId, deliveryId, startedAt: demoTime })));
  const [first, second] = ids;
  const results = [
    { id: first, outcome: 'delivered', answer: 'Set vip on Steve' },
    { id: second, outcome: 'not_executed', error: 'The player is away.' },
  ];
  return { ...keyed(), path: { id }, body: { leaseId, results } };
}

async function ownPackage({ database: { knex } }: TestInstallation) {
  const [uuid, slug] = [crypto.randomUUID(), `p-${crypto.randomUUID()}`];
  const product = { uuid, slug, type: 'package', name: 'VIP', price: 999, status: 1, unlimitedStock: true };
  const [{ id: productId }] = await knex('products')
    .insert({ storeId, ...product, ...stamps })
    .returning('id');
  await knex('packages').insert({ storeId, productId });
  return { path: { id: uuid } };
}

export const serverRows: RowsOfItsOwn = {
  createServer: () => Promise.resolve(keyed()),
  updateServer: ownServer,
  deleteServer: ownServer,
  setPackageCommands: ownPackage,
  retryDelivery: ownUnknown,
  leaseDeliveries: ownQueue,
  acknowledgeDeliveries: ownLease,
};
