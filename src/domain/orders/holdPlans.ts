/** The plans of an order, held: a merchant may take them out of the product just now. */
import type { Db, Statement } from '../../db/Db';
import { refusals, requireFaultless } from '../catalog/faults';
import type { InStore } from '../StoreModel';
import { type Line, noSuchVariant } from './priceItems';

/** Whoever deletes or withdraws one has locked it before: this waits, and sees what has become of it. */
const HOLD: Statement = {
  name: 'hold_plans',
  text: `select id from plans where store_id = $1 and id = any($2::bigint[]) and is_active order by id for key share`,
};

/**
 * Holds on to the plans of an order's lines until the transaction ends; products are locked before.
 * @throws Problem `invalid`, naming every item whose plan is sold no more
 */
export async function holdPlans(db: Db, { storeId }: InStore, lines: readonly Line[]): Promise<void> {
  const wanted = [...new Set(lines.flatMap(({ plan }) => plan?.id ?? []))];
  if (wanted.length === 0) return;
  const found = await db.read<{ id: number }>(HOLD, [storeId, wanted]);
  if (found.length === wanted.length) return;
  const held = new Set(found.map(({ id }) => id));
  const { refuse, faults } = refusals();
  for (const { place, plan, offer } of lines)
    if (plan && !held.has(plan.id)) refuse(`items.${place}.variant_id`, noSuchVariant(offer.id, plan.id));
  requireFaultless(faults);
}
