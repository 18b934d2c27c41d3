/** A ban as those who run the store read it. */
import type { components } from '../../../../generated/store';
import type { Ban } from '../../../domain/customers/Ban';
import type { BanView } from '../../../domain/customers/listBans';
import { secondTimestamp } from '../../timestamps';

export const ban = (row: BanView | Ban): components['schemas']['Ban'] => ({
  id: row.id,
  playerUsername: row.playerUsername,
  playerUuid: row.playerUuid,
  ipAddress: row.ipAddress,
  reason: row.reason,
  expiresAt: row.expiresAt && secondTimestamp(row.expiresAt),
  isActive: row.isActive,
  createdAt: secondTimestamp(row.createdAt),
  updatedAt: secondTimestamp(row.updatedAt),
});
