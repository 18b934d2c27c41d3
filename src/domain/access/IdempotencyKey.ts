/** The reply kept for a request that may be sent again. */
import { StoreModel } from '../StoreModel';

export class IdempotencyKey extends StoreModel {
  declare credential: string;
  declare operation: string;
  declare key: string;
  declare requestHash: Buffer;
  declare status: number | null;
  declare headers: Record<string, string> | null;
  declare body: Buffer | null;
  declare createdAt: Date;
  declare expiresAt: Date;

  static override tableName = 'idempotency_keys';
  static override idColumn: string | string[] = ['storeId', 'credential', 'operation', 'key'];
  static override jsonAttributes = ['headers'];
}
