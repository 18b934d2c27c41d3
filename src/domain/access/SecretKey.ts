/** A key of the Management API, of the store's own back end. */
import { StoreModel } from '../StoreModel';

export class SecretKey extends StoreModel {
  declare id: number;
  declare name: string;
  declare prefix: string;
  declare secretHash: Buffer;
  declare expiresAt: Date | null;
  declare lastUsedAt: Date | null;
  declare revokedAt: Date | null;
  declare createdAt: Date;

  static override tableName = 'secret_keys';
}
