/** The terms of a subscription product. */
import { StoreModel } from '../StoreModel';

export class SubscriptionConfig extends StoreModel {
  declare productId: number;
  declare trialDays: number;
  declare cancelBehavior: 'end_of_period' | 'immediate';
  declare autoRenewDefault: boolean;
  declare gracePeriodDays: number;

  static override tableName = 'subscription_configs';
  static override idColumn: string | string[] = ['storeId', 'productId'];
}
