/** `npm run stores`: makes stores, and changes what is their own. */
import type { Command } from 'commander';
import type { z } from 'zod';
import { toBasisPoints } from '../domain/money';
import { Store } from '../domain/stores/Store';
import { changedFacts, hostName, newStore } from '../domain/stores/storeFacts';
import { addHost, createStore, removeHost, updateStore } from '../domain/stores/writeStore';
import { StartError } from '../StartError';
import type { Describe } from './command';
import { storeOf } from './storeOption';
import { table } from './table';

/** As typed; an empty text takes a fact away. */
type Typed = Readonly<Partial<Record<string, string>>>;

const FACTS: readonly [option: string, about: string][] = [
  ['--name <name>', 'as customers read it'],
  ['--time-zone <zone>', 'decides on days and months, such as Asia/Riyadh'],
  ['--locale <locale>', 'language of the store, such as ar'],
  ['--email <address>', 'where customers write to'],
  ['--phone <number>', 'where customers call'],
  ['--address <text>', 'street and number, for invoices'],
  ['--city <text>', 'for invoices'],
  ['--postal-code <code>', 'for invoices'],
  ['--country <code>', 'two letters, such as SA'],
  ['--vat-number <digits>', 'without it the store issues no VAT invoices'],
  ['--vat-rate <percent>', 'that prices include, such as 15'],
  ['--cr-number <number>', 'of the commercial registration'],
  ['--auto-accept-reviews <yes|no>', 'whether reviews are published at once'],
  ['--plan <name>', 'of the subscription to Matjar'],
  ['--plan-features <list>', 'what the plan includes, with commas: api, licenses'],
  ['--plan-expires-at <date>', 'when the plan lapses, such as 2027-01-01'],
];

export const describeStores: Describe = (program, { inSession, print }) => {
  program.description('The stores of this installation.');

  program
    .command('list')
    .description('Lists the stores.')
    .action(async () => {
      const stores = await inSession(async ({ db }) =>
        Store.query(await db.connection())
          .withGraphFetched('hosts')
          .orderBy('id'),
      );
      table(stores.map(row)).forEach(print);
    });

  withFacts(program.command('create'))
    .description('Makes a store and prints its handle. It needs a name, a currency and a time zone.')
    .option('--currency <code>', 'by ISO 4217, such as SAR; it can’t be changed later')
    .action(async (typed: Typed) => {
      const facts = checked(newStore, { ...factsOf(typed), currency: typed.currency });
      const store = await inSession(({ db, now }) => createStore(db, facts, now));
      print(`Store ${store.handle} is made.`);
    });

  withFacts(program.command('set'))
    .description('Changes facts of a store; an empty text takes one away.')
    .argument('<store>', 'its handle')
    .action(async (handle: string, typed: Typed) => {
      const facts = checked(changedFacts, factsOf(typed));
      if (Object.keys(facts).length === 0) throw new StartError('Say what to change: see --help.');
      await inSession(async ({ db, now }) => updateStore(db, await storeOf(db, handle), facts, now));
      print(`Store ${handle} is changed.`);
    });

  describeHosts(program, { inSession, print });
};

const describeHosts: Describe = (program, { inSession, print }) => {
  program
    .command('add-host')
    .description('Pages and requests of this host are the store’s.')
    .argument('<store>', 'its handle')
    .argument('<host>', 'such as shop.example')
    .action(async (handle: string, typed: string) => {
      const host = checked(hostName, typed);
      await inSession(async ({ db, now }) => addHost(db, await storeOf(db, handle), host, now));
      print(`${host} leads to store ${handle}.`);
    });

  program
    .command('remove-host')
    .description('The host leads to no store any more.')
    .argument('<store>', 'its handle')
    .argument('<host>', 'such as shop.example')
    .action(async (handle: string, typed: string) => {
      const host = checked(hostName, typed);
      await inSession(async ({ db }) => removeHost(db, await storeOf(db, handle), host));
      print(`${host} leads nowhere any more.`);
    });
};

const withFacts = (command: Command): Command =>
  FACTS.reduce((described, [option, about]) => described.option(option, about), command);

const row = ({ handle, name, currency, timeZone, hosts, planFeatures }: Store) => ({
  store: handle,
  name,
  currency,
  'time zone': timeZone,
  hosts: (hosts ?? []).map(({ host }) => host).join(', '),
  plan: planFeatures.join(', '),
});

/** What was typed, as facts; what was not typed is not there. */
function factsOf({ vatRate, autoAcceptReviews, planFeatures, planExpiresAt, currency: _, ...texts }: Typed): object {
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text === '' ? null : text])),
    ...(vatRate !== undefined && { vatRate: basisPoints(vatRate) }),
    ...(autoAcceptReviews !== undefined && { autoAcceptReviews: yesOrNo(autoAcceptReviews) }),
    ...(planFeatures !== undefined && { planFeatures: planFeatures.split(',').flatMap((name) => name.trim() || []) }),
    ...(planExpiresAt !== undefined && { planExpiresAt: planExpiresAt === '' ? null : instant(planExpiresAt) }),
  };
}

function basisPoints(percent: string): number {
  const rate = /^\d{1,3}(\.\d{1,2})?$/.test(percent) ? toBasisPoints(Number(percent)) : undefined;
  if (rate === undefined) throw new StartError(`A VAT rate is a percentage such as 15, not ${percent}.`);
  return rate;
}

function yesOrNo(text: string): boolean {
  if (text !== 'yes' && text !== 'no') throw new StartError(`--auto-accept-reviews is yes or no, not ${text}.`);
  return text === 'yes';
}

function instant(text: string): Date {
  const at = /^\d{4}-\d{2}-\d{2}(T.+Z)?$/.test(text) ? new Date(text) : undefined;
  // 30 February is read as a day of March.
  if (!at || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(text.slice(0, 'yyyy-mm-dd'.length)))
    throw new StartError(`--plan-expires-at is a day such as 2027-01-01, not ${text}.`);
  return at;
}

/** @throws StartError with the first thing that is wrong */
function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, message, code } = result.error.issues[0] as z.core.$ZodIssue;
  const option =
    path.length > 0 ? `--${String(path[0]).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ` : '';
  throw new StartError(
    code === 'invalid_type' ? `${option || 'A value'}is needed.`.replace(': is', ' is') : option + message,
  );
}
