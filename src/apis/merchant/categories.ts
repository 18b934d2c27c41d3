/** The categories of the store. */
import type { operations } from '../../../generated/merchant';
import type { Handler } from '../../contract/handlers';
import { Category } from '../../domain/catalog/Category';
import { createCategory as create } from '../../domain/catalog/createCategory';
import { success } from './messages';
import { category } from './resources/category';
import { rowsOf, simplePage } from './simplePaginator';

export const listCategories: Handler<operations['listCategories']> = async (request) => {
  const { actor, db, query, url } = request;
  const asked = { page: query.page, perPage: query.per_page };
  const { offset, limit } = rowsOf(asked);
  const rows = await Category.inStore(actor, await db.connection())
    .orderBy(['sortOrder', 'id'])
    .offset(offset)
    .limit(limit);
  return { status: 200, body: success(request, 'categoriesListed', simplePage(rows.map(category), asked, url)) };
};

export const createCategory: Handler<operations['createCategory']> = async (request) => {
  const { actor, body, db, now } = request;
  const created = await create(
    db,
    actor,
    {
      name: body.name,
      slug: body.slug,
      description: body.description ?? null,
      imageMediaId: body.image?.file.response.id ?? null,
      icon: body.icon ?? null,
      isActive: body.is_active,
      sortOrder: body.sort_order,
    },
    now,
  );
  return { status: 201, body: success(request, 'categoryCreated', category(created)) };
};
