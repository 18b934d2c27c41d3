/** Prepaid tender. Its balance changes only together with an entry. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { hasMany, manyToMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { Category } from '../catalog/Category';
import { GiftCardEntry } from './GiftCardEntry';
import { Product } from '../catalog/Product';

export class GiftCard extends StoreModel {
  declare id: string;
  declare codeHash: Buffer;
  declare codeEncrypted: Buffer;
  declare amount: number;
  declare balance: number;
  declare applicationScope: 'store' | 'category' | 'package';
  declare recipientName: string | null;
  declare recipientEmail: string | null;
  declare message: string | null;
  declare expiresAt: Date | null;
  declare mailedAt: Date | null;
  declare revealedAt: Date | null;
  declare deletedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;
  declare mailTries: number;
  declare mailDueAt: Date | null;

  declare entries?: GiftCardEntry[];
  declare packages?: Product[];
  declare categories?: Category[];

  static override tableName = 'gift_cards';
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    kept: (query) => void query.whereNull('gift_cards.deletedAt'),
  };
  static override relationMappings = () => ({
    entries: hasMany(GiftCardEntry, 'gift_cards.id', 'gift_card_entries.giftCardId'),
    packages: manyToMany(Product, 'gift_cards.id', {
      here: 'gift_card_packages.giftCardId',
      there: 'gift_card_packages.productId',
    }),
    categories: manyToMany(Category, 'gift_cards.id', {
      here: 'gift_card_categories.giftCardId',
      there: 'gift_card_categories.categoryId',
    }),
  });
}
