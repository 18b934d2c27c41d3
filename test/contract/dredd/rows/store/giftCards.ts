/** Rows of their own for what is done to gift cards of a game store. */
import { after, day } from '../../../../support/catalogRows';
import type { TestInstallation } from '../../../../support/installation';
import { insertGiftCard } from '../../../../support/promotionRows';
import type { RowsOfItsOwn } from '../../provoke';

const ownCard = async ({ database: { knex } }: TestInstallation) => {
  const john = { recipientName: 'John', recipientEmail: 'john@example.com', message: 'Happy Birthday!' };
  const { id } = await insertGiftCard(knex, { ...john, expiresAt: after(300 * day) });
  return { path: { id } };
};

export const giftCardRows: RowsOfItsOwn = {
  createGiftCard: async () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } }),
  updateGiftCard: ownCard,
  deleteGiftCard: ownCard,
};
