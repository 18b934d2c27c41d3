/** The base of every model of a store-owned table: reached through `inStore`, so that no query forgets whose rows it means. */
import type { Knex } from 'knex';
import { Model, type Constructor, type ModelClass, type QueryBuilderType, type QueryContext } from 'objection';

/** The store that a query is for. Every Actor is one. */
export interface InStore {
  readonly storeId: number;
}

export class StoreModel extends Model {
  declare storeId: number;

  static override idColumn: string | string[] = ['storeId', 'id'];

  /** A query on this store's rows alone. What it inserts (graphs too) belongs to the store without saying so. */
  static inStore<M extends StoreModel>(this: Constructor<M>, actor: InStore, db: Knex): QueryBuilderType<M> {
    const model = this as unknown as ModelClass<M>;
    const query = model.query(db).context({ storeId: actor.storeId }) as QueryBuilderType<M>;
    return query.where(`${model.tableName}.storeId`, actor.storeId) as QueryBuilderType<M>;
  }

  /** @throws when the query was not begun by `inStore`, or the row names another store. */
  override $beforeInsert(context: QueryContext): void {
    const { storeId } = context as QueryContext & Partial<InStore>;
    if (storeId === undefined) throw new Error(`${this.constructor.name} is inserted outside of inStore`);
    this.storeId ??= storeId;
    if (this.storeId !== storeId)
      throw new Error(`${this.constructor.name} is of store ${this.storeId}, not ${storeId}`);
  }
}

/** The row that an insert with `.onConflict().ignore().returning('*')` gave; undefined when it was ignored, for then it has no id. */
export const unlessIgnored = <Row extends { readonly id?: unknown }>(row: Row): Row | undefined =>
  row.id === undefined ? undefined : row;
