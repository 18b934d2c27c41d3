/** A game server, reached by RCON or its like, or asking for its commands through a plugin. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { StoreModel } from '../StoreModel';

/** Why a command did not run whose server is gone. */
export const SERVER_DELETED = 'The server was deleted.';

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
  declare deletedAt: Date | null;

  static override tableName = 'servers';
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    /** Those that the store still has. */
    kept: (query) => void query.whereNull('servers.deletedAt'),
  };
}
