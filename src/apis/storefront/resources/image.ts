/** An image and where to load it from. */
import type { components } from '../../../../generated/storefront';
import type { ImageView } from '../../../domain/catalog/ProductView';

/** @param name of what it shows, which the alternative text falls back to @throws when there is none */
export function image(view: ImageView | null, name: string, origin: string): components['schemas']['ProductImage'] {
  if (!view) throw new Error(`${name} has no image`);
  const url = `${origin}/${encodeURI(view.path)}`;
  const filename = view.path.slice(view.path.lastIndexOf('/') + 1);
  return { id: view.id, url, full_link: url, path: view.path, filename, alt_text: view.altText ?? name };
}
