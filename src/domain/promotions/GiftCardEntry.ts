/** One change of the balance of a gift card. Rows are only ever added. */
import { StoreModel } from '../StoreModel';

export class GiftCardEntry extends StoreModel {
  declare id: number;
  declare giftCardId: string;
  declare orderId: number | null;
  declare kind: 'issue' | 'redeem' | 'return' | 'void';
  declare amount: number;
  declare balance: number;
  declare createdAt: Date;

  static override tableName = 'gift_card_entries';
}
