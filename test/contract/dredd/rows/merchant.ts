/** Rows of their own for what merchants write. */
import { documentedCustomerId } from '../../../../src/db/demo/customers';
import { insertMedia, insertProduct } from '../../../support/catalogRows';
import { demoTime } from '../../../support/database';
import { formOf, picture } from '../../../support/form';
import { stores } from '../../../support/installation';
import { insertOrder } from '../../../support/orderRows';
import type { RowsOfItsOwn } from '../provoke';

/** Of the body that the contract shows, for an image of its own. */
const seasonalOffers = {
  name: 'عروض الموسم',
  slug: 'seasonal-offers',
  description: 'ما نخفّض سعره هذا الشهر',
  icon: 'tag',
  is_active: true,
  sort_order: 12,
};

const completed = {
  status: 4,
  payment: { method: 'bank_transfer', id: 'TRX-20260315', status: 'settled', receipt: null },
};

/** Of the product that the contract shows, with media of its own. */
const premiumKey = {
  name: 'Premium Key',
  type: 'code',
  price: 49.99,
  cost_price: 20,
  categories: [12],
  codes: [{ code: 'KEY-AAA-111' }, { code: 'KEY-BBB-222' }],
};

export const merchantRows: RowsOfItsOwn = {
  createProduct: async ({ database: { knex } }) => {
    const { id } = await insertMedia(knex);
    // The slug that the contract shows is free again.
    const before = { storeId: stores.digital, slug: 'premium-key' };
    await knex('products')
      .where(before)
      .update({ slug: `premium-key~${id}` });
    return {
      header: { 'Idempotency-Key': crypto.randomUUID() },
      body: { ...premiumKey, image: { file: { response: { id } } } },
    };
  },
  updateProduct: async ({ database: { knex } }) => {
    const { id } = await insertProduct(knex, { name: 'Keyboard', price: 249_00 });
    return { path: { id } };
  },
  deleteProduct: async ({ database: { knex } }) => ({ path: { id: (await insertProduct(knex)).id } }),
  addCodes: async ({ database: { knex } }) => {
    const unusedCodes = 50;
    const { id } = await insertProduct(knex, { type: 'code', stock: 0, unusedCodes });
    const own = { storeId: stores.digital, productId: id, createdAt: demoTime };
    await knex('codes').insert(Array.from({ length: unusedCodes }, (_, place) => ({ ...own, code: `KEY-${place}` })));
    return { path: { id } };
  },
  createCategory: async ({ database: { knex } }) => {
    const { id } = await insertMedia(knex);
    // The slug that the contract shows is free again.
    await knex('categories').where({ storeId: stores.digital, slug: seasonalOffers.slug }).delete();
    return { body: { ...seasonalOffers, image: { file: { response: { id } } } } };
  },
  uploadProductMedia: async () => {
    const form = await formOf({ file: { name: 'controller.png', bytes: await picture('png') } });
    return { body: form.body, header: form.headers };
  },
  createBenefit: async () => ({}),
  createOrder: async () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } }),
  updateOrder: async ({ database: { knex } }) => {
    const customer = { id: documentedCustomerId, storeId: stores.digital };
    const items = [{ price: 249_00, columns: { productName: 'Wireless Controller' } }];
    const { id, itemIds } = await insertOrder(knex, customer, { status: 1, items });
    const [item] = itemIds;
    return { path: { id }, body: { ...completed, items: [{ id: item, notes: 'Gift wrapped' }] } };
  },
};
