/** The demo's rows: the documentation come true, in two stores, with enough beside it that lists and charts have a shape. */
import type { Knex } from 'knex';
import type { Clock } from '../../clock';
import { StartError } from '../../StartError';
import { addBulkProducts } from './bulkProducts';
import { calendarOf, type Calendar } from './calendar';
import { addCategories } from './categories';
import type { DemoCredentials } from './credentials';
import { addCustomers } from './customers';
import { addDigitalOrders } from './digitalOrders';
import { addDocumentedProducts } from './documentedProducts';
import { Draft } from './Draft';
import { countFigures } from './figures';
import { draftGameStore } from './gameStore';
import { addImages } from './images';
import { addInvoices } from './invoices';
import { mintCredentials, writeOperator } from './mintCredentials';
import { seededRandom } from './random';
import { addFeedback } from './reviews';
import { moveSequences } from './sequences';
import { digitalStoreId, type Handles, randomHandle, writeStores } from './stores';

export interface DemoOptions {
  clock: Clock;
  /** 32 bytes, see serverKey.ts. */
  serverKey: Buffer;
  /** Of the stores; left out, they are drawn. */
  handles?: Handles;
}

const seed = 20_240_615;

/**
 * Fills an empty database, in the caller's transaction. Dates are counted from the clock's now; ids and values are always the
 * same, but for secrets and the stores' handles.
 * @returns what opens it, minted now
 * @throws StartError when there is a store already
 */
export async function loadDemo(
  db: Knex,
  { clock, serverKey, handles = { digital: randomHandle(), game: randomHandle() } }: DemoOptions,
): Promise<Omit<DemoCredentials, 'baseUrl'>> {
  // Nobody else makes a store meanwhile: of two who load at once, the second finds the database full.
  await db.raw('LOCK TABLE stores IN EXCLUSIVE MODE');
  if (await db('stores').first('id')) {
    throw new StartError('This database is not empty, it holds stores already: the demo is for an empty one.');
  }
  const calendar = calendarOf(clock.now());
  const digital = draftDigitalStore(calendar, serverKey);
  const game = draftGameStore(calendar, serverKey);
  const credentials = mintCredentials({ digital, game }, handles, calendar);
  await writeStores(db, calendar, handles);
  await writeOperator(db, calendar, credentials);
  for (const draft of [digital, game]) {
    await draft.write(db);
    await countFigures(db, draft.storeId);
  }
  await moveSequences(db, [digital.storeId, game.storeId]);
  return credentials;
}

function draftDigitalStore(calendar: Calendar, serverKey: Buffer): Draft {
  const random = seededRandom(seed);
  const draft = new Draft(digitalStoreId);
  addImages(draft, calendar);
  addCategories(draft, calendar);
  const documented = addDocumentedProducts(draft, calendar, random, serverKey);
  const offers = [...documented, ...addBulkProducts(draft, calendar, random, serverKey)];
  const buyers = addCustomers(draft, calendar, random);
  const orders = addDigitalOrders(draft, { calendar, random, serverKey }, offers, buyers);
  addFeedback(draft, calendar, random, orders);
  addInvoices(draft, orders);
  return draft;
}
