/** A license key that an order issued. */
import { StoreModel } from '../StoreModel';

export class License extends StoreModel {
  declare id: number;
  declare productId: number;
  declare orderItemId: number;
  declare keyHash: Buffer;
  declare keyEncrypted: Buffer;
  declare activationsCount: number;
  declare maxActivations: number;
  declare expiresAt: Date | null;
  declare revokedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  static override tableName = 'licenses';
}
