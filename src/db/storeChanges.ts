/**
 * Word that something of a store has changed, from whoever wrote it to everybody who remembers an older state: at once in this
 * process, through Postgres (NOTIFY) in the others. Whoever listens is also told when word can no longer be heard.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import type { Log } from '../log';
import { within } from '../within';
import type { Statement } from './Db';

export interface StoreChange {
  readonly storeId: number;
  /** Which products changed. Without these and `credentials`, anything of the store may have. */
  readonly products?: readonly number[];
  /** Which credentials were revoked or changed, by table and id: `customer_tokens:17`. */
  readonly credentials?: readonly string[];
}

export interface ChangeListener {
  /** A promise, if any, that it has the new state: the writer's answer waits for it, up to a second. */
  changed(change: StoreChange): void | Promise<void>;
  /** Whether changes made by other processes can be heard from now on. Anything may have changed before. */
  hearing(hears: boolean): void;
}

/** Who is told each time when word is lost, and when it is back. */
export interface ChangesObserver {
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** 1 while changes made by other processes are heard, else 0. */
  readonly gauge: { set(value: number): void };
}

/** What processes send each other. */
const NOTIFICATION = z.object({
  process: z.string(),
  storeId: z.int(),
  products: z.array(z.int()).exactOptional(),
  credentials: z.array(z.string()).exactOptional(),
});

/** The channel of the notifications. */
export const CHANNEL = 'matjar_store_changes';
/** Tells other processes, in the writing transaction: it is heard only if that commits. */
export const NOTIFY: Statement = { name: 'notify_of_change', text: 'select pg_notify($1, $2)' };
/** Postgres limits a notification to 8,000 bytes. */
const MAX_PRODUCTS = 300;
const MAX_CREDENTIALS = 50;
const HEARTBEAT_MS = 1000;
const SILENCE_MS = 2000;
const RECONNECT_MS = 500;
/** How long a write's answer waits for those who remember. */
const SETTLE_MS = 1000;
/** A Postgres that hangs does not hold up the end of the process. */
const FAREWELL_MS = 1000;

export class StoreChanges {
  private readonly process = randomUUID();
  private readonly listeners = new Set<ChangeListener>();
  private hears = false;
  /** What the observer was told last. */
  private told: boolean | undefined;
  private stopped = false;
  private client: Client | undefined;

  constructor(private readonly observer?: ChangesObserver) {}

  subscribe(listener: ChangeListener): void {
    this.listeners.add(listener);
    listener.hearing(this.hears);
  }

  /** The values of `NOTIFY` that tell other processes. */
  notification(change: StoreChange): [string, string] {
    const { storeId, products = [], credentials = [] } = change;
    const told = products.length <= MAX_PRODUCTS && credentials.length <= MAX_CREDENTIALS ? change : { storeId };
    return [CHANNEL, JSON.stringify({ ...told, process: this.process })];
  }

  /**
   * Tells this process: after the commit, before the answer. Resolves when everybody has the new state, or after a second, and
   * never rejects: what is committed has happened.
   */
  async publish(change: StoreChange): Promise<void> {
    const heard = Promise.all([...this.listeners].map(async (listener) => listener.changed(change)));
    try {
      await within(SETTLE_MS, heard);
    } catch (error) {
      this.observer?.log.warn(
        { err: error, storeId: change.storeId },
        'a change is not yet known to all of this process',
      );
    }
  }

  /**
   * Listens to other processes until `stop`, reconnecting by itself. Resolves when it hears, or when its first try has failed:
   * a database that can be read but not listened to is slower, and serves.
   */
  listen(url: string): Promise<void> {
    return new Promise((resolve) => void this.keepListening(url, resolve));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.client) await within(FAREWELL_MS, this.client.end()).catch(() => undefined);
  }

  private async keepListening(url: string, onTried: () => void): Promise<void> {
    while (!this.stopped) {
      const error: unknown = await this.hear(url, onTried).catch((thrown: unknown) => thrown);
      this.turn(false, error);
      onTried();
      if (!this.stopped) await delay(RECONNECT_MS);
    }
  }

  /** Ends only by an error: the connection's, or a heartbeat that nobody answered. */
  private async hear(url: string, onHearing: () => void): Promise<void> {
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
      this.turn(true);
      onHearing();
      for (;;) {
        await Promise.race([delay(HEARTBEAT_MS, undefined, { ref: false }), lost]);
        await client.query('select 1');
      }
    } finally {
      void client.end().catch(() => undefined);
    }
  }

  /** Anybody may notify on this channel: what can't be read may mean a change of anything. */
  private receive(payload: string): void {
    const notification = read(payload);
    if (notification === undefined) {
      this.observer?.log.warn('a notification of changes could not be read: everything remembered is forgotten');
      for (const listener of this.listeners) listener.hearing(this.hears);
      return;
    }
    const { process, ...change } = notification;
    if (process !== this.process) void this.publish(change);
  }

  private turn(hears: boolean, error?: unknown): void {
    this.observe(hears, error);
    if (this.hears === hears) return;
    this.hears = hears;
    for (const listener of this.listeners) listener.hearing(hears);
  }

  private observe(hears: boolean, error: unknown): void {
    if (this.told === hears || this.stopped || !this.observer) return;
    this.told = hears;
    const { log, gauge } = this.observer;
    gauge.set(hears ? 1 : 0);
    if (hears) log.info('changes made by other processes are heard');
    else log.warn({ err: error }, 'changes made by other processes cannot be heard: nothing is answered from memory');
  }
}

function read(payload: string): z.infer<typeof NOTIFICATION> | undefined {
  try {
    return NOTIFICATION.parse(JSON.parse(payload));
  } catch {
    return undefined;
  }
}
