/** The gift cards of a store as it keeps them, without their codes: one, or a page of all. */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import type { GiftCard } from './GiftCard';
import { listStatement, namedIn, type PageAsked, type PromotionPage, readPage } from './promotionPage';

type Columns = 'id' | 'amount' | 'balance' | 'applicationScope' | 'recipientName' | 'recipientEmail' | 'message';

/** Amounts in minor units of `currency`. */
export interface GiftCardView extends Pick<GiftCard, Columns | 'expiresAt' | 'createdAt' | 'updatedAt'> {
  readonly currency: string;
  /** UUIDs, where the card pays for certain packages. */
  readonly packageIds: string[] | null;
  /** UUIDs, where the card pays for categories. */
  readonly categoryIds: string[] | null;
}

const NAMED = namedIn(
  { noun: 'gift_card', as: 'c' },
  { packages: "application_scope = 'package'", categories: "application_scope = 'category'" },
);

const view = (from: string): string => `select c.id, c.amount, c.balance, c.application_scope as "applicationScope",
    c.recipient_name as "recipientName", c.recipient_email as "recipientEmail", c.message, c.expires_at as "expiresAt",
    c.created_at as "createdAt", c.updated_at as "updatedAt", s.currency,
    ${NAMED}
  from (${from}) c join stores s on s.id = c.store_id`;

const ONE: Statement = {
  name: 'gift_card',
  text: view('select * from gift_cards where store_id = $1 and id = $2 and deleted_at is null'),
};

/** @throws Problem `not_found` when the store has no such card, or it is void */
export async function readGiftCard(db: Db, { storeId }: InStore, id: string): Promise<GiftCardView> {
  const [card] = await db.read<GiftCardView>(ONE, [storeId, id]);
  if (!card) throw new Problem('not_found');
  return card;
}

const ALL = listStatement({ name: 'gift_cards', view, table: 'gift_cards', where: '', isFiltered: false });

export const listGiftCards = (
  db: Db,
  { storeId }: InStore,
  { skip, take }: PageAsked,
): Promise<PromotionPage<GiftCardView>> => readPage<GiftCardView>(db, ALL, [storeId, take, skip]);
