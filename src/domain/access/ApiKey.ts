/** A key of the Store Management API v1, with its permissions. */
import { StoreModel } from '../StoreModel';
import type { Permissions } from './permissions';

export class ApiKey extends StoreModel {
  declare id: string;
  declare name: string;
  declare prefix: string;
  declare permissions: Permissions;
  declare secretHash: Buffer;
  declare expiresAt: Date | null;
  declare lastUsedAt: Date | null;
  declare revokedAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  static override tableName = 'api_keys';
  static override jsonAttributes = ['permissions'];
}
