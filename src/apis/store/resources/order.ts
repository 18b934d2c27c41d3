/** An order of a player as v1 shows it. */
import type { components } from '../../../../generated/store';
import { toMajor } from '../../../domain/money';
import type { PlayerOrderView } from '../../../domain/orders/playerOrders';
import { secondTimestamp } from '../../timestamps';
import { maskedEmail } from './maskedEmail';

export function order(view: PlayerOrderView): components['schemas']['Order'] {
  const { currency, items } = view;
  const amount = (minor: number | null): number | null => (minor === null ? null : toMajor(minor, currency));
  return {
    id: view.id,
    playerUsername: view.playerUsername,
    playerUuid: view.playerUuid,
    email: maskedEmail(view.email),
    status: view.status,
    totalAmount: toMajor(view.total, currency),
    paymentProvider: view.paymentProvider,
    paymentCurrency: currency,
    couponId: view.couponId,
    couponDiscountAmount: amount(view.couponDiscountAmount),
    giftCardId: view.giftCardId,
    giftCardAmount: amount(view.giftCardAmount),
    items: items.map(({ price, ...item }) => ({ ...item, priceAtPurchase: toMajor(price, currency) })),
    createdAt: secondTimestamp(view.createdAt),
    updatedAt: secondTimestamp(view.updatedAt),
  };
}
