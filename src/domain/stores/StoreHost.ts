/** A host name that leads to a store. */
import { Model } from 'objection';

export class StoreHost extends Model {
  declare host: string;
  declare storeId: number;
  declare createdAt: Date;

  static override tableName = 'store_hosts';
  static override idColumn = 'host';
}
