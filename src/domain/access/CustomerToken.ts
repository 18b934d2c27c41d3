/** What a signed-in customer holds. */
import { StoreModel } from '../StoreModel';

export class CustomerToken extends StoreModel {
  declare id: number;
  declare customerId: number;
  declare secretHash: Buffer;
  declare expiresAt: Date | null;
  declare lastUsedAt: Date | null;
  declare revokedAt: Date | null;
  declare createdAt: Date;

  static override tableName = 'customer_tokens';
}
