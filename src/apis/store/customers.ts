/** Players as buyers, to be read only. */
import type { operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import { listPlayers, readPlayer } from '../../domain/customers/players';
import { Problem } from '../../problem';
import { success } from '../success';
import { page } from './answers';
import { customer } from './resources/customer';

export const listCustomers: Handler<operations['listCustomers']> = async ({ actor, db, query }) => {
  const { sortDesc: isDescending, ...asked } = query;
  const { players, total } = await listPlayers(db, actor, { ...asked, isDescending });
  return success(page(players.map(customer), total, query));
};

export const getCustomer: Handler<operations['getCustomer']> = async ({ actor, db, params }) => {
  const found = await readPlayer(db, actor, params.id);
  if (!found) throw new Problem('not_found');
  return success(customer(found));
};
