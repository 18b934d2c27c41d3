/** The game store: its players, their orders over two years, and what reached the server. */
import { busyMoments, day, later, minute, type Calendar } from './calendar';
import { addDeliveries } from './deliveries';
import { ordersByHand } from './documentedGameOrders';
import { Draft } from './Draft';
import { addPromotions, cardPayments, payWithCard, summer } from './gamePromotions';
import { addOrder, statusOf, type ItemDraft, type Order, type Unnumbered } from './orders';
import { addPackages, itemOf, type PackageOffer } from './packages';
import { addPlayers, type Player, playerColumns } from './players';
import { seededRandom, type Random } from './random';
import { gameStoreId } from './stores';

const seed = 69_479;
const currency = 'USD';
/** Of those made in bulk the newest give way to those that the documentation shows. */
const bulkCount = 280;
const orderCount = 282;
const days = 730;

export function draftGameStore(calendar: Calendar, serverKey: Buffer): Draft {
  const random = seededRandom(seed);
  const draft = new Draft(gameStoreId);
  const offers = addPackages(draft, calendar);
  addPromotions(draft, calendar, serverKey);
  const players = addPlayers(draft, calendar, random);
  const byHand = ordersByHand(calendar, offers);
  const bulk = bulkOrders(calendar, random, offers, players).slice(0, orderCount - byHand.length);
  const orders = [...bulk, ...byHand].map((order, index) => ({ ...order, id: index + 1 }));
  let lastItem = 0;
  for (const order of orders) for (const item of order.items) item.id ||= ++lastItem;
  const placed = orders.map((order) => addOrder(draft, calendar, order));
  payByGiftCard(draft, calendar, placed.slice(0, bulk.length));
  addSubscriptions(draft, calendar, placed, offers, players);
  addDeliveries(draft, placed, offers, players);
  return draft;
}

function bulkOrders(
  calendar: Calendar,
  random: Random,
  offers: readonly PackageOffer[],
  players: readonly Player[],
): Unnumbered[] {
  const usedCoupon = new Set<number>();
  return busyMoments(calendar, random, bulkCount, days).map((createdAt, index) => {
    const player = random.pick(players.filter((one) => one.createdAt < createdAt));
    const chosen = random.shuffled(offers).slice(0, random.pick([1, 1, 1, 2, 3]));
    const items = chosen.map((offer) =>
      itemOf(offer, offer.period || offer.price > 1000 ? 1 : random.pick([1, 1, 2, 3])),
    );
    const provider = random.pick(['Stripe', 'Stripe', 'Stripe', 'PayPal', 'PayPal', 'Manual']);
    const age = calendar.now.getTime() - createdAt.getTime();
    const status = statusOf(bulkCount - 1 - index, random.next());
    const wantsCoupon = random.chance(0.5) && age < (summer.from - 1) * day && !usedCoupon.has(player.id);
    if (wantsCoupon) usedCoupon.add(player.id);
    return {
      customerId: player.id,
      status,
      createdAt,
      handling: random.between(5, 300) * 1000,
      currency,
      payment: paymentOf(provider, random),
      items: wantsCoupon ? items.map(withSummer) : items,
      columns: {
        paymentProvider: provider,
        isChargeback: status === 6 && random.chance(0.4),
        ipAddress: `198.51.100.${random.between(1, 254)}`,
        ...playerColumns(player),
        ...(wantsCoupon ? summerColumns(items) : {}),
      },
    };
  });
}

/** A player's coupon is rounded for each unit, half-up. */
const summerOff = (price: number): number => Math.round((price * summer.percent) / 100);
const withSummer = (item: ItemDraft): ItemDraft => ({ ...item, unitDiscount: summerOff(item.price) });
const summerColumns = (items: readonly ItemDraft[]) => ({
  couponId: summer.id,
  couponCode: summer.code,
  couponDiscountAmount: items.reduce((sum, { price, quantity }) => sum + summerOff(price) * quantity, 0),
});

const paymentOf = (provider: string, random: Random) =>
  provider === 'Manual'
    ? { method: 'manual', id: null }
    : {
        method: provider.toLowerCase(),
        id: `${provider === 'Stripe' ? 'pi' : 'pp'}_${random.characters(16).toLowerCase()}`,
      };

/** The newest fitting completed orders were paid in part or whole with the cards that are not full any more. */
function payByGiftCard(draft: Draft, calendar: Calendar, orders: readonly Order[]): void {
  const since = calendar.daysAgo(80);
  const used = new Set<number>();
  for (const { id: cardId, paid } of cardPayments) {
    const order = orders.find(
      ({ id, status, total, createdAt }) => status === 4 && total >= paid && createdAt > since && !used.has(id),
    );
    if (!order) continue;
    used.add(order.id);
    const row = draft.of('orders').find(({ id }) => id === order.id);
    Object.assign(row ?? {}, { giftCardId: cardId, giftCardAmount: paid });
    payWithCard(draft, cardId, paid, order.id, order.createdAt);
  }
}

/** Each completed order of a membership gave a month of it. The ends of those that are over were seen to. */
function addSubscriptions(
  draft: Draft,
  calendar: Calendar,
  orders: readonly Order[],
  offers: readonly PackageOffer[],
  players: readonly Player[],
): void {
  const periods = new Map(offers.filter(({ period }) => period).map((offer) => [offer.id, offer]));
  for (const order of orders) {
    const player = players.find(({ id }) => id === order.customerId);
    for (const item of order.items) {
      if (!order.completedAt || !player || !periods.has(item.productId)) continue;
      const id = draft.nextId('subscriptions');
      const endsAt = later(order.completedAt, 30 * day);
      draft.add('subscriptions', {
        id,
        uuid: draft.uuid('subscriptions', id),
        customerId: order.customerId,
        productId: item.productId,
        productName: item.productName,
        orderId: order.id,
        orderItemId: item.id,
        price: item.price,
        currency,
        durationType: 'month',
        durationValue: 1,
        startsAt: order.completedAt,
        endsAt,
        cancelledAt: order.refundedAt,
        expiryHandledAt: order.refundedAt ?? (endsAt < calendar.now ? later(endsAt, minute) : null),
        playerUsername: player.playerUsername,
        playerUuid: player.playerUuid,
        createdAt: order.completedAt,
        updatedAt: order.refundedAt ?? order.completedAt,
      });
    }
  }
}
