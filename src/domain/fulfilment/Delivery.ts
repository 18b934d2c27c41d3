/** A command on its way to a game server. */
import { belongsTo, hasMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { DeliveryAttempt } from './DeliveryAttempt';
import { Server } from './Server';

export class Delivery extends StoreModel {
  declare id: string;
  declare orderId: number;
  declare orderItemId: number;
  declare subscriptionId: number | null;
  declare serverId: string;
  declare event: 'purchase' | 'renewal' | 'expiry' | 'refund';
  declare position: number;
  declare command: string;
  declare state: 'queued' | 'leased' | 'delivered' | 'failed' | 'unknown' | 'cancelled';
  declare dueAt: Date;
  declare leaseId: string | null;
  declare leasedUntil: Date | null;
  declare attempts: number;
  declare deliveredAt: Date | null;
  declare lastError: string | null;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** Its order was taken back meanwhile: it is not tried again. */
  declare withdrawnAt: Date | null;

  declare history?: DeliveryAttempt[];
  declare server?: Server;

  static override tableName = 'deliveries';
  static override relationMappings = () => ({
    history: hasMany(DeliveryAttempt, 'deliveries.id', 'delivery_attempts.deliveryId'),
    server: belongsTo(Server, 'deliveries.serverId'),
  });
}
