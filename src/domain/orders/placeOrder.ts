/** A new order of a person, priced by the server, with all that it takes held for it: in one transaction, which a refusal undoes. */
import type { Db } from '../../db/Db';
import { Problem } from '../../problem';
import { readOffers } from '../catalog/readOffers';
import { findBuyer } from '../customers/findBuyer';
import type { InStore } from '../StoreModel';
import type { By, Circumstances } from './By';
import { enterStatus } from './enterStatus';
import type { OrderRequest } from './OrderRequest';
import { type Line, priceItems } from './priceItems';
import { recordPayment } from './recordPayment';
import { writeOrder } from './writeOrder';

/** What refusals of a coupon are about. */
const COUPON_FIELD = 'coupon_code';

/**
 * Places an order; with a status beyond 1 it goes there at once, completion included.
 * @returns its id
 * @throws Problem `invalid`, naming every item that can't be had, and why
 */
export async function placeOrder(db: Db, by: By, request: OrderRequest, circumstances: Circumstances): Promise<number> {
  const { now } = circumstances;
  const { status, couponCode: code, customerNote = null, meta = null } = request;
  const customer = await findBuyer(db, by, request.buyer, now);
  const lines = await readLines(db, by, request, now);
  const coupon = code === undefined ? undefined : { code, field: COUPON_FIELD };
  const asked = { customerId: customer.id, lines, status, coupon, columns: { customerNote, meta } };
  const order = await writeOrder(db, by, asked, now);
  if (request.payment) await recordPayment(db, by, order, request.payment, now);
  if (order.status !== 1) await enterStatus(db, by, order, 1, circumstances);
  return order.id;
}

async function readLines(db: Db, store: InStore, { items }: OrderRequest, now: Date): Promise<readonly Line[]> {
  const ids = items.map(({ productId }) => productId);
  const { lines, errors } = priceItems(items, await readOffers(db, store, ids, now));
  if (Object.keys(errors).length > 0) throw new Problem('invalid', { fields: errors });
  return lines;
}
