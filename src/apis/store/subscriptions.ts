/** What players have subscribed to, to be read only. */
import type { operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import {
  listPlayerSubscriptions,
  type PlayerSubscriptions,
  readPlayerSubscription,
  type SubscriptionsAsked,
} from '../../domain/subscriptions/playerSubscriptions';
import { Problem } from '../../problem';
import { success } from '../success';
import { inPieces } from './inPieces';
import { subscription } from './resources/subscription';

/** One piece is answered like everything else; of more, one at a time is held. */
export const listSubscriptions: Handler<operations['listSubscriptions']> = async ({ actor, db, now, query }) => {
  const read = async (asked: SubscriptionsAsked, after?: PlayerSubscriptions['next']) => {
    const { subscriptions, ...piece } = await listPlayerSubscriptions(db, actor, asked, after);
    return { ...piece, items: subscriptions.map((view) => subscription(view, now)) };
  };
  const first = await read(query);
  const headers = { 'X-Total-Count': String(first.total) };
  if (!first.next) return { ...success(first.items), headers };
  const rest = { ...query, skip: 0 };
  const stream = () => inPieces(first, (next) => read(rest, next));
  return { status: 200, type: 'application/json', headers, stream };
};

export const getSubscription: Handler<operations['getSubscription']> = async ({ actor, db, now, params }) => {
  const found = await readPlayerSubscription(db, actor, params.id);
  if (!found) throw new Problem('not_found');
  return success(subscription(found, now));
};
