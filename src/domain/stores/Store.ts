/** A store. It is the one thing that all stores share a table of. */
import { Model } from 'objection';
import { StoreHost } from './StoreHost';

export class Store extends Model {
  declare id: number;
  declare handle: string;
  declare name: string;
  declare currency: string;
  declare timeZone: string;
  declare locale: string;
  declare email: string | null;
  declare phone: string | null;
  declare address: string | null;
  declare city: string | null;
  declare postalCode: string | null;
  declare country: string | null;
  declare vatNumber: string | null;
  declare vatRate: number;
  declare crNumber: string | null;
  declare autoAcceptReviews: boolean;
  declare plan: string;
  declare planFeatures: ('api' | 'licenses')[];
  declare planExpiresAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare hosts?: StoreHost[];

  static override tableName = 'stores';
  static override idColumn = 'id';
  static override relationMappings = () => ({
    hosts: {
      relation: Model.HasManyRelation,
      modelClass: StoreHost,
      join: { from: 'stores.id', to: 'store_hosts.storeId' },
    },
  });
}
