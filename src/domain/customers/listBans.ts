/** The bans of a store, the newest first. */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import type { Ban } from './Ban';

/** What is told of a ban. */
export type BanView = Omit<Ban, keyof InStore | `$${string}` | 'QueryBuilderType'>;

export interface BanPage {
  readonly bans: readonly BanView[];
  /** How many all pages have together. */
  readonly total: number;
}

/** A page beyond the last one has a row with the count alone. */
type Row = { readonly total: number } & (BanView | { readonly id: null });

const LIST: Statement = {
  name: 'list_bans',
  text: `select counted.total, b.* from (
      select coalesce(sum(count), 0)::bigint as total from row_counts where store_id = $1 and figure = 'bans') counted
    left join (
      select id, player_username as "playerUsername", player_uuid as "playerUuid", ip_address as "ipAddress", reason,
        expires_at as "expiresAt", is_active as "isActive", created_at as "createdAt", updated_at as "updatedAt"
      from bans where store_id = $1 order by created_at desc, bans.id desc limit $2 offset $3) b on true
    order by b."createdAt" desc, b.id desc`,
};

/** @param skip how many to leave out at the start. @param take how many to give at most */
export async function listBans(
  db: Db,
  { storeId }: InStore,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<BanPage> {
  const rows = await db.read<Row & Record<string, unknown>>(LIST, [storeId, take, skip]);
  const isBan = (row: Row): row is { readonly total: number } & BanView => row.id !== null;
  return { bans: rows.filter(isBan), total: rows[0]?.total ?? 0 };
}
