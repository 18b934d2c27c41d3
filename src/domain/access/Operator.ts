/** Somebody who runs stores, and signs in with a password. */
import { Model } from 'objection';

export class Operator extends Model {
  declare id: number;
  declare email: string;
  declare name: string;
  declare passwordHash: string;
  declare disabledAt: Date | null;
  declare lastLoginAt: Date | null;
  declare createdAt: Date;
  declare updatedAt: Date;
  declare passwordChangedAt: Date | null;

  static override tableName = 'operators';
  static override idColumn = 'id';
}
