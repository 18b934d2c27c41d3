/** The payment of an order. */
import { StoreModel } from '../StoreModel';

export class Transaction extends StoreModel {
  declare id: number;
  declare orderId: number;
  declare paymentMethod: string;
  declare paymentId: string | null;
  declare status: string | null;
  declare total: number;
  declare receipt: string | null;
  declare refundedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  static override tableName = 'transactions';
}
