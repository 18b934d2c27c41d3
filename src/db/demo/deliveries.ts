/** The commands of paid orders. Nearly all are delivered; some wait for a plugin to fetch them, of some it never said what became of them. */
import { namesQuantity } from '../../domain/fulfilment/commandTemplate';
import { RAN_OUT } from '../../domain/fulfilment/deliveryQueue';
import { later } from './calendar';
import { documentedOrders } from './documentedGameOrders';
import type { Draft, Row } from './Draft';
import type { ItemDraft, Order } from './orders';
import { serverId, type PackageOffer } from './packages';
import type { Player } from './players';

type State = 'delivered' | 'queued' | 'unknown';

/** How the commands of an order stand that the documentation shows, and their ids, in the order in which they are executed. */
interface Standing {
  state: State;
  ids: readonly string[];
}

const standings = new Map<unknown, Standing>([
  [
    documentedOrders.delivered.uuid,
    { state: 'delivered', ids: ['0f8a1c5e-7d42-4b6f-9e13-2c5d8a7b4e60', '7c3e9b24-1f58-4d0a-8b96-5e2a0d7f4c18'] },
  ],
  [
    documentedOrders.queued.uuid,
    { state: 'queued', ids: ['c85f2e07-9b1d-4a36-8e74-0d6b3f9a1c52', '2e94d7b1-6a08-4f5c-b3e9-7c1f8d0a4b63'] },
  ],
  [
    documentedOrders.fetched.uuid,
    {
      state: 'unknown',
      ids: [
        '61b0f3d8-2c7e-4985-a1d4-9f5e8b0c7a32',
        'f40a9c6e-8d15-4b72-9e3a-5b7d1c2f0e84',
        '93d7e1a5-0b4f-4c68-8a2d-e6f9b3c5d710',
      ],
    },
  ],
]);
/** The one that was fetched and never acknowledged. */
const leaseId = '4d9e2a71-6b08-4c53-9f1e-8a3c7d5b0e26';

export function addDeliveries(
  draft: Draft,
  orders: readonly Order[],
  offers: readonly PackageOffer[],
  players: readonly Player[],
): void {
  const commandsOf = new Map(offers.map((offer) => [offer.id, offer.commands]));
  const names = new Map(players.map((player) => [player.id, player.playerUsername]));
  for (const order of orders) {
    const createdAt = order.completedAt;
    if (!createdAt) continue;
    const deliveries = order.items.flatMap((item) =>
      (commandsOf.get(item.productId) ?? []).flatMap(timesOf(item)).map((template, position) => {
        const command = render(template, String(names.get(order.customerId)), item);
        return { orderId: order.id, orderItemId: item.id, position, command, createdAt };
      }),
    );
    const standing = standings.get(order.columns?.uuid);
    deliveries.forEach((delivery, index) => addDelivery(draft, delivery, standing?.state, standing?.ids[index]));
  }
}

/** As orders queue them: once for each piece, where a template does not say how many. */
const timesOf =
  ({ quantity }: ItemDraft) =>
  (template: string): string[] =>
    Array<string>(namesQuantity(template) ? 1 : quantity).fill(template);

const render = (template: string, username: string, { quantity }: ItemDraft): string =>
  template.replaceAll('{username}', username).replaceAll('{quantity}', String(quantity));

interface Delivery {
  orderId: number;
  orderItemId: number;
  position: number;
  command: string;
  createdAt: Date;
}

function addDelivery(draft: Draft, delivery: Delivery, state: State = 'delivered', documentedId?: string): void {
  const number = draft.nextId('deliveries');
  const id = documentedId ?? draft.uuid('deliveries', number);
  const { createdAt: dueAt } = delivery;
  const startedAt = later(dueAt, 2_000);
  const { row, attempt } = became(state, startedAt);
  draft.add('deliveries', { ...delivery, id, serverId, event: 'purchase', state, dueAt, updatedAt: dueAt, ...row });
  if (!attempt) return;
  draft.add('deliveryAttempts', { id: draft.nextId('deliveryAttempts'), deliveryId: id, startedAt, ...attempt });
}

/** What was written of a command, and of the attempt to deliver it. */
function became(state: State, startedAt: Date): { row: Row; attempt?: Row } {
  if (state === 'queued') return { row: { attempts: 0 } };
  if (state === 'unknown') {
    const endedAt = later(startedAt, 60_000);
    return {
      row: { attempts: 1, leaseId, lastError: RAN_OUT, updatedAt: endedAt },
      attempt: { finishedAt: endedAt, outcome: state, error: RAN_OUT },
    };
  }
  const deliveredAt = later(startedAt, 300);
  return {
    row: { attempts: 1, deliveredAt, updatedAt: deliveredAt },
    attempt: { finishedAt: deliveredAt, outcome: state, answer: '' },
  };
}
