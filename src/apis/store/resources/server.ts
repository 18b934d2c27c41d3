/** A game server as game stores keep it; its password stays where it is. */
import type { components } from '../../../../generated/store';
import type { Server } from '../../../domain/fulfilment/Server';
import { secondTimestamp } from '../../timestamps';

export const server = (row: Server): components['schemas']['Server'] => ({
  id: row.id,
  name: row.name,
  transport: row.transport,
  host: row.host,
  port: row.port,
  isActive: row.isActive,
  lastSeenAt: row.lastSeenAt && secondTimestamp(row.lastSeenAt),
  lastError: row.lastError,
  createdAt: secondTimestamp(row.createdAt),
  updatedAt: secondTimestamp(row.updatedAt),
});
