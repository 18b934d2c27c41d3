/**
 * A new order whose buyer and lines are known: what it takes is taken, and its rows are written. Whoever writes orders takes locks in one
 * order: products by their ids, packages likewise, the customer's counts, plans, the coupon, the gift card, subscriptions, servers and their
 * commands, the customer, the invoice's number.
 */
import type { Constructor } from 'objection';
import type { Db, Statement } from '../../db/Db';
import { together } from '../../db/together';
import { Problem } from '../../problem';
import { countSold } from '../catalog/countSold';
import { type Lack, reserveStock } from '../catalog/reserveStock';
import { moveOrders } from '../figures/keepFigures';
import { applyCoupon } from '../promotions/applyCoupon';
import type { Coupon } from '../promotions/Coupon';
import { spendGiftCard } from '../promotions/spendGiftCard';
import { countCouponUse, type CouponRequest, findCoupon } from '../promotions/useCoupon';
import type { InStore } from '../StoreModel';
import type { By } from './By';
import { countPurchases } from './countPurchases';
import type { EnteringOrder } from './enterStatus';
import { holdPlans } from './holdPlans';
import { Order } from './Order';
import { OrderItem } from './OrderItem';
import { type Line, piecesOf } from './priceItems';
import { requireOffers } from './requireOffers';

type NotedColumns = 'paymentProvider' | 'customerNote' | 'meta' | 'playerUsername' | 'playerUuid' | 'email';

export interface NewOrder {
  readonly customerId: number;
  /** At least one, all of one currency. */
  readonly lines: readonly Line[];
  readonly status: Order['status'];
  readonly coupon?: CouponRequest | undefined;
  readonly giftCardCode?: string | undefined;
  /** What is noted of it besides. */
  readonly columns: Partial<Pick<Order, NotedColumns>>;
}

/**
 * Writes an order with its items and history, and counts it: all is sent together, and what can't be had undoes the rest. What its status brings about is up to the caller: see `enterStatus`.
 * @throws Problem `invalid`, naming what can't be had, the coupon or the gift card; ChangedMeanwhile when it would be had for another price now
 */
export async function writeOrder(db: Db, by: By, asked: NewOrder, now: Date): Promise<EnteringOrder> {
  const { lines, customerId, coupon: couponAsked, giftCardCode: code } = asked;
  const coupon = couponAsked && (await findCoupon(db, by, couponAsked));
  const discounts = coupon ? discountsOf(coupon, couponAsked.field, lines) : lines.map(() => 0);
  const [, , , order] = await together([
    take(db, by, customerId, lines, now),
    holdPlans(db, by, lines),
    coupon && countCouponUse(db, by, { coupon, customerId, field: couponAsked.field }, now),
    insert(db, by, { asked, discounts, coupon, now }),
    requireOffers(db, by, lines, now),
  ]);
  if (code !== undefined) Object.assign(order, await payByCard(db, by, { order, code, lines, discounts, now }));
  return order;
}

/** Whose lines are, and what they cost, as promotions ask for it. */
const scopeOf = ({ offer, price, quantity }: Line) => ({
  ...{ productId: offer.id, isPackage: offer.type === 'package', categoryIds: offer.categoryIds, price, quantity },
});

function discountsOf(coupon: Coupon, field: string, lines: readonly Line[]): number[] {
  const discounts = applyCoupon(coupon, lines.map(scopeOf));
  if (discounts) return discounts;
  throw new Problem('invalid', { fields: { [field]: ['The coupon is for none of the items.'] } });
}

/** @throws Problem `invalid`, naming the first item of every product that there is too little of, or that the customer may have no more of */
async function take(db: Db, store: InStore, customerId: number, lines: readonly Line[], now: Date): Promise<void> {
  const all = piecesOf(lines);
  const [lacking, soldOut, tooMany] = await together([
    reserveStock(db, store, piecesOf(lines.filter(({ offer }) => offer.isCounted)), now),
    countSold(db, store, piecesOf(lines.filter(({ offer }) => offer.type === 'package'))),
    countPurchases(db, store, customerId, all),
  ]);
  const firstOf = (productId: number): Line => all.find((pieces) => pieces.productId === productId)?.first as Line;
  const refused = [...lacking, ...soldOut].map((lack): [Line, string] => [
    firstOf(lack.productId),
    said(firstOf(lack.productId), lack),
  ]);
  if (refused.length === 0) {
    for (const line of tooMany.map(firstOf))
      refused.push([line, `A customer can have at most ${line.offer.maxPurchaseCount} of ${line.called}.`]);
  }
  if (refused.length === 0) return;
  const fields = refused.map(([{ place }, sentence]) => [`items.${place}.quantity`, [sentence]]);
  throw new Problem('invalid', { fields: Object.fromEntries(fields) as Record<string, string[]> });
}

const said = ({ called }: Line, { available }: Lack): string =>
  available > 0
    ? `Of ${called} only ${available} are left.`
    : `${called.charAt(0).toUpperCase()}${called.slice(1)} is sold out.`;

interface Priced {
  readonly asked: NewOrder;
  /** Of each line. */
  readonly discounts: readonly number[];
  readonly coupon: Coupon | undefined;
  readonly now: Date;
}

/** Instants come in the order's own creation; `$4` are the items, in their order. */
const INSERT: Statement = {
  name: 'insert_order',
  text: `with inserted as (
      insert into orders (store_id, customer_id, status, currency, subtotal, discount_amount, total, coupon_id, coupon_code,
        coupon_discount_amount, payment_provider, customer_note, meta, player_username, player_uuid, email, placed_by,
        created_at, updated_at)
      select $1, r.*, $2, $2 from jsonb_to_record($3::jsonb) as r (customer_id bigint, status smallint, currency text,
        subtotal bigint, discount_amount bigint, total bigint, coupon_id uuid, coupon_code text,
        coupon_discount_amount bigint, payment_provider text, customer_note text, meta jsonb, player_username text,
        player_uuid uuid, email text, placed_by text)
      returning *),
    items as (
      insert into order_items (store_id, order_id, product_id, product_name, product_type, plan_id, duration_type,
        duration_value, server_id, quantity, reserved, price, discount_amount, total, fields, notes, created_at)
      select $1, inserted.id, r.*, $2 from inserted, jsonb_to_recordset($4::jsonb) as r (product_id bigint,
        product_name text, product_type text, plan_id bigint, duration_type text, duration_value integer,
        server_id uuid, quantity integer, reserved integer, price bigint, discount_amount bigint, total bigint,
        fields jsonb, notes text)
      returning *),
    history as (
      insert into order_statuses (store_id, order_id, status, changed_by, created_at)
      select $1, inserted.id, step.status, inserted.placed_by, $2 from inserted,
        unnest($5::smallint[]) with ordinality as step (status, place) order by step.place)
    select to_json(inserted) as "order", (select json_agg(items order by items.id) from items) as items from inserted`,
};

async function insert(db: Db, by: By, priced: Priced): Promise<EnteringOrder> {
  const { asked, discounts, now } = priced;
  const columns = columnsOf(by, priced);
  const { status, total } = columns;
  const counted = { createdAt: now, status, total, playerUsername: asked.columns.playerUsername ?? null };
  const [[written]] = await together([
    db.read<{ order: Row; items: Row[] }>(INSERT, [
      by.storeId,
      now,
      JSON.stringify(columns),
      JSON.stringify(asked.lines.map((line, index) => itemOf(line, discounts[index] ?? 0))),
      [...new Set([1, status])],
    ]),
    moveOrders(db, by, [{ after: counted }]),
  ]);
  if (!written) throw new Error('an order without a row');
  const order = Object.assign(modelOf(Order, written.order), { createdAt: now, updatedAt: now });
  return Object.assign(order, {
    items: written.items.map((item) => Object.assign(modelOf(OrderItem, item), { createdAt: now })),
  });
}

/** As Postgres names columns. */
type Row = Readonly<Record<string, unknown>>;

/** The model of a row that was read as JSON. */
function modelOf<M extends Order | OrderItem>(model: Constructor<M>, row: Row): M {
  const entries = Object.entries(row).map(([column, value]) => [
    column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.assign(new model(), Object.fromEntries(entries));
}

function columnsOf(by: By, { asked, discounts, coupon }: Priced) {
  const { lines, customerId, status, columns } = asked;
  const subtotal = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const discountAmount = discounts.reduce((sum, discount) => sum + discount, 0);
  return {
    customer_id: customerId,
    status,
    currency: (lines[0] as Line).offer.currency,
    subtotal,
    discount_amount: discountAmount,
    total: subtotal - discountAmount,
    coupon_id: coupon?.id,
    coupon_code: coupon?.code,
    coupon_discount_amount: coupon && discountAmount,
    payment_provider: columns.paymentProvider,
    customer_note: columns.customerNote,
    meta: columns.meta,
    player_username: columns.playerUsername,
    player_uuid: columns.playerUuid,
    email: columns.email,
    placed_by: by.subject,
  };
}

const itemOf = ({ offer, plan, serverId, quantity, price, fields, notes }: Line, discountAmount: number): Row => ({
  product_id: offer.id,
  product_name: offer.name,
  product_type: offer.type,
  plan_id: plan?.id,
  duration_type: plan?.durationType,
  duration_value: plan?.durationValue,
  server_id: serverId,
  quantity,
  reserved: offer.isCounted ? quantity : 0,
  price,
  discount_amount: discountAmount,
  total: price * quantity,
  fields,
  notes,
});

interface CardPayment {
  readonly order: Order;
  readonly code: string;
  readonly lines: readonly Line[];
  readonly discounts: readonly number[];
  readonly now: Date;
}

/** The card's ledger names the order, so the order is there first. @returns what the order now says of the card */
async function payByCard(db: Db, by: By, { order, code, lines, discounts, now }: CardPayment) {
  const payable = lines.map((line, index) => ({
    ...scopeOf(line),
    total: line.price * line.quantity - (discounts[index] ?? 0),
  }));
  const { giftCardId, amount } = await spendGiftCard(db, by, { code, orderId: order.id, lines: payable }, now);
  const paid = { giftCardId, giftCardAmount: amount };
  await Order.inStore(by, await db.connection())
    .where({ id: order.id })
    .patch(paid);
  return paid;
}
