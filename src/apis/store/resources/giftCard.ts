/** A gift card as its store keeps it: never with its code. */
import type { components } from '../../../../generated/store';
import { toMajor } from '../../../domain/money';
import type { GiftCardView } from '../../../domain/promotions/listGiftCards';
import { secondTimestamp } from '../../timestamps';
import { maskedEmail } from './maskedEmail';

type Schema = components['schemas']['GiftCard'];

/** @param now decides whether it has expired */
export function giftCard(view: GiftCardView, now: Date): Schema {
  const { currency, recipientEmail, expiresAt } = view;
  return {
    id: view.id,
    amount: toMajor(view.amount, currency),
    balance: toMajor(view.balance, currency),
    applicationScope: view.applicationScope,
    categoryIds: view.categoryIds,
    packageIds: view.packageIds,
    recipientName: view.recipientName,
    recipientEmail: maskedEmail(recipientEmail),
    message: view.message,
    expiresAt: expiresAt && secondTimestamp(expiresAt),
    status: statusOf(view, now),
    createdAt: secondTimestamp(view.createdAt),
    updatedAt: secondTimestamp(view.updatedAt),
  };
}

function statusOf({ balance, expiresAt }: GiftCardView, now: Date): Schema['status'] {
  if (balance === 0) return 'redeemed';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
