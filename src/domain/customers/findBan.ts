/** Whether a player may buy. */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { canonicalIp } from './ipAddress';

/** By what a player is known; what is not known is left out or null. */
export interface Player {
  /** Compared without case. */
  readonly username?: string | null | undefined;
  /** With or without hyphens. */
  readonly uuid?: string | null | undefined;
  /** In any form; what is no address matches nothing. */
  readonly ip?: string | null | undefined;
}

export interface FoundBan {
  readonly id: string;
  readonly reason: string;
}

/** One look into an index for each of the three, which a condition with OR would not promise. */
const matching = (condition: string): string =>
  `(select id, reason from bans
    where store_id = $1 and ${condition} and is_active and (expires_at is null or expires_at > $5) limit 1)`;

const FIND: Statement = {
  name: 'find_ban',
  text: `${['lower(player_username) = lower($2)', 'player_uuid = $3::uuid', 'ip_address = $4::inet']
    .map(matching)
    .join(' union all ')} limit 1`,
};

/**
 * A ban in force that matches a player by any of what is known, or undefined. An expired ban is none, and neither is one
 * that is switched off.
 */
export async function findBan(
  db: Pick<Db, 'read'>,
  { storeId }: InStore,
  { username, uuid, ip }: Player,
  now: Date,
): Promise<FoundBan | undefined> {
  const address = ip === null || ip === undefined ? null : (canonicalIp(ip) ?? null);
  const [found] = await db.read<{ id: string; reason: string }>(FIND, [
    ...[storeId, username?.trim() ?? null, uuid ?? null, address, now],
  ]);
  return found;
}
