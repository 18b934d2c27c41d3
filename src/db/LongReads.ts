/**
 * Reads that last as long as somebody takes their rows, such as exports: each has a connection of its own, so that none which requests
 * need is held by a slow caller, and sees the database as it was at one instant. How many there are at a time is limited.
 */
import type { Client } from 'pg';
import { longReader } from './connection';

/** Rows as lists of their columns: half the work of objects. */
export type Batch = readonly (readonly unknown[])[];

export interface LongStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface LongReadsOptions {
  readonly url: string;
  /** At a time, in this process. */
  readonly most: number;
  /** At a time, of one store. */
  readonly mostOfStore: number;
  /** After this long a read is given up, for it keeps the database from clearing away what is no longer needed. */
  readonly longestMs: number;
}

/** As Postgres says it (SQLSTATE). */
const TOO_MANY_CONNECTIONS = '53300';
const BATCH_ROWS = 500;
/** The next batch is fetched by name, prepared once for the connection. */
const FETCH = { name: 'fetch_rows', text: `fetch ${BATCH_ROWS} from rows`, rowMode: 'array' } as const;

/** The store has its share of reads already. */
export class StoreBusyError extends Error {}

export class LongReads {
  private readonly stores = new Map<number, number>();
  private readonly running = new Map<Client, Promise<void>>();
  private count = 0;
  private closed = false;

  constructor(private readonly options: LongReadsOptions) {}

  /**
   * The rows of a statement, while they are asked for; the next batch is on its way while one is worked on.
   * @param gone ends it at once, whatever the database is doing
   * @throws StoreBusyError when the store has its share already, and what `isUnavailable` knows when all connections are in use
   */
  async *batches(storeId: number, statement: LongStatement, gone: AbortSignal): AsyncGenerator<Batch> {
    this.admit(storeId);
    const client = longReader(this.options.url);
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    this.running.set(client, ended);
    // With a query under way this cuts the connection, and Postgres notices within half a second; else it takes leave.
    const end = (): void => void client.end().catch(() => undefined);
    const tooLong = setTimeout(end, this.options.longestMs);
    gone.addEventListener('abort', end, { once: true });
    try {
      if (gone.aborted) return;
      yield* readAll(client, statement);
    } finally {
      clearTimeout(tooLong);
      gone.removeEventListener('abort', end);
      end();
      this.running.delete(client);
      this.leave(storeId);
    }
  }

  /** Ends all that runs, and waits for it. */
  async close(): Promise<void> {
    this.closed = true;
    const ending = [...this.running].map(([client, ended]) => (void client.end().catch(() => undefined), ended));
    await Promise.all(ending);
  }

  private admit(storeId: number): void {
    const ofStore = this.stores.get(storeId) ?? 0;
    if (ofStore >= this.options.mostOfStore) throw new StoreBusyError(`store ${storeId} has ${ofStore} long reads`);
    if (this.closed || this.count >= this.options.most) {
      throw Object.assign(new Error(`${this.count} long reads are running`), { code: TOO_MANY_CONNECTIONS });
    }
    this.count++;
    this.stores.set(storeId, ofStore + 1);
  }

  private leave(storeId: number): void {
    this.count--;
    const left = (this.stores.get(storeId) ?? 1) - 1;
    if (left > 0) this.stores.set(storeId, left);
    else this.stores.delete(storeId);
  }
}

async function* readAll(client: Client, { text, values }: LongStatement): AsyncGenerator<Batch> {
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  await client.query(`declare rows no scroll cursor for ${text}`, values as unknown[]);
  for (let next = fetchRows(client); ;) {
    const { rows } = await next;
    const isLast = rows.length < BATCH_ROWS;
    if (!isLast) next = fetchRows(client);
    // Taken out of the driver's result: each old one leads the collector to the next, and all their rows would wait for a full collection.
    if (rows.length > 0) yield rows.splice(0);
    if (isLast) return;
  }
}

function fetchRows(client: Client): Promise<{ rows: unknown[][] }> {
  const fetching = client.query<unknown[]>(FETCH);
  fetching.catch(() => undefined); // it is awaited later, or by nobody any more
  return fetching;
}
