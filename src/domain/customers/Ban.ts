/** A player, or an address, that may not buy. */
import { StoreModel } from '../StoreModel';

export class Ban extends StoreModel {
  declare id: string;
  declare playerUsername: string | null;
  declare playerUuid: string | null;
  declare ipAddress: string | null;
  declare reason: string;
  declare expiresAt: Date | null;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;

  static override tableName = 'bans';
}
