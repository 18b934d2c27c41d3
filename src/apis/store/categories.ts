/** The categories of a game store. */
import type { operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import { changeCategory } from '../../domain/catalog/changeCategory';
import { createCategory as create } from '../../domain/catalog/createCategory';
import { deleteCategory as remove } from '../../domain/catalog/deleteCategory';
import { findCategory } from '../../domain/catalog/findCategory';
import { Category } from '../../domain/catalog/Category';
import { success } from '../success';
import { category } from './resources/category';

export const listCategories: Handler<operations['listCategories']> = async ({ actor, db }) => {
  const rows = await Category.inStore(actor, await db.connection()).orderBy(['sortOrder', 'id']);
  return success(rows.map(category));
};

export const getCategory: Handler<operations['getCategory']> = async ({ actor, db, params }) =>
  success(category(await findCategory(await db.connection(), actor, params.id)));

export const createCategory: Handler<operations['createCategory']> = async ({ actor, body, db, now }) => {
  const { name, description = null, isEnabled: isActive, sortOrder } = body;
  const facts = { name, description, isActive, sortOrder, imageMediaId: null, icon: null };
  return success(category(await create(db, actor, facts, now)));
};

export const updateCategory: Handler<operations['updateCategory']> = async ({ actor, body, db, now, params }) => {
  const { isEnabled: isActive, ...rest } = body;
  return success(category(await changeCategory(db, actor, params.id, { ...rest, isActive }, now)));
};

export const deleteCategory: Handler<operations['deleteCategory']> = async ({ actor, db, params }) => {
  await remove(db, actor, params.id);
  return success(null);
};
