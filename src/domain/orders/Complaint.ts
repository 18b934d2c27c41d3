/** A customer's complaint about an order. */
import { StoreModel } from '../StoreModel';

export class Complaint extends StoreModel {
  declare id: number;
  declare orderId: number;
  declare customerId: number;
  declare message: string;
  declare resolution: string | null;
  declare resolvedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  static override tableName = 'complaints';
}
