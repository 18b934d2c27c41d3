/** The benefits that products of the store can name. */
import type { operations } from '../../../generated/merchant';
import type { Handler } from '../../contract/handlers';
import { Benefit } from '../../domain/catalog/Benefit';
import { success } from './messages';
import { benefit } from './resources/benefit';
import { rowsOf, simplePage } from './simplePaginator';

export const listBenefits: Handler<operations['listBenefits']> = async (request) => {
  const { actor, db, query, url } = request;
  const asked = { page: query.page, perPage: query.per_page };
  const { offset, limit } = rowsOf(asked);
  const rows = await Benefit.inStore(actor, await db.connection())
    .orderBy('id')
    .offset(offset)
    .limit(limit);
  return { status: 200, body: success(request, 'benefitsListed', simplePage(rows.map(benefit), asked, url)) };
};

export const createBenefit: Handler<operations['createBenefit']> = async (request) => {
  const { actor, body, db, now } = request;
  const { name, description = null, icon = null } = body;
  const created = await Benefit.inStore(actor, await db.connection())
    .insert({ name, description, icon, createdAt: now, updatedAt: now })
    .returning('*');
  return { status: 201, body: success(request, 'benefitCreated', benefit(created)) };
};
