/** The plans of a subscription or license product. */
import type { Knex } from 'knex';
import { periodName, periodOf } from '../subscriptions/period';
import type { InStore } from '../StoreModel';
import { refusals, requireFaultless } from './faults';
import { Plan } from './Plan';
import { PlanFeature } from './PlanFeature';
import type { PlanParts } from './ProductParts';

/** A plan with its features in their order. */
export type WrittenPlan = Plan & { readonly features: PlanFeature[] };

export interface PlansOf extends InStore {
  readonly db: Knex;
  readonly productId: number;
  /** Of the names that nobody has given. */
  readonly locale: string;
  readonly now: Date;
}

/** @returns the new plans, in the order in which they are sent */
export async function insertPlans(of: PlansOf, plans: readonly PlanParts[]): Promise<WrittenPlan[]> {
  if (plans.length === 0) return [];
  return insertAt(
    of,
    plans.map((plan, index) => ({ plan, index })),
  );
}

/**
 * Writes the plans anew: those that are named are changed, the others are new, and what is not among them is no longer offered:
 * deleted if nobody has ever bought it, else inactive.
 * @throws Problem `invalid` when the product has no plan that is named
 */
export async function replacePlans(of: PlansOf, plans: readonly PlanParts[]): Promise<void> {
  const { db, productId } = of;
  const stored = await Plan.inStore(of, db).where({ productId }).orderBy('id').forUpdate();
  const known = new Map(stored.map((plan) => [plan.id, plan]));
  requireKnown(plans, known);
  const kept = new Set(plans.map(({ id }) => id));
  await withdraw(
    of,
    stored.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  );
  const placed = plans.map((plan, index) => ({ plan, index }));
  for (const { plan, index } of placed) if (plan.id !== undefined) await update(of, plan.id, plan, index);
  await insertAt(
    of,
    placed.filter(({ plan }) => plan.id === undefined),
  );
}

function requireKnown(plans: readonly PlanParts[], known: ReadonlyMap<number, Plan>): void {
  const { refuse, faults } = refusals();
  for (const [index, { id }] of plans.entries())
    if (id !== undefined && !known.has(id))
      refuse(`subscriptionVariants.${index}.id`, `The product has no variant ${id}.`);
  requireFaultless(faults);
}

interface Placed {
  readonly plan: PlanParts;
  /** Its place in the list that was sent. */
  readonly index: number;
}

async function insertAt(of: PlansOf, placed: readonly Placed[]): Promise<WrittenPlan[]> {
  if (placed.length === 0) return [];
  const { db, productId, now } = of;
  const rows = placed.map(({ plan, index }) => ({
    ...columnsOf(of, plan, index),
    productId,
    createdAt: now,
    updatedAt: now,
  }));
  const inserted = (await Plan.inStore(of, db).insert(rows).returning('*')) as unknown as Plan[];
  const features = await insertFeatures(
    of,
    inserted.map(({ id }, index) => ({ planId: id, features: placed[index]?.plan.features ?? [] })),
  );
  return inserted.map((plan) => Object.assign(plan, { features: features.filter(({ planId }) => planId === plan.id) }));
}

async function update(of: PlansOf, planId: number, plan: PlanParts, index: number): Promise<void> {
  const { db, now } = of;
  await Plan.inStore(of, db)
    .where({ id: planId })
    .patch({ ...columnsOf(of, plan, index), updatedAt: now });
  await PlanFeature.inStore(of, db).where({ planId }).delete();
  await insertFeatures(of, [{ planId, features: plan.features }]);
}

function columnsOf({ locale }: PlansOf, plan: PlanParts, index: number): Partial<Plan> {
  const { price, description, badge, isActive, days, name, sortOrder = index } = plan;
  const period = periodOf(days);
  return { ...period, price, description, badge, isActive, sortOrder, name: name ?? periodName(period, locale) };
}

async function insertFeatures(
  of: PlansOf,
  plans: readonly { readonly planId: number; readonly features: PlanParts['features'] }[],
): Promise<PlanFeature[]> {
  const rows = plans.flatMap(({ planId, features }) =>
    features.map(({ name, description }, position) => ({ planId, name, description, position })),
  );
  if (rows.length === 0) return [];
  return (await PlanFeature.inStore(of, of.db).insert(rows).returning('*')) as unknown as PlanFeature[];
}

const BOUGHT = `exists (select 1 from order_items i where i.store_id = plans.store_id and i.plan_id = plans.id)
  or exists (select 1 from subscriptions s where s.store_id = plans.store_id and s.plan_id = plans.id)`;

async function withdraw({ db, storeId, now }: PlansOf, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const mine = () => Plan.inStore({ storeId }, db).whereIn('id', [...ids]);
  await mine().whereRaw(`not (${BOUGHT})`).delete();
  await mine().where('isActive', true).patch({ isActive: false, updatedAt: now });
}
