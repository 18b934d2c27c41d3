/** What players have subscribed to, to be read only. */
import type { operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import { listPlayerSubscriptions, readPlayerSubscription } from '../../domain/subscriptions/playerSubscriptions';
import { Problem } from '../../problem';
import { success } from './answers';
import { subscription } from './resources/subscription';

export const listSubscriptions: Handler<operations['listSubscriptions']> = async ({ actor, db, now, query }) => {
  const { subscriptions, total } = await listPlayerSubscriptions(db, actor, query);
  const listed = subscriptions.map((view) => subscription(view, now));
  return { ...success(listed), headers: { 'X-Total-Count': String(total) } };
};

export const getSubscription: Handler<operations['getSubscription']> = async ({ actor, db, now, params }) => {
  const found = await readPlayerSubscription(db, actor, params.id);
  if (!found) throw new Problem('not_found');
  return success(subscription(found, now));
};
