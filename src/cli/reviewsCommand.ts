/** `npm run reviews`: what customers wrote, and whether others may read it. */
import { listPendingReviews, publishReview } from '../domain/orders/publishReview';
import { StartError } from '../StartError';
import type { Describe } from './command';
import { storeOf } from './storeOption';
import { table } from './table';

interface Options {
  readonly store?: string;
}

const STORE = ['--store <handle>', 'the store; may be left out where there is one'] as const;

export const describeReviews: Describe = (program, { inSession, print }) => {
  program.description('Reviews of a store that does not accept them by itself.');

  program
    .command('list')
    .description('Lists the reviews that wait, the oldest first.')
    .option(...STORE)
    .action(async ({ store: handle }: Options) => {
      const reviews = await inSession(async ({ db }) => {
        const { id: storeId } = await storeOf(db, handle);
        return listPendingReviews(db, { storeId });
      });
      const rows = reviews.map(({ id, orderId, rating, comment }) => ({
        review: String(id),
        order: String(orderId),
        rating: String(rating),
        comment,
      }));
      table(rows).forEach(print);
    });

  program
    .command('publish')
    .description('Publishes a review.')
    .argument('<review>', 'its number in the list')
    .option(...STORE)
    .action(async (typed: string, { store: handle }: Options) => {
      if (!/^[1-9]\d{0,15}$/.test(typed)) throw new StartError(`${typed} is no number of a review.`);
      await inSession(async ({ db, now }) => {
        const { id: storeId } = await storeOf(db, handle);
        await publishReview(db, { storeId }, Number(typed), now);
      });
      print(`Review ${typed} is published.`);
    });
};
