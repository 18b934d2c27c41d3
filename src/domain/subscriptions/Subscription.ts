/** A subscription that an order started. Its status follows from its instants and the clock. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { belongsTo } from '../relations';
import { StoreModel } from '../StoreModel';
import { Customer } from '../customers/Customer';
import { Plan } from '../catalog/Plan';
import { Product } from '../catalog/Product';

export class Subscription extends StoreModel {
  declare id: number;
  declare uuid: string;
  declare customerId: number;
  declare productId: number;
  declare productName: string;
  declare planId: number | null;
  declare orderId: number;
  declare orderItemId: number;
  declare price: number;
  declare currency: string;
  declare durationType: 'day' | 'week' | 'month' | 'year';
  declare durationValue: number;
  declare startsAt: Date;
  declare endsAt: Date;
  declare graceEndsAt: Date | null;
  declare autoRenew: boolean;
  declare cancelAtPeriodEnd: boolean;
  declare cancelledAt: Date | null;
  declare expiryHandledAt: Date | null;
  declare playerUsername: string | null;
  declare playerUuid: string | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare product?: Product;
  declare plan?: Plan | null;
  declare customer?: Customer;

  static override tableName = 'subscriptions';
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    /** What v1 shows. */
    ofPlayers: (query) => void query.whereNotNull('subscriptions.playerUsername'),
  };
  static override relationMappings = () => ({
    product: belongsTo(Product, 'subscriptions.productId'),
    plan: belongsTo(Plan, 'subscriptions.planId'),
    customer: belongsTo(Customer, 'subscriptions.customerId'),
  });
}
