/** Rows of their own for what merchants write. */
import { insertMedia } from '../../../support/catalogRows';
import { stores } from '../../../support/installation';
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

export const merchantRows: RowsOfItsOwn = {
  createCategory: async ({ database: { knex } }) => {
    const { id } = await insertMedia(knex);
    // The slug that the contract shows is free again.
    await knex('categories').where({ storeId: stores.digital, slug: seasonalOffers.slug }).delete();
    return { body: { ...seasonalOffers, image: { file: { response: { id } } } } };
  },
  createBenefit: async () => ({}),
};
