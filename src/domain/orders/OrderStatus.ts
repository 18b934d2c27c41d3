/** One step in the life of an order. */
import { StoreModel } from '../StoreModel';

export class OrderStatus extends StoreModel {
  declare id: number;
  declare orderId: number;
  declare status: 1 | 2 | 3 | 4 | 5 | 6;
  declare changedBy: string | null;
  declare createdAt: Date;

  static override tableName = 'order_statuses';
}
