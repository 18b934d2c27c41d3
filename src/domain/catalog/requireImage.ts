/** An image that somebody wants to show must be the store's, and no file that is sold. */
import type { Knex } from 'knex';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { Media } from './Media';

/**
 * Holds on to the image until the transaction ends, so that nobody sweeps it away meanwhile.
 * @param field where the caller named it, with dots
 * @throws Problem `not_found` when the store has no such media, `invalid` when it is a file for buyers
 */
export async function requireImage(db: Knex, store: InStore, id: number, field: string): Promise<void> {
  const media = await Media.inStore(store, db).findOne({ id }).forKeyShare();
  if (!media) throw new Problem('not_found', { message: `There is no media ${id} in this store.` });
  if (media.kind !== 'product_file') return;
  throw new Problem('invalid', { fields: { [field]: [`Media ${id} is a file for buyers, no image.`] } });
}
