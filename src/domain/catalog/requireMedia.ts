/** Files that somebody wants to show or to sell must be the store's, and of the kind that this needs: what is sold is never shown. */
import type { Db, Statement } from '../../db/Db';
import { type FieldErrors, Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import type { Media } from './Media';

export interface WantedMedia {
  readonly id: number;
  /** Where the caller named it, with dots. */
  readonly field: string;
  readonly as: 'image' | 'file';
}

const KINDS: Statement = {
  name: 'kinds_of_media',
  text: 'select id, kind from media where store_id = $1 and id = any($2::bigint[]) order by id for key share',
};

/**
 * Holds on to the files until the transaction ends, so that nobody sweeps them away meanwhile.
 * @throws Problem `not_found` when the store has no such media, `invalid` naming those that are of the other kind
 */
export async function requireMedia(db: Db, { storeId }: InStore, wanted: readonly WantedMedia[]): Promise<void> {
  if (wanted.length === 0) return;
  refuseMedia(wanted, await db.read<FoundMedia>(KINDS, [storeId, wanted.map(({ id }) => id)]));
}

export type FoundMedia = Pick<Media, 'id' | 'kind'>;

/** The same of media that have been read. @throws as `requireMedia` */
export function refuseMedia(wanted: readonly WantedMedia[], found: readonly FoundMedia[]): void {
  const kinds = new Map(found.map(({ id, kind }) => [id, kind === 'product_file' ? 'file' : 'image']));
  const missing = wanted.find(({ id }) => !kinds.has(id));
  if (missing) throw new Problem('not_found', { message: `There is no media ${missing.id} in this store.` });
  const wrong = wanted.filter(({ id, as }) => kinds.get(id) !== as);
  if (wrong.length === 0) return;
  throw new Problem('invalid', { fields: Object.fromEntries(wrong.map(refusal)) as FieldErrors });
}

const refusal = ({ id, field, as }: WantedMedia): [string, string[]] => [
  field,
  [as === 'image' ? `Media ${id} is a file for buyers, no image.` : `Media ${id} is an image, no file for buyers.`],
];
