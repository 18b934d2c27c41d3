/** Rows of their own for what merchants write. */
import { documentedCustomerId } from '../../../../src/db/demo/customers';
import { insertMedia } from '../../../support/catalogRows';
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

export const merchantRows: RowsOfItsOwn = {
  createCategory: async ({ database: { knex } }) => {
    const { id } = await insertMedia(knex);
    // The slug that the contract shows is free again.
    await knex('categories').where({ storeId: stores.digital, slug: seasonalOffers.slug }).delete();
    return { body: { ...seasonalOffers, image: { file: { response: { id } } } } };
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
