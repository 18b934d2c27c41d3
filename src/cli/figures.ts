/** `npm run figures -- verify|rebuild [--store <handle>]`: holds what analytics and page counts read against the rows. */
import { Command } from 'commander';
import { readConfig } from '../config';
import { connect } from '../db/connection';
import { openDatabase } from '../db/openDatabase';
import { compareFigures, type FigureDifference, recountFigures } from '../domain/figures/recountFigures';
import { Store } from '../domain/stores/Store';
import { createLog } from '../log';
import { StartError } from '../StartError';
import { type Endings, run } from './run';

type Knex = ReturnType<typeof connect>['knex'];
interface Chosen {
  /** Its handle; every store without one. */
  readonly store?: string;
}

void run(async (endings) => {
  const program = new Command('figures').description(
    'What is kept beside orders, customers, products and reviews. Both are safe while the server runs.',
  );
  program
    .command('verify')
    .description('name every figure that is not what its rows say; the exit code is then 1')
    .option('--store <handle>', 'this store only')
    .action((chosen: Chosen) => verify(chosen, endings));
  program
    .command('rebuild')
    .description('count the rows, and correct every figure that differs')
    .option('--store <handle>', 'this store only')
    .action((chosen: Chosen) => rebuild(chosen, endings));
  await program.parseAsync();
});

async function verify(chosen: Chosen, endings: Endings): Promise<void> {
  const { knex, stores } = await open(chosen, endings);
  let wrong = 0;
  for (const { id, handle } of stores) {
    const differences = await compareFigures(knex, { storeId: id });
    for (const difference of differences) say(`${handle}: ${sentence(difference)}`);
    wrong += differences.length;
  }
  if (wrong > 0) throw new StartError(`${count(wrong, 'figure')} not what the rows say: npm run figures -- rebuild`);
  say(`All figures of ${count(stores.length, 'store')} are what the rows say.`);
}

async function rebuild(chosen: Chosen, endings: Endings): Promise<void> {
  const { knex, stores } = await open(chosen, endings);
  for (const { id, handle } of stores) {
    const differences = await compareFigures(knex, { storeId: id });
    await recountFigures(knex, { storeId: id });
    for (const difference of differences) say(`corrected in ${handle}: ${sentence(difference)}`);
  }
  say(`The figures of ${count(stores.length, 'store')} are what the rows say.`);
}

/** Connections without a time limit: counting the rows of a large store takes longer than a request may. */
async function open({ store }: Chosen, endings: Endings): Promise<{ knex: Knex; stores: Store[] }> {
  const config = readConfig(process.env);
  const database = await openDatabase(config, createLog(config.logLevel), 'command');
  endings.push(database.close);
  const { knex, close } = connect({ url: database.url, statementTimeoutMs: 0, poolSize: 1 });
  endings.push(close);
  const stores = await Store.query(knex)
    .where(store === undefined ? {} : { handle: store })
    .orderBy('id');
  if (store !== undefined && stores.length === 0) throw new StartError(`There is no store ${store}.`);
  return { knex, stores };
}

/** `order_days 2026-03-01, 4, false: orders 3 instead of 4, total 500 instead of 600` */
function sentence({ table, cell, kept, counted }: FigureDifference): string {
  const wrong = Object.keys(kept).filter((value) => kept[value] !== counted[value]);
  const values = wrong.map((value) => `${value} ${kept[value]} instead of ${counted[value]}`);
  return `${table} ${Object.values(cell).join(', ')}: ${values.join(', ')}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
