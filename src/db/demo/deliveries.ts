/** The commands of paid orders, all delivered: a demo has nothing left to send. */
import { namesQuantity } from '../../domain/fulfilment/commandTemplate';
import { later } from './calendar';
import type { Draft } from './Draft';
import type { ItemDraft, Order } from './orders';
import { serverId, type PackageOffer } from './packages';

interface Player {
  id: number;
  playerUsername: string;
}

export function addDeliveries(
  draft: Draft,
  orders: readonly Order[],
  offers: readonly PackageOffer[],
  players: readonly Player[],
): void {
  const commandsOf = new Map(offers.map((offer) => [offer.id, offer.commands]));
  const names = new Map(players.map((player) => [player.id, player.playerUsername]));
  for (const order of orders) {
    if (!order.completedAt) continue;
    const createdAt = order.completedAt;
    for (const item of order.items) {
      (commandsOf.get(item.productId) ?? []).flatMap(timesOf(item)).forEach((template, position) => {
        const command = render(template, String(names.get(order.customerId)), item);
        addDelivery(draft, { orderId: order.id, orderItemId: item.id, position, command, createdAt });
      });
    }
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

function addDelivery(draft: Draft, delivery: Delivery): void {
  const number = draft.nextId('deliveries');
  const id = draft.uuid('deliveries', number);
  const startedAt = later(delivery.createdAt, 2_000);
  const deliveredAt = later(startedAt, 300);
  draft.add('deliveries', {
    ...delivery,
    id,
    serverId,
    event: 'purchase',
    state: 'delivered',
    dueAt: delivery.createdAt,
    attempts: 1,
    deliveredAt,
    updatedAt: deliveredAt,
  });
  draft.add('deliveryAttempts', {
    id: draft.nextId('deliveryAttempts'),
    deliveryId: id,
    startedAt,
    finishedAt: deliveredAt,
    outcome: 'delivered',
    answer: '',
  });
}
