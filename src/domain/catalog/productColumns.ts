/** The columns of a product, from what is sent of them. */
import type { Product } from './Product';
import type { ProductFacts } from './ProductParts';
import { sanitizeHtml } from './sanitizeHtml';

/** With its HTML made safe. Whoever says how many there are has them counted, unless they say otherwise. What is undefined stays. */
export function productColumns(facts: ProductFacts): Partial<Product> {
  const { description, activationInfo, stock, unlimitedStock } = facts;
  const columns = {
    ...facts,
    description: safe(description),
    activationInfo: safe(activationInfo),
    unlimitedStock: unlimitedStock ?? (stock === undefined ? undefined : false),
    // Without a discount there is nothing to end.
    ...(facts.discountPrice === null && { discountExpiry: null }),
  };
  return columns as Partial<Product>;
}

/** Nothing is left: null. */
const safe = (html: string | null | undefined): string | null | undefined =>
  typeof html === 'string' ? sanitizeHtml(html) || null : html;
