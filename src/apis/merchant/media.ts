/** Uploads: images that shops show, and files that are sold. */
import type { operations } from '../../../generated/merchant';
import type { Handler } from '../../contract/handlers';
import { Media } from '../../domain/catalog/Media';
import { keepFile, keepPicture, type Keeper, removeUpload } from '../../media/keepUpload';
import type { StoreDirectory } from '../../security/StoreDirectory';
import { success } from './messages';
import { uploadedMedia } from './resources/media';

const MEGABYTE = 1024 * 1024;

const TYPES = {
  image: { kind: 'main_product_image', maxBytes: 10 * MEGABYTE, keep: keepPicture },
  extra_image: { kind: 'extra_image', maxBytes: 10 * MEGABYTE, keep: keepPicture },
  file: { kind: 'product_file', maxBytes: 117 * MEGABYTE, keep: keepFile },
} as const;

export interface Uploads extends Omit<Keeper, 'handle'> {
  readonly directory: Pick<StoreDirectory, 'ofActor'>;
  /** Where a file lies while it is received. */
  readonly folder: string;
}

/** The bytes are kept before the transaction begins, which then lasts as long as one row takes. */
export const uploadProductMedia =
  ({ storage, directory, folder, convertInTurn }: Uploads): Handler<operations['uploadProductMedia']> =>
  async (request) => {
    const { actor, db, form, now, query } = request;
    const { kind, maxBytes, keep } = TYPES[query.type];
    const { fields, received } = await form({ maxBytes, folder });
    const { handle } = directory.ofActor(actor);
    const kept = await keep(received, { storage, handle, convertInTurn });
    const row = { kind, ...kept, altText: fields.alt_text ?? null, createdAt: now, updatedAt: now };
    try {
      const created = await Media.inStore(actor, await db.connection())
        .insert(row)
        .returning('*');
      return { status: 200, body: success(request, 'mediaUploaded', uploadedMedia(created)) };
    } catch (error) {
      await removeUpload(storage, kept);
      throw error;
    }
  };
