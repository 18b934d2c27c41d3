/** A plan of a subscription or license product: a duration and its price. Contracts call it a variant. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { hasMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { PlanFeature } from './PlanFeature';

export class Plan extends StoreModel {
  declare id: number;
  declare productId: number;
  declare name: string;
  declare description: string | null;
  declare price: number;
  declare durationType: 'day' | 'week' | 'month' | 'year';
  declare durationValue: number;
  declare badge: string | null;
  declare isActive: boolean;
  declare sortOrder: number;
  declare createdAt: Date;
  declare updatedAt: Date;

  declare features?: PlanFeature[];

  static override tableName = 'plans';
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    /** In the order of display. */
    offered: (query) => void query.where('plans.isActive', true).orderBy(['plans.sortOrder', 'plans.id']),
  };
  static override relationMappings = () => ({
    features: hasMany(PlanFeature, 'plans.id', 'plan_features.planId'),
  });
}
