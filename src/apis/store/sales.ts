/** The sales of a game store. */
import type { operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import { changeSale, deleteSale as remove } from '../../domain/promotions/changeSale';
import { createSale as create } from '../../domain/promotions/createSale';
import { listSales as list, readSale } from '../../domain/promotions/listSales';
import { success } from '../success';
import { page } from './answers';
import { givenInstant } from './givenInstant';
import { sale } from './resources/sale';

export const listSales: Handler<operations['listSales']> = async ({ actor, db, query }) => {
  const { rows, total } = await list(db, actor, query);
  return success(page(rows.map(sale), total, query));
};

export const getSale: Handler<operations['getSale']> = async ({ actor, db, params }) =>
  success(sale(await readSale(db, actor, params.id)));

export const createSale: Handler<operations['createSale']> = async ({ actor, body, db, now }) => {
  const { startDate = null, endDate = null, ...rest } = body;
  const dates = { startDate: givenInstant('startDate', startDate), endDate: givenInstant('endDate', endDate) };
  return success(sale(await readSale(db, actor, await create(db, actor, { ...rest, ...dates }, now))));
};

export const updateSale: Handler<operations['updateSale']> = async ({ actor, body, db, now, params }) => {
  const { startDate, endDate, ...rest } = body;
  const dates = { startDate: givenInstant('startDate', startDate), endDate: givenInstant('endDate', endDate) };
  await changeSale(db, actor, params.id, { ...rest, ...dates }, now);
  return success(sale(await readSale(db, actor, params.id)));
};

export const deleteSale: Handler<operations['deleteSale']> = async ({ actor, db, params }) => {
  await remove(db, actor, params.id);
  return success(null);
};
