/** The statement of the catalogue and the models say the same of every product of the demo. */
import { Product } from '../../../src/domain/catalog/Product';
import type { ProductView } from '../../../src/domain/catalog/ProductView';
import { listProducts } from '../../../src/domain/catalog/listProducts';
import { readProduct } from '../../../src/domain/catalog/readProduct';
import { Sale } from '../../../src/domain/promotions/Sale';
import { Store } from '../../../src/domain/stores/Store';
import { connect, type Connection } from '../../../src/db/connection';
import { openReading } from '../../../src/db/unitOfWork';
import { createTestDatabase, demoTime, type DemoDatabase } from '../../support/database';
import { after, before, day, insertSale } from '../../support/catalogRows';

const actor = { storeId: 1 };
const NEW_FOR = 7 * day;

let demo: DemoDatabase;
let database: Connection;
beforeAll(async () => {
  demo = await createTestDatabase({ demo: true });
  database = connect({ url: demo.url });
  const { knex } = database;
  const [category] = await knex('categories').where({ storeId: 1, slug: 'games' });
  const [product] = await knex('products').where({ storeId: 1, slug: 'mouse-pad-xl' });
  const dates = { startDate: before(day), endDate: after(day) };
  await insertSale(knex, { percent: 15, categories: [category], columns: dates });
  await insertSale(knex, { percent: 40, packages: [product], columns: dates });
  await insertSale(knex, { percent: 30, columns: { startDate: after(day) } });
});
afterAll(async () => {
  await database.close();
  await demo.drop();
});

/** A product as the models have it, decided in TypeScript by the rules of the reference. */
function viewOf(product: Product, sales: readonly Sale[], currency: string, now: Date): ProductView {
  const own = ownDiscount(product, now);
  const sale = saleInForce(product, sales, now);
  const reduced = sale && product.price - Math.floor((product.price * sale.discountBasisPoints + 5000) / 10_000);
  const actualPrice = Math.min(product.price, own ?? Infinity, reduced ?? Infinity);
  const end =
    actualPrice === product.price ? null : actualPrice === own ? product.discountExpiry : (sale?.endDate ?? null);
  const { id, name, slug, description, isFeatured, isNoticeable, showReviews, price, minQty, badge } = product;
  const { marketingTitle, fields, meta, metadata, tags, metaTitle, metaDescription, metaKeywords } = product;
  return {
    ...{ id, name, slug, description, isFeatured, isNoticeable, showReviews, price, minQty, badge },
    ...{
      marketingTitle,
      fields,
      meta,
      metadata,
      tags,
      metaTitle,
      metaDescription,
      metaKeywords,
      currency,
      actualPrice,
    },
    type: product.type as ProductView['type'],
    status: 1,
    isNew: product.createdAt.getTime() > now.getTime() - NEW_FOR,
    discountEnd: iso(end),
    isDiscountExpired:
      product.discountPrice !== null && product.discountExpiry !== null && product.discountExpiry <= now,
    ...stockOf(product),
    image: product.image ? { id: product.image.id, path: product.image.path, altText: product.image.altText } : null,
    createdAt: iso(product.createdAt) as string,
    updatedAt: iso(product.updatedAt) as string,
    validUntil: iso(nextChange(product, sales, now)),
    categories: categoriesOf(product),
    plans: plansOf(product),
    course: courseOf(product),
  };
}

function stockOf({ type, unlimitedStock, unusedCodes, stock, minQty }: Product) {
  const isCode = type === 'code';
  const unlimited = unlimitedStock && !isCode;
  const available = isCode ? unusedCodes : unlimited ? 0 : stock;
  return { available, unlimited, unusedCodes: isCode ? unusedCodes : 0, isInStock: unlimited || available >= minQty };
}

const iso = (instant: Date | null): string | null => instant && instant.toISOString();

const ownDiscount = ({ discountPrice, discountExpiry, price }: Product, now: Date): number | undefined =>
  discountPrice !== null && discountPrice < price && !(discountExpiry && discountExpiry <= now)
    ? discountPrice
    : undefined;

function saleInForce(product: Product, sales: readonly Sale[], now: Date): Sale | undefined {
  const applies = (sale: Sale): boolean =>
    sale.applicationScope === 'store' ||
    (sale.packages ?? []).some(({ id }) => id === product.id) ||
    (sale.categories ?? []).some(({ id }) => product.categories?.some((category) => category.id === id));
  const runs = ({ isEnabled, startDate, endDate }: Sale): boolean =>
    isEnabled && !(startDate && startDate > now) && !(endDate && endDate <= now);
  return sales
    .filter((sale) => runs(sale) && applies(sale))
    .sort((one, other) => other.discountBasisPoints - one.discountBasisPoints || +one.createdAt - +other.createdAt)[0];
}

function nextChange(product: Product, sales: readonly Sale[], now: Date): Date | null {
  const ofSales = sales.filter(({ isEnabled }) => isEnabled).flatMap(({ startDate, endDate }) => [startDate, endDate]);
  const instants = [new Date(product.createdAt.getTime() + NEW_FOR), product.discountExpiry, ...ofSales];
  const coming = instants.filter((instant): instant is Date => instant !== null && instant > now);
  return coming.sort((one, other) => +one - +other)[0] ?? null;
}

const categoriesOf = ({ categories = [] }: Product): ProductView['categories'] =>
  categories
    .filter(({ isActive }) => isActive)
    .sort((one, other) => one.sortOrder - other.sortOrder || one.id - other.id)
    .map(({ id, name, slug, description, icon, isActive, sortOrder, createdAt, updatedAt }) => ({
      ...{ id, name, slug, description, icon, isActive, sortOrder },
      image: null,
      createdAt: iso(createdAt) as string,
      updatedAt: iso(updatedAt) as string,
    }));

const plansOf = ({ type, plans = [] }: Product): ProductView['plans'] =>
  type !== 'subscription' && type !== 'license'
    ? []
    : plans.map(({ id, name, description, price, durationType, durationValue, features = [] }) => ({
        ...{ id, name, description, price, durationType, durationValue },
        features: features.map((feature) => ({ id: feature.id, name: feature.name, description: feature.description })),
      }));

function courseOf({ course }: Product): ProductView['course'] {
  if (!course) return null;
  const { id, instructor, level, sections = [] } = course;
  return {
    ...{ id, instructor, level },
    sections: sections.map((section) => ({
      ...{ id: section.id, title: section.title, description: section.description, sortIndex: section.sortIndex },
      modules: (section.modules ?? []).map((module) => ({
        ...{ id: module.id, title: module.title, description: module.description, type: module.type },
        ...{ sortIndex: module.sortIndex, durationMinutes: module.durationMinutes },
      })),
    })),
  };
}

async function fromModels(now: Date): Promise<ProductView[]> {
  const { knex } = database;
  const store = await Store.query(knex).findById(actor.storeId);
  const sales = await Sale.inStore(actor, knex).withGraphFetched('[packages, categories]');
  const products = await Product.inStore(actor, knex)
    .modify('listed')
    .withGraphFetched(
      '[image, categories, plans(offered).features(inOrder), course.sections(inOrder).modules(inOrder)]',
    )
    .modifiers({
      inOrder: (query) =>
        void query.orderBy(query.modelClass().tableName === 'plan_features' ? 'position' : 'sortIndex'),
    })
    .orderBy('products.id');
  return products.map((product) => viewOf(product, sales, store?.currency ?? '', now));
}

/** As JSON has them: instants of Postgres are written otherwise than those of JavaScript. */
const comparable = (view: ProductView): unknown =>
  JSON.parse(JSON.stringify(view), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value,
  );

async function fromStatement(now: Date): Promise<ProductView[]> {
  const db = openReading(database);
  const all: ProductView[] = [];
  for (let page = 1; ; page++) {
    const { products } = await listProducts(db, actor.storeId, {}, { sort: 'created_asc', page, perPage: 50 }, now);
    if (products.length === 0) return all.sort((one, other) => one.id - other.id);
    all.push(...products);
  }
}

test.each([
  ['on the day of loading', demoTime],
  ['while another sale runs', after(1.5 * day)],
  ['when the sales are over', after(40 * day)],
])('%s', async (_title, now) => {
  const [models, statement] = [await fromModels(now), await fromStatement(now)];
  expect(models.length).toBeGreaterThan(200);
  expect(statement.map(comparable)).toEqual(models.map(comparable));
});

test('the read of one product gives what the list gives', async () => {
  const db = openReading(database);
  for (const view of (await fromStatement(demoTime)).filter((_view, place) => place % 20 === 0)) {
    expect(await readProduct(db, actor.storeId, view.slug, demoTime)).toEqual(view);
  }
});
