/** The public catalogue of a store. */
import type { operations } from '../../../generated/storefront';
import type { Handler, HandlerRequest } from '../../contract/handlers';
import { type ProductFilters, listProducts as readPage } from '../../domain/catalog/listProducts';
import { readPlans, readProduct, readRelated } from '../../domain/catalog/readProduct';
import { readCurrency } from '../../domain/stores/readCurrency';
import { Problem } from '../../problem';
import { readAmount } from '../amounts';
import { pagination } from '../paging';
import { storedVariant } from './resources/plan';
import { product, relatedProduct } from './resources/product';

const notFound = () => new Problem('not_found', { message: 'Product not found.' });

export const listProducts: Handler<operations['listProducts']> = async (request) => {
  const { actor, query, db, now, origin, url } = request;
  const { sort, page, per_page: perPage } = query;
  const filters = await filtersOf(request);
  const { products, total } = await readPage(db, actor.storeId, filters, { sort, page, perPage }, now);
  const data = products.map((view) => product(view, origin));
  return {
    status: 200,
    body: { success: true, data, pagination: pagination({ page, perPage, total, count: data.length, url }) },
  };
};

export const getProduct: Handler<operations['getProduct']> = async ({ actor, params, db, now, origin }) => {
  const view = await readProduct(db, actor.storeId, params.slug, now);
  if (!view) throw notFound();
  const until = view.validUntil === null ? undefined : new Date(view.validUntil);
  return {
    status: 200,
    body: { success: true, data: product(view, origin) },
    keep: { products: [view.id], until },
  };
};

export const listProductVariants: Handler<operations['listProductVariants']> = async ({ actor, params, db }) => {
  const found = await readPlans(db, actor.storeId, params.id);
  if (!found) throw notFound();
  return { status: 200, body: { success: true, data: found.plans.map((plan) => storedVariant(plan, found.currency)) } };
};

export const listRelatedProducts: Handler<operations['listRelatedProducts']> = async (request) => {
  const { actor, params, query, db, now, origin } = request;
  const related = await readRelated(db, actor.storeId, params.id, query.limit, now);
  if (!related) throw notFound();
  return { status: 200, body: { success: true, data: related.map((view) => relatedProduct(view, origin)) } };
};

async function filtersOf({ actor, query, db }: HandlerRequest<operations['listProducts']>): Promise<ProductFilters> {
  const { category, search, featured, type, in_stock: inStock, price_min: min, price_max: max } = query;
  const filters = { category, search, featured, type, inStock };
  if (min === undefined && max === undefined) return filters;
  const currency = await readCurrency(db, actor.storeId);
  return {
    ...filters,
    priceMin: min === undefined ? min : readAmount('price_min', min, currency),
    priceMax: max === undefined ? max : readAmount('price_max', max, currency),
  };
}
