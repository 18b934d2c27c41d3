/** Coupons, sales, gift cards and bans of the game store, in every state that its lists can filter by. */
import { day, later, type Calendar } from './calendar';
import type { Draft } from './Draft';
import { encrypt } from '../../security/encryption';
import { GIFT_CARD_SECRET, mintGiftCardCode, storedGiftCardCode } from '../../domain/promotions/giftCardCode';

export const summer = { id: 'b7d0c6a2-4e1f-4f3b-8a95-1c7e2d9f0b46', code: 'SUMMER25', percent: 25, from: 40 };
/** The gift card that has paid a part of an order, and how much of it. */
export const halfUsedCard = { id: 'd4f1a8b3-9c2e-4d60-b7a5-0e3c6f8d1b29', paid: 19_99 };
const usedUpCard = { id: 'e2a9c7d5-3b1f-4c84-a6d0-9f5e1b7c3a68', paid: 10_00 };

export function addPromotions(draft: Draft, calendar: Calendar, serverKey: Buffer): void {
  addCoupons(draft, calendar);
  addSales(draft, calendar);
  addGiftCards(draft, calendar, serverKey);
  addBans(draft, calendar);
}

function addCoupons(draft: Draft, calendar: Calendar): void {
  const coupons = [
    {
      id: summer.id,
      code: summer.code,
      discountType: 'percentage',
      discountValue: summer.percent * 100,
      maxUses: 100,
      maxUsesPerUser: 1,
      validFrom: calendar.daysAgo(summer.from),
      validUntil: later(calendar.daysAgo(0), 60 * day),
      isActive: true,
    },
    { code: 'LAUNCH5', discountType: 'fixed', discountValue: 5_00, validUntil: calendar.daysAgo(300), isActive: true },
    { code: 'STAFF', discountType: 'percentage', discountValue: 5000, isActive: false },
  ];
  coupons.forEach((coupon, index) => {
    const createdAt = calendar.daysAgo(summer.from + index * 100);
    draft.add('coupons', {
      id: draft.uuid('coupons', index),
      ...coupon,
      applicationScope: 'packages',
      packageScope: 'all',
      createdAt,
      updatedAt: createdAt,
    });
  });
}

/** The one in force leaves ranks at their price. */
function addSales(draft: Draft, calendar: Calendar): void {
  const sales = [
    {
      name: 'Summer Sale',
      percent: 30,
      applicationScope: 'store',
      startDate: calendar.daysAgo(150),
      endDate: calendar.daysAgo(120),
    },
    {
      name: 'Crate Weekend',
      percent: 15,
      applicationScope: 'category',
      startDate: calendar.daysAgo(2),
      endDate: later(calendar.now, 20 * day),
    },
    {
      name: 'Fox Days',
      percent: 50,
      applicationScope: 'package',
      startDate: later(calendar.daysAgo(0), 30 * day),
      endDate: later(calendar.daysAgo(0), 37 * day),
    },
  ];
  sales.forEach(({ percent, ...sale }, index) => {
    const id = draft.uuid('sales', index);
    const createdAt = calendar.daysAgo(160 - index * 40);
    draft.add('sales', { ...sale, id, discountBasisPoints: percent * 100, createdAt, updatedAt: createdAt });
    if (sale.applicationScope === 'category') draft.add('saleCategories', { saleId: id, categoryId: 2 });
    if (sale.applicationScope === 'package') draft.add('salePackages', { saleId: id, productId: 15 });
  });
}

/** All mailed already: a demo sends nothing. Entries of payments are added with the orders. */
function addGiftCards(draft: Draft, calendar: Calendar, serverKey: Buffer): void {
  const inAYear = later(calendar.daysAgo(0), 365 * day);
  const john = { recipientName: 'John', recipientEmail: 'john@example.com', message: 'Happy Birthday!' };
  const cards = [
    { id: draft.uuid('giftCards', 1), amount: 25_00, ...john, expiresAt: inAYear },
    {
      id: halfUsedCard.id,
      amount: 50_00,
      recipientName: 'Alex',
      recipientEmail: 'alex@example.com',
      expiresAt: inAYear,
    },
    { id: usedUpCard.id, amount: usedUpCard.paid, recipientName: 'Robin', recipientEmail: 'robin@example.com' },
    {
      id: draft.uuid('giftCards', 2),
      amount: 15_00,
      recipientEmail: 'kim@example.com',
      expiresAt: calendar.daysAgo(30),
    },
  ];
  cards.forEach((card, index) => {
    const createdAt = calendar.daysAgo(90 + index);
    draft.add('giftCards', {
      ...card,
      ...storedGiftCardCode(mintGiftCardCode(), (code) => encrypt(serverKey, GIFT_CARD_SECRET, code)),
      balance: card.amount,
      applicationScope: 'store',
      mailedAt: createdAt,
      createdAt,
      updatedAt: createdAt,
    });
    addEntry(draft, card.id, 'issue', card.amount, card.amount, createdAt);
  });
}

/** Takes `amount` from a card for an order: its row and the ledger's, together. */
export function payWithCard(draft: Draft, cardId: string, amount: number, orderId: number, at: Date): void {
  const card = draft.of('giftCards').find(({ id }) => id === cardId);
  if (!card) throw new Error(`there is no gift card ${cardId}`);
  Object.assign(card, { balance: Number(card.balance) - amount, updatedAt: at });
  addEntry(draft, cardId, 'redeem', -amount, Number(card.balance), at, orderId);
}

function addEntry(
  draft: Draft,
  giftCardId: string,
  kind: 'issue' | 'redeem',
  amount: number,
  balance: number,
  createdAt: Date,
  orderId: number | null = null,
): void {
  draft.add('giftCardEntries', {
    id: draft.nextId('giftCardEntries'),
    giftCardId,
    orderId,
    kind,
    amount,
    balance,
    createdAt,
  });
}

function addBans(draft: Draft, calendar: Calendar): void {
  const bans = [
    { playerUsername: 'griefer123', reason: 'Chargeback fraud' },
    { ipAddress: '203.0.113.77', reason: 'Abuse' },
    { playerUsername: 'DuperDan', playerUuid: '7c9e6679-7425-40de-944b-e07fc1f90ae7', reason: 'Item duplication' },
    { playerUsername: 'SpamSam', reason: 'Advertising', expiresAt: calendar.daysAgo(10) },
    { playerUsername: 'SorrySue', reason: 'Insults', isActive: false },
  ];
  bans.forEach((ban, index) => {
    const createdAt = calendar.daysAgo(index * 20 + 3, '20:15');
    draft.add('bans', { id: draft.uuid('bans', index), ...ban, createdAt, updatedAt: createdAt });
  });
}

export const cardPayments = [halfUsedCard, usedUpCard] as const;
