/** Somebody who buys: a person with an address or number, or a player. */
import type { AnyQueryBuilder, Modifiers } from 'objection';
import { StoreModel } from '../StoreModel';

export class Customer extends StoreModel {
  declare id: number;
  declare uuid: string;
  declare firstName: string | null;
  declare lastName: string | null;
  declare email: string | null;
  declare phone: string | null;
  declare countryCode: string | null;
  declare verifiedAt: Date | null;
  declare playerUsername: string | null;
  declare playerUuid: string | null;
  declare totalSpent: number;
  declare ordersCount: number;
  declare lastPurchaseAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;
  /** The address was never proven: see `customerOfRecipient`. */
  declare emailClaimed: boolean;

  static override tableName = 'customers';
  static override modifiers: Modifiers<AnyQueryBuilder> = {
    players: (query) => void query.whereNotNull('customers.playerUsername'),
  };
}
