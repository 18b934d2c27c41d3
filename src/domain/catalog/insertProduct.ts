/** The row of a new product, with what it names and what counts it. */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import { countedChanges } from './countProduct';
import { insertStatement, type List, LISTS } from './insertStatement';
import { Product } from './Product';
import { type FoundLink, type Links, type NamedLinks, namedLinks, refuseLinks } from './productLinks';

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

const NEEDED = ['type', 'name', 'price', 'createdAt', 'updatedAt'] as const;
const FIELDS = [...NEEDED, ...Object.keys(USUAL)] as readonly (Needed | keyof typeof USUAL)[];
const JSON_FIELDS: ReadonlySet<string> = new Set(Product.jsonAttributes);
const IS_JSON = FIELDS.map((field) => JSON_FIELDS.has(field));
const COLUMNS = FIELDS.map((field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** By the lists that are not empty. */
const statements = new Map<string, Statement>();

function statementOf(lists: readonly List[]): Statement {
  const key = lists.join();
  const statement = statements.get(key) ?? insertStatement(COLUMNS, lists);
  statements.set(key, statement);
  return statement;
}

/** With what columns hold where nothing is said of them. */
export function wholeProduct(columns: ProductColumns): WholeProduct {
  const whole: Record<string, unknown> = { ...USUAL };
  for (const field of FIELDS) if (columns[field] !== undefined) whole[field] = columns[field];
  return whole as unknown as WholeProduct;
}

type Inserted = FoundLink | { readonly id: number; readonly kind: 'product' };
const isLink = (row: Inserted): row is FoundLink => row.kind !== 'product';

/**
 * What it names stays until the transaction ends.
 * @returns undefined when another product of the store has the slug: nothing is then written, and nothing counted
 * @throws Problem as `refuseLinks`
 */
export async function insertProduct(
  db: Db,
  { storeId }: InStore,
  slug: string,
  whole: WholeProduct,
  links: Links,
): Promise<InsertedProduct | undefined> {
  const named = namedLinks(links);
  const ids = idsOf(named, links);
  const lists = LISTS.filter((list) => ids[list].length > 0);
  const changes = countedChanges({ after: whole });
  const rows = await db.read<Inserted>(statementOf(lists), [
    ...[storeId, slug, countNamed(ids), Object.keys(changes), Object.values(changes)],
    ...FIELDS.map((field, index) => (IS_JSON[index] ? asJson(whole[field]) : whole[field])),
    ...lists.map((list) => ids[list]),
  ]);
  refuseLinks(named, rows.filter(isLink));
  const inserted = rows.find((row) => !isLink(row));
  return inserted && { ...whole, id: inserted.id, slug };
}

type Ids = Readonly<Record<List, readonly number[]>>;

const idsOf = ({ categoryIds, benefitIds, media }: NamedLinks, { galleryIds = [], fileIds = [] }: Links): Ids => ({
  ...{ categories: categoryIds, benefits: benefitIds, media: media.map(({ id }) => id) },
  ...{ gallery: galleryIds, files: fileIds },
});

const countNamed = ({ categories, benefits, media }: Ids): number =>
  new Set(categories).size + new Set(benefits).size + new Set(media).size;

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
