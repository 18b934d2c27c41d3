/** Commands on their way to game servers: what the shop reads of them, and what plugins fetch and acknowledge. */
import type { operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import { readOrderDeliveries, retryDelivery as retry } from '../../domain/fulfilment/orderDeliveries';
import { acknowledge, leaseForPlugin } from '../../domain/fulfilment/pollQueue';
import type { Metrics } from '../../server/metrics';
import { success } from '../success';
import { page } from './answers';
import { delivery, leased } from './resources/delivery';

export const listOrderDeliveries: Handler<operations['listOrderDeliveries']> = async ({ actor, db, params, query }) => {
  const { deliveries, total } = await readOrderDeliveries(db, actor, params.id, query);
  return success(page(deliveries.map(delivery), total, query));
};

export const retryDelivery: Handler<operations['retryDelivery']> = async ({ actor, db, now, params }) =>
  success(delivery(await retry(db, actor, params.id, params.deliveryId, now)));

export const leaseDeliveries: Handler<operations['leaseDeliveries']> = async ({ actor, body, db, now, params }) =>
  success(leased(await leaseForPlugin(db, actor, params.id, body, now)));

/** @param metrics counts what plugins say of the commands */
export const acknowledgeDeliveries =
  (metrics: Pick<Metrics, 'command'>): Handler<operations['acknowledgeDeliveries']> =>
  async ({ actor, body, db, now, params }) => {
    const results = body.results.map(({ id, outcome, answer, error }) => ({
      ...{ id, outcome },
      ...(typeof answer === 'string' && { answer }),
      ...(typeof error === 'string' && { error }),
    }));
    const told = await acknowledge(db, actor, params.id, { leaseId: body.leaseId.toLowerCase(), results }, now);
    const committed = (): void => {
      for (const [index, { accepted }] of told.entries())
        if (accepted) metrics.command('poll', results[index]?.outcome ?? 'unknown');
    };
    return { ...success(told), committed };
  };
