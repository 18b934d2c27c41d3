/** An order as the list and the webhook data show it. */
import type { components } from '../../../../generated/management';
import { toMajor } from '../../../domain/money';
import { STATUS_NAMES } from '../../../domain/orders/orderStatuses';
import type { OrderLine, OrderSummary } from '../../../domain/orders/orderSummary';
import { microTimestamp } from '../../timestamps';

type Schemas = components['schemas'];

export const order = ({ id, total, currency, status, customer, items, createdAt }: OrderSummary): Schemas['Order'] => ({
  id,
  total: toMajor(total, currency),
  status: STATUS_NAMES[status],
  customer: { id: customer.id, first_name: customer.firstName, last_name: customer.lastName },
  items: items.map((line) => item(line, currency)),
  created_at: microTimestamp(createdAt),
});

const item = (line: OrderLine, currency: string): Schemas['OrderItem'] => ({
  id: line.id,
  product_id: line.productId,
  product_name: line.productName,
  product_type: line.productType,
  quantity: line.quantity,
  price: toMajor(line.price, currency),
  total: toMajor(line.total, currency),
});
