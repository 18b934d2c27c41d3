/** One attempt to deliver a command. */
import { StoreModel } from '../StoreModel';

export class DeliveryAttempt extends StoreModel {
  declare id: number;
  declare deliveryId: string;
  declare startedAt: Date;
  declare finishedAt: Date | null;
  declare outcome: 'delivered' | 'not_executed' | 'unknown' | null;
  declare answer: string | null;
  declare error: string | null;

  static override tableName = 'delivery_attempts';
}
