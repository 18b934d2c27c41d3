/** The orders of a store. */
import type { operations } from '../../../generated/management';
import type { Handler, HandlerRequest } from '../../contract/handlers';
import { listOrders as readPage } from '../../domain/orders/listOrders';
import type { OrderFilters } from '../../domain/orders/orderSelection';
import { readStatus, STATUS_NAMES } from '../../domain/orders/orderStatuses';
import { Problem } from '../../problem';
import { readInstant, readMoment } from '../moments';
import { pagination } from '../paging';
import { order } from './resources/order';

type Query = HandlerRequest<operations['listOrders']>['query'];

export const listOrders: Handler<operations['listOrders']> = async ({ actor, query, db, url }) => {
  const { sort, page, per_page: perPage } = query;
  const { orders, total } = await readPage(db, actor.storeId, filtersOf(query), { sort, page, perPage });
  const data = orders.map(order);
  return {
    status: 200,
    body: { success: true, data, pagination: pagination({ page, perPage, total, count: data.length, url }) },
  };
};

/** @throws Problem `invalid` */
function filtersOf({ status, created_from: from, created_to: to, updated_after: after }: Query): OrderFilters {
  return {
    status: status === undefined ? undefined : statusOf(status),
    createdFrom: from === undefined ? undefined : readMoment('created_from', from, 'up'),
    createdTo: to === undefined ? undefined : readMoment('created_to', to, 'down'),
    updatedAfter: after === undefined ? undefined : readInstant('updated_after', after, 'down'),
  };
}

function statusOf(text: string) {
  const status = readStatus(text);
  if (status !== undefined) return status;
  const names = Object.values(STATUS_NAMES).join(', ');
  throw new Problem('invalid', {
    fields: { status: [`The status field must be one of ${names}, or a number from 1 to 6.`] },
  });
}
