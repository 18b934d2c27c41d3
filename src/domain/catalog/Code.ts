/** A code to be sold once. It belongs to the pool while no order item has claimed it. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { StoreModel } from '../StoreModel';

export class Code extends StoreModel {
  declare id: number;
  declare productId: number;
  declare code: string;
  declare orderItemId: number | null;
  declare claimedAt: Date | null;
  declare usedAt: Date | null;
  declare createdAt: Date;

  static override tableName = 'codes';
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    unused: (query) => void query.whereNull('codes.orderItemId'),
  };
}
