/** Orders of players: listed, and placed by hand. */
import type { components, operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import type { Db } from '../../db/Db';
import type { Seal } from '../../domain/fulfilment/licenseKey';
import { placeManualOrder } from '../../domain/orders/placeManualOrder';
import { listPlayerOrders, readPlayerOrder } from '../../domain/orders/playerOrders';
import { PLAYER_ORDER_STATUSES } from '../../domain/orders/playerOrderStatus';
import type { InStore } from '../../domain/StoreModel';
import { Problem } from '../../problem';
import { success } from '../success';
import { page } from './answers';
import { order } from './resources/order';

type Schemas = components['schemas'];

export const listOrders: Handler<operations['listOrders']> = async ({ actor, db, query }) => {
  const { playerUsername, playerUuid, skip, take } = query;
  // The contract lets no other word through.
  const status = PLAYER_ORDER_STATUSES.find((name) => name.toLowerCase() === query.status?.toLowerCase());
  const { orders, total } = await listPlayerOrders(db, actor, { playerUsername, playerUuid, status }, { skip, take });
  return success(page(orders.map(order), total, query));
};

export const getOrder: Handler<operations['getOrder']> = async ({ actor, db, params }) =>
  success(await shown(db, actor, params.id));

/** @param seal as `placeManualOrder` wants it */
export const createOrder =
  (seal: Seal): Handler<operations['createOrder']> =>
  async ({ actor, body, db, now }) => {
    const { playerUsername: username, playerUuid, email, items, couponCode, giftCardCode } = body;
    const asked = {
      player: { username, uuid: playerUuid ?? undefined, email: email ?? undefined },
      items: items.map(({ serverId, ...item }) => ({ ...item, serverId: serverId ?? undefined })),
      couponCode: couponCode ?? undefined,
      giftCardCode: giftCardCode ?? undefined,
    };
    return success(await shown(db, actor, await placeManualOrder(db, actor, asked, { now, seal })));
  };

async function shown(db: Db, store: InStore, id: string): Promise<Schemas['Order']> {
  const found = await readPlayerOrder(db, store, id);
  if (!found) throw new Problem('not_found');
  return order(found);
}
