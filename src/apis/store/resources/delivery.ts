/** A command on its way, as the shop reads it, and as a plugin is given it. */
import type { components } from '../../../../generated/store';
import type { DeliveryView } from '../../../domain/fulfilment/orderDeliveries';
import type { Lease } from '../../../domain/fulfilment/pollQueue';
import { secondTimestamp } from '../../timestamps';

type Schemas = components['schemas'];

export const delivery = (row: DeliveryView): Schemas['Delivery'] => ({
  id: row.id,
  itemId: row.itemId,
  serverId: row.serverId,
  event: row.event,
  command: row.command,
  state: row.state,
  error: row.lastError,
  dueAt: secondTimestamp(row.dueAt),
  deliveredAt: row.deliveredAt && secondTimestamp(row.deliveredAt),
  attempts: row.attempts.map(({ startedAt, finishedAt, outcome, answer, error }) => ({
    startedAt: secondTimestamp(startedAt),
    finishedAt: finishedAt && secondTimestamp(finishedAt),
    ...{ outcome, answer, error },
  })),
  createdAt: secondTimestamp(row.createdAt),
});

/** @param lease none: nothing is due */
export const leased = (lease: Lease | undefined): Schemas['Lease'] => ({
  leaseId: lease?.id ?? null,
  leasedUntil: lease ? secondTimestamp(lease.until) : null,
  commands: (lease?.commands ?? []).map(({ id, orderId, event, command, playerUsername, playerUuid }) => ({
    ...{ id, orderId, event, command, playerUsername, playerUuid },
  })),
});
