/** What a process does beside its requests and on behalf of no API: it delivers commands, ends subscriptions, and forgets kept answers. */
import { inTransaction } from './db/inTransaction';
import { openReading } from './db/unitOfWork';
import { sweepKeptAnswers } from './domain/access/keptAnswers';
import { endSubscription, findEndedSubscriptions } from './domain/subscriptions/endSubscriptions';
import { type DeliveryDependencies, deliverCommands } from './gameServers/deliverCommands';
import { type Periodic, periodically } from './periodically';

const END_SUBSCRIPTIONS_MS = 10_000;
const SWEEP_MS = 10 * 60_000;

/** Begins at once; several processes of an installation share the work. */
export function startBackgroundWork(dependencies: DeliveryDependencies): Periodic {
  const work = [deliverCommands(dependencies), endSubscriptions(dependencies), sweep(dependencies)];
  return { stop: async () => void (await Promise.all(work.map((one) => one.stop()))) };
}

/** One transaction each: one that fails holds up no other. */
function endSubscriptions({ database, clock, log }: DeliveryDependencies): Periodic {
  const failed = (error: unknown): void => log.warn({ err: error }, 'the end of subscriptions could not be seen to');
  const end = async (): Promise<void> => {
    const now = clock.now();
    for (const ended of await findEndedSubscriptions(openReading(database), now)) {
      await inTransaction(database, (db) => endSubscription(db, ended, now)).catch(failed);
    }
  };
  return periodically(END_SUBSCRIPTIONS_MS, end, failed);
}

const sweep = ({ database, clock, log }: DeliveryDependencies): Periodic =>
  periodically(
    SWEEP_MS,
    () => sweepKeptAnswers(openReading(database), clock.now()),
    (error) => log.warn({ err: error }, 'kept answers could not be swept'),
  );
