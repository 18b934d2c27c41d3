/** A token of the Merchant API. */
import { StoreModel } from '../StoreModel';

export class MerchantToken extends StoreModel {
  declare id: number;
  declare name: string;
  declare secretHash: Buffer;
  declare expiresAt: Date | null;
  declare lastUsedAt: Date | null;
  declare revokedAt: Date | null;
  declare createdAt: Date;

  static override tableName = 'merchant_tokens';
}
