/** A ban is made: of a player by name or UUID, or of an address. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { countRows } from '../figures/keepFigures';
import type { InStore } from '../StoreModel';
import { Ban } from './Ban';
import { canonicalIp } from './ipAddress';

export interface NewBan {
  readonly playerUsername: string | null;
  /** With or without hyphens. */
  readonly playerUuid: string | null;
  /** In any form of an address. */
  readonly ipAddress: string | null;
  readonly reason: string;
  readonly expiresAt: Date | null;
}

/** @throws Problem `invalid` when it is about nobody, about what is no address, or would have ended already */
export async function createBan(db: Db, store: InStore, ban: NewBan, now: Date): Promise<Ban> {
  const { playerUsername, playerUuid, ipAddress, reason, expiresAt } = ban;
  if (playerUsername === null && playerUuid === null && ipAddress === null) {
    throw invalid('playerUsername', 'One of playerUsername, playerUuid and ipAddress is required.');
  }
  if (expiresAt && expiresAt <= now) throw invalid('expiresAt', 'The expiresAt field must be in the future.');
  const made = await Ban.inStore(store, await db.connection())
    .insert({
      playerUsername: playerUsername?.trim() ?? null,
      playerUuid,
      ipAddress: ipAddress === null ? null : addressOf(ipAddress),
      reason: reason.trim(),
      expiresAt,
      createdAt: now,
      updatedAt: now,
    })
    .returning('*');
  await countRows(db, store, { bans: 1 });
  return made;
}

function addressOf(text: string): string {
  const address = canonicalIp(text.trim());
  if (address === undefined) throw invalid('ipAddress', 'The ipAddress field must be an IPv4 or IPv6 address.');
  return address;
}

const invalid = (field: string, sentence: string): Problem =>
  new Problem('invalid', { fields: { [field]: [sentence] } });
