/** A key that names a store to the Storefront. It is no secret. */
import { StoreModel } from '../StoreModel';

export class PublicKey extends StoreModel {
  declare id: number;
  declare name: string;
  declare key: string;
  declare revokedAt: Date | null;
  declare createdAt: Date;

  static override tableName = 'public_keys';
}
