/** An image and where to load it from, as the Storefront and the Management API show it. */
import type { ImageView } from '../domain/catalog/ProductView';

/** @param name of what it shows, which the alternative text falls back to @param origin scheme and host of addresses */
export function image(view: ImageView, name: string, origin: string) {
  const url = imageUrl(view.path, origin);
  const filename = view.path.slice(view.path.lastIndexOf('/') + 1);
  return { id: view.id, url, full_link: url, path: view.path, filename, alt_text: view.altText ?? name };
}

/** @param path of a stored image @param origin scheme and host of addresses */
export const imageUrl = (path: string, origin: string): string => `${origin}/${encodeURI(path)}`;
