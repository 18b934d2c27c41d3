/** The row of a new product and what it names, in one prepared statement: put together anew for each, it would take longer to plan than to run. */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { Product } from './Product';
import type { ProductParts } from './ProductParts';

/** What columns hold where nothing is said of them. */
const USUAL = {
  ...{ marketingTitle: null, description: null, activationInfo: null, meta: null, metadata: null, fields: null },
  ...{ status: 1, showReviews: true, isNoticeable: false, isFeatured: false, badge: null, tags: null },
  ...{ imageMediaId: null, imageUlid: null, costPrice: null, discountPrice: null, discountExpiry: null },
  ...{ stock: 0, unlimitedStock: false, unusedCodes: 0, minQty: 1, maxPurchaseCount: null },
  ...{ metaTitle: null, metaDescription: null, metaKeywords: null, ogTitle: null, ogDescription: null },
  ...{ canonicalUrl: null, robots: null, extraMeta: null },
} as const satisfies Partial<Product>;

type Needed = 'type' | 'name' | 'price' | 'createdAt' | 'updatedAt';
export type ProductColumns = Pick<Product, Needed> & {
  readonly [Field in keyof typeof USUAL]?: Product[Field] | undefined;
};

/** A product without what only its place in the table gives. */
export type WholeProduct = Pick<Product, Needed | keyof typeof USUAL>;
export type InsertedProduct = WholeProduct & Pick<Product, 'id' | 'slug'>;

type Links = Pick<ProductParts, 'fileIds' | 'galleryIds' | 'categoryIds' | 'benefitIds'>;

const NEEDED = ['type', 'name', 'price', 'createdAt', 'updatedAt'] as const;
const FIELDS = [...NEEDED, ...Object.keys(USUAL)] as readonly (Needed | keyof typeof USUAL)[];
const IS_JSON: ReadonlySet<string> = new Set(Product.jsonAttributes);

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** `$1` is the store, `$2` the slug, `$3` to `$6` are lists, all further ones columns. */
const FIRST = 7;

const named = (list: string): string =>
  `select $1, product.id, named.id, named.place - 1 from product, unnest(${list}::bigint[]) with ordinality as named (id, place)`;
const media = (list: string, role: string): string =>
  `insert into product_media (store_id, product_id, media_id, position, role) select *, '${role}' from (${named(list)}) as rows`;

const INSERT: Statement = {
  name: 'insert_product',
  text: `with product as (
      insert into products (store_id, slug, ${FIELDS.map(snake).join(', ')})
      values ($1, $2, ${FIELDS.map((_, index) => `$${FIRST + index}`).join(', ')})
      on conflict (store_id, slug) do nothing returning id),
    categories as (insert into product_categories (store_id, product_id, category_id, position) ${named('$3')}),
    benefits as (insert into product_benefits (store_id, product_id, benefit_id, position) ${named('$4')}),
    gallery as (${media('$5', 'gallery')}),
    files as (${media('$6', 'file')})
    select id from product`,
};

/** With what columns hold where nothing is said of them. */
export function wholeProduct(columns: ProductColumns): WholeProduct {
  const said = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  return { ...USUAL, ...said } as WholeProduct;
}

/** @returns undefined when another product of the store has the slug: nothing is then written */
export async function insertProduct(
  db: Db,
  { storeId }: InStore,
  slug: string,
  whole: WholeProduct,
  { categoryIds = [], benefitIds = [], galleryIds = [], fileIds = [] }: Links,
): Promise<InsertedProduct | undefined> {
  const values = FIELDS.map((field) => {
    const value: unknown = whole[field];
    return IS_JSON.has(field) && value !== null ? JSON.stringify(value) : value;
  });
  const lists = [categoryIds, benefitIds, galleryIds, fileIds];
  const [inserted] = await db.read<{ id: number }>(INSERT, [storeId, slug, ...lists, ...values]);
  return inserted && { ...whole, id: inserted.id, slug };
}
