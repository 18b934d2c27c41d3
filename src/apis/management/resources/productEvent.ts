/** A product as the webhook data shows it. */
import type { components } from '../../../../generated/management';
import type { ProductChange } from '../../../domain/catalog/recentProducts';
import { toMajor } from '../../../domain/money';
import { category } from '../../category';
import { image } from '../../image';

/** @param origin scheme and host of addresses */
export const productEvent = (product: ProductChange, origin: string): components['schemas']['ProductEvent'] => ({
  id: product.id,
  name: product.name,
  slug: product.slug,
  price: toMajor(product.price, product.currency),
  type: product.type,
  image: product.image && image(product.image, product.name, origin),
  categories: product.categories.map((one) => category(one, origin)),
});
