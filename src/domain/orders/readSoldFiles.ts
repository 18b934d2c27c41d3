/** The files that an order item hands over. */
import type { Db } from '../../db/Db';

export interface SoldFile {
  readonly id: number;
  readonly storage: 'disk' | 's3';
  readonly path: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly size: number;
}

const FILES = {
  name: 'sold_files',
  text: `select f.id::float8 as id, f.storage, f.path, f.file_name as "fileName", f.mime_type as "mimeType", f.size::float8 as size
    from order_items i
    join orders o on o.store_id = i.store_id and o.id = i.order_id
    join product_media pf on pf.store_id = i.store_id and pf.product_id = i.product_id and pf.role = 'file'
    join media f on f.store_id = pf.store_id and f.id = pf.media_id
    where i.store_id = $1 and i.id = $2 and o.status in (3, 4)
    order by pf.position, pf.media_id`,
};

/** In their order; none unless the order is paid and stands: a refund takes them away again. */
export const readSoldFiles = (db: Pick<Db, 'read'>, storeId: number, itemId: number): Promise<SoldFile[]> =>
  db.read<SoldFile & Record<string, unknown>>(FILES, [storeId, itemId]);
