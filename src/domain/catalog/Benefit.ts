/** An advantage that products of a store may name. */
import { StoreModel } from '../StoreModel';

export class Benefit extends StoreModel {
  declare id: number;
  declare name: string;
  declare description: string | null;
  declare icon: string | null;
  declare createdAt: Date;
  declare updatedAt: Date;

  static override tableName = 'benefits';
}
