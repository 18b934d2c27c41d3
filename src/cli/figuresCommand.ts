/** `npm run figures`: what analytics and page counts read, held against the rows that it counts. */
import type { Db } from '../db/Db';
import { compareFigures, type FigureDifference, recountFigures } from '../domain/figures/recountFigures';
import { Store } from '../domain/stores/Store';
import { StartError } from '../StartError';
import type { Describe } from './command';
import { storeOf } from './storeOption';

interface Options {
  readonly store?: string;
}

const STORE = ['--store <handle>', 'this store only'] as const;

export const describeFigures: Describe = (program, { inSession, print }) => {
  program.description(
    'What is kept beside orders, customers, products and reviews. Both commands are safe while the server runs.',
  );

  program
    .command('verify')
    .description('Names every figure that is not what its rows say; the exit code is then 1.')
    .option(...STORE)
    .action(async ({ store: handle }: Options) => {
      const { lines, stores } = await inSession(async ({ db }) => {
        const stores = await storesOf(db, handle);
        return { lines: await differences(db, stores), stores: stores.length };
      });
      lines.forEach(print);
      if (lines.length > 0)
        throw new StartError(`${wrong(lines.length)} \`npm run figures -- rebuild\` corrects that.`);
      print(`All figures of ${counted(stores, 'store')} are what the rows say.`);
    });

  program
    .command('rebuild')
    .description('Counts the rows, and corrects every figure that differs.')
    .option(...STORE)
    .action(async ({ store: handle }: Options) => {
      const { lines, stores } = await inSession(async ({ db }) => {
        const stores = await storesOf(db, handle);
        const lines = await differences(db, stores);
        for (const { id: storeId } of stores) await recountFigures(await db.connection(), { storeId });
        return { lines, stores: stores.length };
      });
      lines.forEach((line) => print(`corrected: ${line}`));
      print(`All figures of ${counted(stores, 'store')} are what the rows say.`);
    });
};

const storesOf = async (db: Db, handle: string | undefined): Promise<Store[]> =>
  handle === undefined ? Store.query(await db.connection()).orderBy('id') : [await storeOf(db, handle)];

async function differences(db: Db, stores: readonly Store[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { id: storeId, handle } of stores) {
    const found = await compareFigures(await db.connection(), { storeId });
    lines.push(...found.map((difference) => `${handle}: ${sentence(difference)}`));
  }
  return lines;
}

/** `order_days 2026-03-01, 4, false: orders 3 instead of 4, total 500 instead of 600` */
function sentence({ table, cell, kept, counted }: FigureDifference): string {
  const wrong = Object.keys(kept).filter((value) => kept[value] !== counted[value]);
  const values = wrong.map((value) => `${value} ${kept[value]} instead of ${counted[value]}`);
  return `${table} ${Object.values(cell).join(', ')}: ${values.join(', ')}`;
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
const wrong = (figures: number): string =>
  `${counted(figures, 'figure')} ${figures === 1 ? 'is' : 'are'} not what the rows say.`;
