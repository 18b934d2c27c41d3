/** A store that an operator runs, and what they may do in it. */
import { Model } from 'objection';

export class OperatorStore extends Model {
  declare operatorId: number;
  declare storeId: number;
  declare permissions: string[];
  declare createdAt: Date;

  static override tableName = 'operator_stores';
  static override idColumn = ['operatorId', 'storeId'];
}
