/** `npm run subscriptions`: subscriptions are renewed, cancelled, and set to renew or not. */
import { Argument, type Command } from 'commander';
import type { Db } from '../db/Db';
import {
  cancelSubscription,
  renewSubscription,
  type SubscriptionName,
  switchRenewal,
} from '../domain/subscriptions/changeSubscription';
import { standingOf } from '../domain/subscriptions/standing';
import { Subscription } from '../domain/subscriptions/Subscription';
import type { InStore } from '../domain/StoreModel';
import { StartError } from '../StartError';
import type { Describe, Session, Surroundings } from './command';
import { storeOf } from './storeOption';
import { table } from './table';

const STORE = ['--store <handle>', 'the store; may be left out where there is one'] as const;
const WHICH = ['<subscription>', 'its number or its id, as the list shows them'] as const;
const LISTED = 50;

interface Options {
  readonly store?: string;
}

export const describeSubscriptions: Describe = (program, surroundings) => {
  program.description('Subscriptions of customers and of players.');
  describeList(program, surroundings);
  describeRenewals(program, surroundings);
  describeCancel(program, surroundings);
};

function describeList(program: Command, { inSession, print }: Surroundings): void {
  program
    .command('list')
    .description(`Lists the newest subscriptions, ${LISTED} at most.`)
    .option('--player <username>', 'only those of this player')
    .option(...STORE)
    .action(async ({ store: handle, player }: Options & { player?: string }) => {
      const rows = await inSession(async ({ db, now }) => {
        const { id: storeId } = await storeOf(db, handle);
        const subscriptions = await newest(db, { storeId }, player);
        return subscriptions.map((one) => ({
          subscription: String(one.id),
          id: one.uuid,
          buyer: one.playerUsername ?? `customer ${one.customerId}`,
          product: one.productName,
          status: standingOf(one, now).status,
          until: written(one.endsAt),
          renewal: one.cancelAtPeriodEnd ? 'ends then' : one.autoRenew ? 'by itself' : '',
        }));
      });
      table(rows).forEach(print);
    });
}

const newest = async (db: Db, store: InStore, player: string | undefined): Promise<Subscription[]> => {
  const listed = Subscription.inStore(store, await db.connection());
  if (player !== undefined) void listed.whereRaw('lower(subscriptions.player_username) = lower(?)', [player]);
  return listed
    .orderBy([
      { column: 'createdAt', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(LISTED);
};

function describeRenewals(program: Command, surroundings: Surroundings): void {
  program
    .command('renew')
    .description('Adds a period to what is paid for, and runs the commands of a renewal on the servers of a package.')
    .argument(...WHICH)
    .option(...STORE)
    .action(async (typed: string, { store }: Options) => {
      const { endsAt } = await change(surroundings, typed, store, ({ db, now }, of, name) =>
        renewSubscription(db, of, name, now),
      );
      surroundings.print(`Subscription ${typed} is paid for until ${written(endsAt)}.`);
    });

  program
    .command('auto-renew')
    .description('Notes whether a subscription is to be renewed by itself.')
    .argument(...WHICH)
    .addArgument(new Argument('<switch>', 'whether it is').choices(['on', 'off']))
    .option(...STORE)
    .action(async (typed: string, wanted: 'on' | 'off', { store }: Options) => {
      await change(surroundings, typed, store, ({ db, now }, of, name) =>
        switchRenewal(db, of, name, wanted === 'on', now),
      );
      surroundings.print(`Renewal of subscription ${typed} is ${wanted}.`);
    });
}

function describeCancel(program: Command, surroundings: Surroundings): void {
  program
    .command('cancel')
    .description('Ends a subscription at once, or with what is paid for.')
    .argument(...WHICH)
    .option('--at-period-end', 'let it go on until its period ends')
    .option(...STORE)
    .action(async (typed: string, { store, atPeriodEnd = false }: Options & { atPeriodEnd?: boolean }) => {
      const when = atPeriodEnd ? 'at period end' : 'at once';
      const { endsAt } = await change(surroundings, typed, store, ({ db, now }, of, name) =>
        cancelSubscription(db, of, name, when, now),
      );
      surroundings.print(`Subscription ${typed} ${atPeriodEnd ? `ends on ${written(endsAt)}` : 'is cancelled'}.`);
    });
}

const written = (instant: Date): string => instant.toISOString().slice(0, 16).replace('T', ' ');

type Change = (session: Session, store: InStore, name: SubscriptionName) => Promise<Subscription>;

async function change(
  { inSession }: Surroundings,
  typed: string,
  handle: string | undefined,
  work: Change,
): Promise<Subscription> {
  const name = nameOf(typed);
  return inSession(async (session) => {
    const { id: storeId } = await storeOf(session.db, handle);
    return work(session, { storeId }, name);
  });
}

function nameOf(typed: string): SubscriptionName {
  if (/^[1-9]\d{0,15}$/.test(typed)) return { id: Number(typed) };
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(typed)) return { uuid: typed };
  throw new StartError(`${typed} is no number or id of a subscription.`);
}
