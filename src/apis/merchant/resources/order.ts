/** An order as its merchant sees it. */
import type { components } from '../../../../generated/merchant';
import { toMajor, toPercent } from '../../../domain/money';
import type { StoreItemView, StoreOrderView } from '../../../domain/orders/storeOrders';
import { microTimestamp } from '../../timestamps';

type Schemas = components['schemas'];
type Order = Schemas['Order'];
type ListedOrder = Schemas['ListedOrder'];

/** With what it has handed over. */
export const order = (view: StoreOrderView): Order => ({
  ...shared(view),
  items: view.items.map((line) => ({
    ...item(line, view.currency),
    codes: (line.codes ?? []).map(({ id, code, usedAt }) => ({
      id,
      code,
      used_at: usedAt === null ? null : microTimestamp(usedAt),
    })),
  })),
});

export const listedOrder = (view: StoreOrderView): ListedOrder => ({
  ...shared(view),
  items: view.items.map((line) => item(line, view.currency)),
});

function shared(view: StoreOrderView): Omit<ListedOrder, 'items'> {
  const { currency, customer, payment } = view;
  return {
    id: view.id,
    status: view.status,
    customer: {
      id: customer.id,
      first_name: customer.firstName,
      last_name: customer.lastName,
      email: customer.email,
      phone: customer.phone,
      country_code: customer.countryCode,
    },
    currency,
    subtotal: toMajor(view.subtotal, currency),
    discount_amount: toMajor(view.discountAmount, currency),
    total: toMajor(view.total, currency),
    vat_rate: view.vatRate === null ? null : toPercent(view.vatRate),
    vat_amount: view.vatAmount === null ? null : toMajor(view.vatAmount, currency),
    invoice_number: view.invoiceNumber,
    coupon_code: view.couponCode,
    payment: {
      method: view.paymentMethod,
      id: payment?.paymentId ?? null,
      status: payment?.status ?? null,
      receipt: payment?.receipt ?? null,
    },
    customer_note: view.customerNote,
    meta: view.meta,
    created_at: microTimestamp(view.createdAt),
    updated_at: microTimestamp(view.updatedAt),
  };
}

const item = (line: StoreItemView, currency: string): Schemas['ListedItem'] => ({
  id: line.id,
  product_id: line.productId,
  name: line.productName,
  type: line.productType as Schemas['ListedItem']['type'],
  variant_id: line.planId,
  quantity: line.quantity,
  price: toMajor(line.price, currency),
  total: toMajor(line.total, currency),
  fields: line.fields,
  notes: line.notes,
});
