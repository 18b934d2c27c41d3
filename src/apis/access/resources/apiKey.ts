/** A key as its operator reads it. */
import type { components } from '../../../../generated/access';
import type { ApiKey } from '../../../domain/access/ApiKey';
import type { ShownApiKey } from '../../../security/apiKeys';
import { secondTimestamp } from '../../timestamps';

export const apiKey = (row: ApiKey): components['schemas']['ApiKey'] => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  permissions: row.permissions,
  expiresAt: written(row.expiresAt),
  lastUsedAt: written(row.lastUsedAt),
  revokedAt: written(row.revokedAt),
  createdAt: secondTimestamp(row.createdAt),
});

/** With the key itself, which is shown this once. */
export const shownApiKey = ({ row, key }: ShownApiKey): components['schemas']['ShownApiKey'] => ({
  ...apiKey(row),
  key,
});

const written = (instant: Date | null): string | null => instant && secondTimestamp(instant);
