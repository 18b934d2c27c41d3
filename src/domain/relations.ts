/** Relations between models of store-owned tables: every join is on the store and one more column, as the foreign keys are. */
import { Model, type ModelClass, type RelationMapping } from 'objection';
import type { StoreModel } from './StoreModel';

type AnyModel = ModelClass<StoreModel>;
/** `table.column`, the column in camelCase. */
type Column = `${string}.${string}`;

/** The row that `from`, a column here, names. `to` is the key there. */
export function belongsTo(
  modelClass: AnyModel,
  from: Column,
  to: Column = `${modelClass.tableName}.id`,
): RelationMapping<StoreModel> {
  return { relation: Model.BelongsToOneRelation, modelClass, join: { from: inStore(from), to: inStore(to) } };
}

/** The one row whose column `to` names the key here, `from`. */
export function hasOne(modelClass: AnyModel, from: Column, to: Column): RelationMapping<StoreModel> {
  return { relation: Model.HasOneRelation, modelClass, join: { from: inStore(from), to: inStore(to) } };
}

/** All rows whose column `to` names the key here, `from`. */
export function hasMany(modelClass: AnyModel, from: Column, to: Column): RelationMapping<StoreModel> {
  return { relation: Model.HasManyRelation, modelClass, join: { from: inStore(from), to: inStore(to) } };
}

/**
 * Rows tied to those here by a table between, whose columns `here` and `there` name the two keys. `extra` are columns of that
 * table to read and write with each row.
 */
export function manyToMany(
  modelClass: AnyModel,
  from: Column,
  { here, there, extra = [] }: { here: Column; there: Column; extra?: string[] },
): RelationMapping<StoreModel> {
  const through = { from: inStore(here), to: inStore(there), extra };
  const join = { from: inStore(from), through, to: inStore(`${modelClass.tableName}.id`) };
  return { relation: Model.ManyToManyRelation, modelClass, join };
}

function inStore(column: Column): string[] {
  return [`${column.slice(0, column.indexOf('.'))}.storeId`, column];
}
