/** Reviews wait for the merchant where the store does not accept them by itself. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { countDays } from '../figures/keepFigures';
import type { InStore } from '../StoreModel';
import { Review } from './Review';
import { publicationFigures } from './reviewFigures';

/** The oldest first. */
export const listPendingReviews = async (db: Db, store: InStore): Promise<Review[]> =>
  Review.inStore(store, await db.connection())
    .whereNull('publishedAt')
    .orderBy(['createdAt', 'id']);

/** @throws Problem `not_found` when the store has no such review, or it is published */
export async function publishReview(db: Db, store: InStore, id: number, now: Date): Promise<void> {
  const [review] = await Review.inStore(store, await db.connection())
    .where({ id })
    .whereNull('publishedAt')
    .patch({ publishedAt: now, updatedAt: now })
    .returning('*');
  if (!review) throw new Problem('not_found', { message: `No review ${id} waits to be published.` });
  await countDays(db, store, publicationFigures(review));
}
