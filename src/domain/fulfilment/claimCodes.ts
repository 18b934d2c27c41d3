/** Takes codes out of the pool for an order item: the oldest that nobody else is taking. */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';

const CLAIM: Statement = {
  name: 'claim_codes',
  text: `with picked as materialized (
      select c.id from codes c where c.store_id = $1 and c.product_id = $2 and c.order_item_id is null
      order by c.id limit $4 for update skip locked)
    update codes c set order_item_id = $3, claimed_at = $5 from picked where c.store_id = $1 and c.id = picked.id returning c.id`,
};

/** Between the moment at which a statement looks and its locks, others may take older codes and leave it newer ones. */
const TRIES = 5;

export interface CodesWanted {
  readonly id: number;
  readonly productId: number;
  readonly quantity: number;
}

/** @throws when fewer are left than the item has reserved: then something was counted wrongly */
export async function claimCodes(db: Db, { storeId }: InStore, item: CodesWanted, now: Date): Promise<void> {
  let missing = item.quantity;
  for (let tries = 0; tries < TRIES && missing > 0; tries++) {
    missing -= (await db.read(CLAIM, [storeId, item.productId, item.id, missing, now])).length;
  }
  if (missing > 0)
    throw new Error(`product ${item.productId} lacks ${missing} codes that item ${item.id} has reserved`);
}
