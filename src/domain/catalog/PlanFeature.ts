/** One line of what a plan offers. */
import { StoreModel } from '../StoreModel';

export class PlanFeature extends StoreModel {
  declare id: number;
  declare planId: number;
  declare name: string;
  declare description: string | null;
  declare position: number;

  static override tableName = 'plan_features';
}
