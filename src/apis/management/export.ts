/** The customers of a store as one file, sent while it is read. */
import type { components, operations } from '../../../generated/management';
import type { Handlers } from '../../contract/handlers';
import { type LongReads, StoreBusyError } from '../../db/LongReads';
import { type CustomerFilters, type ExportedRow, exportStatement } from '../../domain/customers/exportCustomers';
import { Problem } from '../../problem';
import { csvOf } from '../csv';
import { readMoment } from '../moments';
import { EXPORTED_COLUMNS, exportedCustomer } from './resources/exportedCustomer';

type Batches = AsyncIterable<readonly ExportedRow[]>;

export const exportHandlers = (reads: LongReads): Pick<Handlers<operations>, 'exportCustomers'> => ({
  exportCustomers: async ({ actor: { storeId }, query, now }) => {
    const statement = exportStatement(storeId, readFilters(query.filters));
    const batches = (gone: AbortSignal) => orTooMany(reads.batches(storeId, statement, gone) as Batches, now);
    if (query.format === 'json') {
      return { status: 200, type: 'application/json', stream: (gone) => jsonOf(batches(gone)) };
    }
    return {
      status: 200,
      type: 'text/csv',
      stream: (gone) => csvOf(EXPORTED_COLUMNS, batches(gone)),
      headers: { 'Content-Disposition': 'attachment; filename="customers.csv"' },
    };
  },
});

function readFilters(filters: components['schemas']['CustomerFilters'] = {}): CustomerFilters {
  const { created_from: from, created_to: to, country_code, search, has_orders } = filters;
  return {
    createdFrom: from === undefined ? undefined : readMoment('filters.created_from', from, 'up'),
    createdTo: to === undefined ? undefined : readMoment('filters.created_to', to, 'down'),
    countryCode: country_code,
    search,
    hasOrders: has_orders,
  };
}

/** When one of those that run is done is anybody's guess. */
const RETRY_AFTER_SECONDS = 10;

async function* orTooMany(batches: Batches, now: Date): AsyncGenerator<readonly ExportedRow[]> {
  try {
    yield* batches;
  } catch (error) {
    if (!(error instanceof StoreBusyError)) throw error;
    const resetAt = Math.ceil(now.getTime() / 1000) + RETRY_AFTER_SECONDS;
    throw new Problem('too_many_requests', {
      message: 'Two exports of this store are running: wait until one of them is done.',
      headers: { 'X-RateLimit-Reset': String(resetAt), 'Retry-After': String(RETRY_AFTER_SECONDS) },
    });
  }
}

const BEGINNING = '{"success":true,"data":[';
const END = '],"message":"Customer data exported successfully"}';

/** The documented body, closed only once all is in it. */
async function* jsonOf(batches: Batches): AsyncGenerator<string> {
  let before = BEGINNING;
  for await (const batch of batches) {
    yield before + JSON.stringify(batch.map(exportedCustomer)).slice(1, -1);
    before = ',';
  }
  yield (before === BEGINNING ? BEGINNING : '') + END;
}
