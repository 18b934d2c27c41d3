/** The commands of an order of a player as the shop reads them: a page in one statement, and the one that it lets run again. */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import type { Delivery } from './Delivery';
import type { DeliveryAttempt } from './DeliveryAttempt';

type AttemptView = Pick<DeliveryAttempt, 'outcome' | 'answer' | 'error'> & {
  readonly startedAt: string;
  readonly finishedAt: string | null;
};

/** Instants within `attempts` are as Postgres writes them. */
export interface DeliveryView extends Pick<
  Delivery,
  'id' | 'serverId' | 'event' | 'command' | 'state' | 'lastError' | 'dueAt' | 'deliveredAt' | 'createdAt'
> {
  readonly itemId: string;
  readonly attempts: readonly AttemptView[];
}

const VIEW = `d.id, i.uuid as "itemId", d.server_id as "serverId", d.event, d.command, d.state, d.last_error as "lastError",
  d.due_at as "dueAt", d.delivered_at as "deliveredAt", d.created_at as "createdAt",
  (select coalesce(json_agg(json_build_object('startedAt', a.started_at, 'finishedAt', a.finished_at,
      'outcome', a.outcome, 'answer', a.answer, 'error', a.error) order by a.id), '[]')
    from delivery_attempts a where a.store_id = d.store_id and a.delivery_id = d.id) as attempts`;
const ITEM = 'join order_items i on i.store_id = d.store_id and i.id = d.order_item_id';

const ORDER: Statement = {
  name: 'order_of_deliveries',
  text: `select o.id, (select count(*) from deliveries d where d.store_id = o.store_id and d.order_id = o.id) as total
    from orders o where o.store_id = $1 and o.uuid = $2 and o.player_username is not null`,
};

const PAGE: Statement = {
  name: 'deliveries_of_order',
  text: `select ${VIEW} from (select * from deliveries where store_id = $1 and order_id = $2
      order by created_at, position, id offset $3 limit $4) d ${ITEM}
    order by d.created_at, d.position, d.id`,
};

const ONE: Statement = {
  name: 'delivery_of_order',
  text: `select ${VIEW} from deliveries d ${ITEM} where d.store_id = $1 and d.order_id = $2 and d.id = $3`,
};

/** In the order in which they run. @throws Problem `not_found` when the store has no such order of a player */
export async function readOrderDeliveries(
  db: Db,
  store: InStore,
  order: string,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<{ readonly deliveries: DeliveryView[]; readonly total: number }> {
  const { id, total } = await findOrder(db, store, order);
  return { total, deliveries: await db.read<DeliveryView & object>(PAGE, [store.storeId, id, skip, take]) };
}

async function findOrder(db: Db, { storeId }: InStore, uuid: string): Promise<{ id: number; total: number }> {
  const [found] = await db.read<{ id: number; total: number }>(ORDER, [storeId, uuid]);
  if (!found) throw new Problem('not_found');
  return found;
}

const RETRY: Statement = {
  name: 'retry_delivery',
  text: `update deliveries set state = 'queued', lease_id = null, due_at = $4, attempts = 0, updated_at = $4
    where store_id = $1 and order_id = $2 and id = $3 and state in ('failed', 'unknown') and withdrawn_at is null
      and exists (select 1 from delivery_attempts a where a.store_id = $1 and a.delivery_id = $3)
    returning id`,
};

/**
 * Queues a command again whose outcome is unknown, or that was given up.
 * @throws Problem `not_found`; `wrong_state` for any other, one that could not be written, and where its order was taken back
 */
export async function retryDelivery(
  db: Db,
  store: InStore,
  order: string,
  delivery: string,
  now: Date,
): Promise<DeliveryView> {
  const { id } = await findOrder(db, store, order);
  const queued = await db.read(RETRY, [store.storeId, id, delivery, now]);
  const [found] = await db.read<DeliveryView & object>(ONE, [store.storeId, id, delivery]);
  if (!found) throw new Problem('not_found');
  if (queued.length === 0) throw new Problem('wrong_state', { message: 'The command can not be delivered again.' });
  return found;
}
