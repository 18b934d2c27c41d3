/** The statements of a customer's orders and the models say the same of every order of the demo. */
import type { Knex } from 'knex';
import { Order } from '../../../src/domain/orders/Order';
import type { OrderItem } from '../../../src/domain/orders/OrderItem';
import type { ItemView, OrderView } from '../../../src/domain/orders/OrderView';
import { readCustomerOrder, readCustomerOrders } from '../../../src/domain/orders/readCustomerOrders';
import { connect, type Connection } from '../../../src/db/connection';
import { openReading } from '../../../src/db/unitOfWork';
import { createTestDatabase, type DemoDatabase } from '../../support/database';

const actor = { storeId: 1 };
const GRAPH = `[customer, statuses(inOrder), transaction, review.items, complaint, items(inOrder).[product.image, codes(inOrder),
  licenses(inOrder), subscription.[product, plan.features(inOrder)], courseEnrollment.course.sections(inOrder).modules(inOrder)]]`;

let demo: DemoDatabase;
let database: Connection;
let fromModels: Order[];
beforeAll(async () => {
  demo = await createTestDatabase({ demo: true });
  database = connect({ url: demo.url });
  fromModels = await graphs(database.knex);
});
afterAll(async () => {
  await database.close();
  await demo.drop();
});

const ORDERS: Readonly<Record<string, string>> = {
  plan_features: 'position',
  course_sections: 'sortIndex',
  course_modules: 'sortIndex',
};

const graphs = async (db: Knex): Promise<Order[]> =>
  Order.inStore(actor, db)
    .withGraphFetched(GRAPH)
    .modifiers({ inOrder: (query) => void query.orderBy(ORDERS[query.modelClass().tableName] ?? 'id') })
    .orderBy([
      { column: 'orders.createdAt', order: 'desc' },
      { column: 'orders.id', order: 'desc' },
    ]);

/** An order as the models have it, decided in TypeScript by the rules of the contract. */
function viewOf(order: Order): OrderView {
  const { id, status, currency, subtotal, discountAmount, total, paymentMethod, customerNote, meta } = order;
  const { customer, transaction, review, complaint } = order;
  if (!customer) throw new Error(`order ${id} is nobody's`);
  return {
    ...{ id, status, currency, subtotal, discountAmount, total, paymentMethod, customerNote, meta },
    createdAt: iso(order.createdAt) as string,
    updatedAt: iso(order.updatedAt) as string,
    payment: transaction
      ? {
          ...{ id: transaction.id, method: transaction.paymentMethod, paymentId: transaction.paymentId },
          ...{ status: transaction.status, total: transaction.total, receipt: transaction.receipt },
          refundedAt: iso(transaction.refundedAt),
        }
      : null,
    buyer: {
      ...{ id: customer.id, firstName: customer.firstName, lastName: customer.lastName },
      ...{ email: customer.email, phone: customer.phone, timeZone: 'Asia/Riyadh' },
    },
    statuses: (order.statuses ?? []).map((one) => ({
      id: one.id,
      status: one.status,
      createdAt: iso(one.createdAt) as string,
    })),
    coupon:
      order.couponId === null
        ? null
        : { id: order.couponId, code: String(order.couponCode), discountAmount: Number(order.couponDiscountAmount) },
    review: review
      ? {
          ...{ id: review.id, rating: review.rating, comment: review.comment },
          publishedAt: iso(review.publishedAt),
          createdAt: iso(review.createdAt) as string,
          items: (review.items ?? [])
            .map(({ orderItemId, rating, comment }) => ({ itemId: orderItemId, rating, comment }))
            .sort((one, other) => one.itemId - other.itemId),
        }
      : null,
    complaint: complaint
      ? {
          ...{ id: complaint.id, message: complaint.message, resolution: complaint.resolution },
          resolvedAt: iso(complaint.resolvedAt),
          createdAt: iso(complaint.createdAt) as string,
        }
      : null,
    items: (order.items ?? []).map((item) => itemOf(item, status === 3 || status === 4)),
  };
}

const iso = (instant: Date | null): string | null => instant && instant.toISOString();

function itemOf(item: OrderItem, shown: boolean): ItemView {
  const { id, productName, productType, quantity, price, total, fields, notes, product } = item;
  if (!product) throw new Error(`item ${id} has no product`);
  const { image } = product;
  return {
    ...{ id, productName, productType: productType as ItemView['productType'], quantity, price, total, fields, notes },
    ...{ productId: product.id, presentName: product.name, type: product.type as ItemView['productType'] },
    ...{ description: product.description, activationInfo: product.activationInfo },
    ...{ imagePath: image?.path ?? null, imageAlt: image?.altText ?? null },
    codes: (shown ? (item.codes ?? []) : []).map((code) => ({
      id: code.id,
      code: code.code,
      usedAt: iso(code.usedAt),
    })),
    licenses: (shown ? (item.licenses ?? []) : []).map((license) => ({
      ...{ id: license.id, sealedKey: license.keyEncrypted.toString('base64'), maxActivations: license.maxActivations },
      ...{ expiresAt: iso(license.expiresAt), revokedAt: iso(license.revokedAt) },
    })),
    // The demo sells no files; what does is asked for in test/apis/merchant/soldFiles.test.ts.
    fileIds: [],
    subscription: subscriptionOf(item),
    enrollment: enrollmentOf(item, shown),
  };
}

function subscriptionOf({ subscription }: OrderItem): ItemView['subscription'] {
  if (!subscription) return null;
  const { id, orderId, currency, price, durationType, durationValue, autoRenew, plan, product } = subscription;
  return {
    ...{ id, orderId, currency, price, durationType, durationValue, autoRenew },
    startsAt: iso(subscription.startsAt) as string,
    endsAt: iso(subscription.endsAt) as string,
    graceEndsAt: iso(subscription.graceEndsAt),
    cancelledAt: iso(subscription.cancelledAt),
    product: {
      id: subscription.productId,
      name: subscription.productName,
      slug: String(product?.slug),
      type: String(product?.type),
    },
    plan: plan
      ? {
          ...{ id: plan.id, name: plan.name, description: plan.description, price: plan.price },
          ...{ durationType: plan.durationType, durationValue: plan.durationValue },
          features: (plan.features ?? []).map(({ id: feature, name, description }) => ({
            id: feature,
            name,
            description,
          })),
        }
      : null,
    createdAt: iso(subscription.createdAt) as string,
    updatedAt: iso(subscription.updatedAt) as string,
  };
}

function enrollmentOf({ courseEnrollment: place }: OrderItem, shown: boolean): ItemView['enrollment'] {
  if (!place?.course) return null;
  const { id: course, instructor, level, sections = [] } = place.course;
  return {
    ...{ id: place.id, courseId: place.courseId, revokedAt: iso(place.revokedAt) },
    course:
      shown && place.revokedAt === null
        ? {
            ...{ id: course, instructor, level },
            sections: sections.map(({ id, title, description, sortIndex, modules = [] }) => ({
              ...{ id, title, description, sortIndex },
              modules: modules.map((module) => ({
                ...{ id: module.id, title: module.title, description: module.description, type: module.type },
                ...{ sortIndex: module.sortIndex, durationMinutes: module.durationMinutes },
                ...{ videoUri: module.videoUri, content: module.content },
              })),
            })),
          }
        : null,
    createdAt: iso(place.createdAt) as string,
  };
}

/** As JSON has them: instants of Postgres are written otherwise than those of JavaScript. */
const comparable = (view: unknown): unknown =>
  JSON.parse(JSON.stringify(view), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value,
  );

test('each order, with all that belongs to it', async () => {
  const db = openReading(database);
  const seen = { subscription: 0, enrollment: 0, licenses: 0, codes: 0 };
  for (const order of fromModels) {
    const view = await readCustomerOrder(db, actor.storeId, order.customerId, order.id);
    expect(comparable(view)).toEqual(comparable(viewOf(order)));
    for (const item of view?.items ?? []) {
      if (item.subscription) seen.subscription++;
      if (item.enrollment?.course) seen.enrollment++;
      seen.licenses += item.licenses.length;
      seen.codes += item.codes.length;
    }
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
});

test('each page of each customer', async () => {
  const db = openReading(database);
  for (const customerId of new Set(fromModels.map((order) => order.customerId))) {
    const theirs = fromModels.filter((order) => order.customerId === customerId).map(viewOf);
    const first = await readCustomerOrders(db, actor.storeId, customerId, { page: 1, perPage: 4 });
    const second = await readCustomerOrders(db, actor.storeId, customerId, { page: 2, perPage: 4 });
    expect([first.total, second.total]).toEqual([theirs.length, theirs.length]);
    const listed = theirs
      .slice(0, 8)
      .map(({ buyer: _b, statuses, payment, coupon: _c, review, complaint, items, ...order }) => ({
        ...order,
        ...{ paymentId: payment?.paymentId ?? null, paymentStatus: payment?.status ?? null },
        ...{
          statusId: statuses.at(-1)?.id,
          statusNumber: statuses.at(-1)?.status,
          statusSince: statuses.at(-1)?.createdAt,
        },
        isReviewed: review !== null,
        isComplainedOf: complaint !== null,
        items: items.map(({ codes: _k, licenses: _l, fileIds: _f, subscription: _s, enrollment: _e, ...item }) => item),
      }));
    expect(comparable([...first.orders, ...second.orders])).toEqual(comparable(listed));
    expect(first.buyer).toEqual(theirs[0]?.buyer);
  }
});

test('one statement each, prepared once and planned once for all', async () => {
  const client = await database.pool.connect();
  try {
    const read = async <Row>({ name, text }: { name: string | undefined; text: string }, values: readonly unknown[]) =>
      (await client.query({ name: String(name), text, values: [...values] })).rows as Row[];
    const db = { ...openReading(database), read: read as never };
    for (let turn = 0; turn < 20; turn++) {
      await readCustomerOrders(db, actor.storeId, 123, { page: 1 + (turn % 3), perPage: 1 + turn });
      await readCustomerOrder(db, actor.storeId, 123, 78901);
    }
    const { rows } = await client.query<{ name: string; customPlans: number }>(
      `select name, custom_plans::int as "customPlans" from pg_prepared_statements order by name`,
    );
    expect(rows).toEqual([
      { name: 'customer_order', customPlans: 5 },
      { name: 'customer_orders', customPlans: 5 },
    ]);
  } finally {
    client.release();
  }
});
