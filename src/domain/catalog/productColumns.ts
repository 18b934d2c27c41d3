/** The columns of a product, from what is sent of them. */
import type { Product } from './Product';
import type { ProductFacts } from './ProductParts';
import { sanitizeHtml } from './sanitizeHtml';

/** With its HTML made safe. Whoever says how many there are has them counted, unless they say otherwise. What is undefined stays. */
export async function productColumns(facts: ProductFacts): Promise<Partial<Product>> {
  const { description, activationInfo, stock, unlimitedStock } = facts;
  const columns = {
    ...facts,
    description: await safe(description),
    activationInfo: await safe(activationInfo),
    unlimitedStock: unlimitedStock ?? (stock === undefined ? undefined : false),
    // Without a discount there is nothing to end.
    ...(facts.discountPrice === null && { discountExpiry: null }),
  };
  return columns as Partial<Product>;
}

/** Nothing is left: null. */
async function safe(html: string | null | undefined): Promise<string | null | undefined> {
  return typeof html === 'string' ? (await sanitizeHtml(html)) || null : html;
}
