/** The bans of a store, the newest first. */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import type { Ban } from './Ban';

/** Instants in ISO 8601. */
export interface BanView extends Pick<
  Ban,
  'id' | 'playerUsername' | 'playerUuid' | 'ipAddress' | 'reason' | 'isActive'
> {
  readonly expiresAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface BanPage {
  readonly bans: readonly BanView[];
  /** How many all pages have together. */
  readonly total: number;
}

const LIST: Statement = {
  name: 'list_bans',
  text: `select
      (select coalesce(sum(count), 0)::bigint from row_counts where store_id = $1 and figure = 'bans') as total,
      (select coalesce(json_agg(json_build_object('id', id, 'playerUsername', player_username, 'playerUuid', player_uuid,
          'ipAddress', ip_address, 'reason', reason, 'expiresAt', expires_at, 'isActive', is_active,
          'createdAt', created_at, 'updatedAt', updated_at) order by created_at desc, id desc), '[]')
        from (select * from bans where store_id = $1 order by created_at desc, id desc limit $2 offset $3) page) as bans`,
};

/** @param skip how many to leave out at the start. @param take how many to give at most */
export async function listBans(
  db: Db,
  { storeId }: InStore,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<BanPage> {
  const [page] = await db.read<BanPage & Record<string, unknown>>(LIST, [storeId, take, skip]);
  if (!page) throw new Error('a list without a row');
  return page;
}
