/** A game server, reached by RCON or its like, or asking for its commands through a plugin. */
import { StoreModel } from '../StoreModel';

export class Server extends StoreModel {
  declare id: string;
  declare name: string;
  declare transport: 'rcon' | 'econ' | 'poll';
  declare host: string | null;
  declare port: number | null;
  declare passwordEncrypted: Buffer | null;
  declare isActive: boolean;
  declare lastSeenAt: Date | null;
  declare lastError: string | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  static override tableName = 'servers';
}
