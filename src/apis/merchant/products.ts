/** The products of the store. */
import type { components, operations } from '../../../generated/merchant';
import type { Handler } from '../../contract/handlers';
import type { Db } from '../../db/Db';
import { addCodes as restock } from '../../domain/catalog/addCodes';
import { changeProduct } from '../../domain/catalog/changeProduct';
import { createProduct as create } from '../../domain/catalog/createProduct';
import { requireLicenses } from '../../domain/catalog/licenseRules';
import { deleteProduct as remove } from '../../domain/catalog/deleteProduct';
import { listStoreProducts, readStoreProduct } from '../../domain/catalog/storeProducts';
import { readDayEnd, readPlan, type StoreTerms } from '../../domain/catalog/storeTerms';
import type { SealKey } from '../../domain/catalog/writeTerms';
import type { InStore } from '../../domain/StoreModel';
import { Problem } from '../../problem';
import { hasFeature } from '../../security/findCredential';
import type { Store, StoreDirectory } from '../../security/StoreDirectory';
import { readMoment } from '../moments';
import { success } from './messages';
import { productParts } from './productParts';
import { createdProduct, listedProduct, product } from './resources/product';
import { rowsOf, simplePage } from './simplePaginator';

type Body = components['schemas']['ProductChange'];

export const listProducts: Handler<operations['listProducts']> = async (request) => {
  const { actor, db, query, url } = request;
  const asked = { page: query.page, perPage: query.per_page };
  const rows = await listStoreProducts(db, actor, rowsOf(asked));
  return { status: 200, body: success(request, 'productsListed', simplePage(rows.map(listedProduct), asked, url)) };
};

export const getProduct: Handler<operations['getProduct']> = async (request) => {
  const data = await shown(request.db, request.actor, request.params.id);
  return { status: 200, body: success(request, 'productShown', data) };
};

export interface ProductWriting {
  /** Keeps the keys of end-to-end encryptions from being read in the database. */
  readonly seal: SealKey;
  readonly directory: Pick<StoreDirectory, 'ofActor'>;
}

export const createProduct =
  ({ seal, directory }: ProductWriting): Handler<operations['createProduct']> =>
  async (request) => {
    const { actor, body, db, now } = request;
    const { type, codes = [] } = body;
    const store = directory.ofActor(actor);
    const terms = await termsFor(db, store, body);
    await requireLicenses(type, licensesOf(db, actor, now));
    const parts = productParts(body, terms);
    const facts = { ...parts.facts, name: body.name, price: parts.facts.price as number };
    const sent = { ...parts, facts, type, codes: codes.map(({ code }) => code) };
    const created = await create(db, actor, sent, { ...store, now, seal });
    const data = createdProduct(created, body.categories ?? [], terms.currency);
    return { status: 201, body: success(request, 'productCreated', data) };
  };

export const updateProduct =
  ({ seal, directory }: ProductWriting): Handler<operations['updateProduct']> =>
  async (request) => {
    const { actor, body, db, now, params } = request;
    const store = directory.ofActor(actor);
    const terms = await termsFor(db, store, body);
    const writing = { ...store, now, seal, hasLicenses: licensesOf(db, actor, now) };
    await changeProduct(db, actor, params.id, productParts(body, terms), writing);
    return { status: 200, body: success(request, 'productUpdated', await shown(db, actor, params.id)) };
  };

export const deleteProduct: Handler<operations['deleteProduct']> = async (request) => {
  const { actor, db, now, params } = request;
  await remove(db, actor, params.id, now);
  return { status: 200, body: success(request, 'productDeleted', null) };
};

export const addCodes: Handler<operations['addCodes']> = async (request) => {
  const { actor, body, db, now, params } = request;
  const sent = body.codes.map(({ code }) => code);
  const { codes, unusedCodes } = await restock(db, actor, params.id, sent, now);
  const data = { id: params.id, codes: [...codes], codes_count: unusedCodes };
  return { status: 201, body: success(request, 'codesAdded', data) };
};

const licensesOf = (db: Db, store: InStore, now: Date) => async (): Promise<boolean> =>
  hasFeature(await readPlan(db, store), 'licenses', now);

/** @throws Problem `invalid` when the calendar has no such day */
async function termsFor(db: Db, { id, currency }: Store, { discount_expiry: expiry }: Body): Promise<StoreTerms> {
  if (!expiry) return { currency, dayEnd: null };
  const moment = readMoment('discount_expiry', expiry, 'up');
  return { currency, dayEnd: 'day' in moment ? await readDayEnd(db, { storeId: id }, moment.day) : null };
}

async function shown(db: Db, store: InStore, id: number): Promise<components['schemas']['Product']> {
  const found = await readStoreProduct(db, store, id);
  if (!found) throw new Problem('not_found', { message: 'Product not found.' });
  return product(found);
}
