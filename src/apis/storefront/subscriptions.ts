/** What a customer subscribes to. */
import type { operations } from '../../../generated/storefront';
import type { Handler } from '../../contract/handlers';
import { readActiveSubscriptions } from '../../domain/subscriptions/activeSubscriptions';
import { customerOf } from '../../security/Actor';
import { subscription } from './resources/subscription';

export const listCustomerSubscriptions: Handler<operations['listCustomerSubscriptions']> = async (request) => {
  const { actor, db, now } = request;
  const views = await readActiveSubscriptions(db, { storeId: actor.storeId, customerId: customerOf(actor) }, now);
  return { status: 200, body: { success: true, data: views.map((view) => subscription(view, now)) } };
};
