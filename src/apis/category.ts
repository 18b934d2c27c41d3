/** A category of a product, as the Storefront and the Management API show it. */
import type { CategoryView } from '../domain/catalog/ProductView';
import { image } from './image';
import { microTimestamp } from './timestamps';

/** @param origin scheme and host of addresses */
export const category = (view: CategoryView, origin: string) => ({
  id: view.id,
  name: view.name,
  slug: view.slug,
  description: view.description,
  image: view.image && image(view.image, view.name, origin),
  icon: view.icon,
  is_active: view.isActive,
  sort_order: view.sortOrder,
  created_at: microTimestamp(view.createdAt),
  updated_at: microTimestamp(view.updatedAt),
});
