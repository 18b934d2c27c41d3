/**
 * Word that something of a store has changed, from whoever wrote it to everybody who remembers an older state: at once in this
 * process, through Postgres (NOTIFY) in the others. Whoever listens is also told when word can no longer be heard.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { within } from '../within';

export interface StoreChange {
  readonly storeId: number;
  /** Which products changed; absent: anything of the store may have. */
  readonly products?: readonly number[];
}

export interface ChangeListener {
  changed(change: StoreChange): void;
  /** Whether changes made by other processes can be heard from now on. */
  hearing(hears: boolean): void;
}

const CHANNEL = 'matjar_store_changes';
/** Postgres limits a notification to 8,000 bytes. */
const MAX_PRODUCTS = 300;
const HEARTBEAT_MS = 1000;
const SILENCE_MS = 2000;
const RECONNECT_MS = 500;
/** A Postgres that hangs does not hold up the end of the process. */
const FAREWELL_MS = 1000;

export class StoreChanges {
  private readonly process = randomUUID();
  private readonly listeners = new Set<ChangeListener>();
  private hears = false;
  private stopped = false;
  private client: Client | undefined;

  subscribe(listener: ChangeListener): void {
    this.listeners.add(listener);
    listener.hearing(this.hears);
  }

  /** The statement that tells other processes, to be run in the writing transaction: it is heard only if that commits. */
  notification(change: StoreChange): { text: string; values: [string, string] } {
    const { storeId, products } = change;
    const told = products && products.length <= MAX_PRODUCTS ? { storeId, products } : { storeId };
    return { text: 'select pg_notify(?, ?)', values: [CHANNEL, JSON.stringify({ ...told, process: this.process })] };
  }

  /** Tells this process: after the commit, before the answer. */
  publish(change: StoreChange): void {
    for (const listener of this.listeners) listener.changed(change);
  }

  /** Listens to other processes until `stop`, reconnecting by itself. Resolves when it first hears. */
  listen(url: string): Promise<void> {
    return new Promise((resolve) => void this.keepListening(url, resolve));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.client) await within(FAREWELL_MS, this.client.end()).catch(() => undefined);
  }

  private async keepListening(url: string, onFirst: () => void): Promise<void> {
    while (!this.stopped) {
      try {
        await this.hear(url, onFirst);
      } catch {
        // Lost or refused: nothing is remembered until the next try succeeds.
      }
      this.setHears(false);
      if (!this.stopped) await delay(RECONNECT_MS);
    }
  }

  /** Ends only by an error: the connection's, or a heartbeat that nobody answered. */
  private async hear(url: string, onFirst: () => void): Promise<void> {
    const client = new Client({
      connectionString: url,
      query_timeout: SILENCE_MS,
      connectionTimeoutMillis: SILENCE_MS,
    });
    this.client = client;
    const lost = new Promise<never>((_, reject) =>
      client.on('error', reject).on('end', () => reject(new Error('ended'))),
    );
    lost.catch(() => undefined);
    client.on('notification', ({ payload }) => this.receive(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.setHears(true);
      onFirst();
      for (;;) {
        await Promise.race([delay(HEARTBEAT_MS, undefined, { ref: false }), lost]);
        await client.query('select 1');
      }
    } finally {
      void client.end().catch(() => undefined);
    }
  }

  private receive(payload: string): void {
    const { process, ...change } = JSON.parse(payload) as StoreChange & { process: string };
    if (process !== this.process) this.publish(change);
  }

  private setHears(hears: boolean): void {
    if (this.hears === hears) return;
    this.hears = hears;
    for (const listener of this.listeners) listener.hearing(hears);
  }
}
