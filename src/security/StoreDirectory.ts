/**
 * The installation's stores by handle, host and public key, remembered by this process: every request needs one of them.
 * Whatever changes a store refreshes it.
 */
import type { Pool } from 'pg';
import type { ChangeListener, StoreChange } from '../db/storeChanges';
import type { Log } from '../log';
import { readToken } from './tokens';

export interface Store {
  readonly id: number;
  readonly handle: string;
  /** ISO 4217; a store has it for ever. */
  readonly currency: string;
  /** BCP 47. */
  readonly locale: string;
  readonly planFeatures: readonly string[];
  readonly planExpiresAt: Date | null;
}

const STORES = {
  name: 'directory_stores',
  text: `select id, handle, currency, locale, plan_features as "planFeatures", plan_expires_at as "planExpiresAt",
    array(select host from store_hosts where store_hosts.store_id = stores.id) as hosts from stores order by id`,
};
/** Whether a store has a public key that is in use. */
export const FIND_PUBLIC_KEY = {
  name: 'directory_public_key',
  text: 'select 1 from public_keys where store_id = $1 and key = $2 and revoked_at is null',
};
const REFRESH_MS = 30_000;
const MAX_PUBLIC_KEYS = 10_000;

export class StoreDirectory implements ChangeListener {
  private byHandle = new Map<string, Store>();
  private byId = new Map<number, Store>();
  private byHost = new Map<string, Store>();
  private readonly byPublicKey = new Map<string, Store>();
  /** Counts how often public keys were forgotten: what was looked up before is not remembered after. */
  private generation = 0;
  private running: Promise<void> | undefined;
  private following: Promise<void> | undefined;
  private failing = false;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly log: Pick<Log, 'info' | 'warn'>,
  ) {}

  /** Reads the stores, and again now and then, for what was written without telling. @throws when the first reading fails */
  async start(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.tryRefresh(), REFRESH_MS).unref();
  }

  /** What changes from now on is not read: the connections may be gone, and would be waited for. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.timer);
  }

  /** Gives when what was written before is known here, or could not be read. */
  async changed({ products, credentials }: StoreChange): Promise<void> {
    if (credentials || !products) this.forgetPublicKeys();
    if (!credentials && !products) await this.tryRefresh();
  }

  hearing(): void {
    this.forgetPublicKeys();
    if (!this.stopped) void this.tryRefresh();
  }

  ofHandle(handle: string): Store | undefined {
    return this.byHandle.get(handle);
  }

  /** The store of somebody who was let in. @throws when there is none any more */
  ofActor({ storeId }: { readonly storeId: number }): Store {
    const store = this.byId.get(storeId);
    if (!store) throw new Error(`store ${storeId} is not in the directory`);
    return store;
  }

  /** @param host a host name, in any case, with or without a port */
  ofHost(host: string): Store | undefined {
    return this.byHost.get(hostName(host));
  }

  /** Some stores, if there are any. @param most so many */
  first(most: number): Store[] {
    return [...this.byHandle.values()].slice(0, most);
  }

  /** The store of an installation that has exactly one. */
  only(): Store | undefined {
    return this.byHandle.size === 1 ? this.first(1)[0] : undefined;
  }

  /** The store of a public key that this process has found before. */
  rememberedPublicKey(key: string): Store | undefined {
    return this.byPublicKey.get(key);
  }

  async ofPublicKey(key: string): Promise<Store | undefined> {
    const store = this.byHandle.get(readToken('publicKey', key)?.handle ?? '');
    if (!store || this.byPublicKey.has(key)) return this.byPublicKey.get(key);
    const { generation } = this;
    const { rowCount } = await this.pool.query({ ...FIND_PUBLIC_KEY, values: [store.id, key] });
    if (!rowCount) return undefined;
    const current = generation === this.generation;
    if (current && this.byPublicKey.size < MAX_PUBLIC_KEYS) this.byPublicKey.set(key, store);
    return store;
  }

  /** Whether a key is revoked must not depend on the stores being read again. */
  private forgetPublicKeys(): void {
    this.generation++;
    this.byPublicKey.clear();
  }

  /** When it fails, the stores that are known stay in use until the next try. */
  private async tryRefresh(): Promise<void> {
    try {
      await this.refresh();
      if (this.failing) this.log.info('the stores can be read again');
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.log.warn({ err: error }, 'the stores could not be read: those known stay in use');
      this.failing = true;
    }
  }

  /**
   * Reads after this call. One reading runs at a time, so that an older one can't end last; what changes meanwhile may be
   * missing in it, so one more follows for all who ask until it begins.
   */
  private refresh(): Promise<void> {
    if (this.running) {
      this.following ??= this.running.catch(() => undefined).then(() => this.follow());
      return this.following;
    }
    this.running = this.read().finally(() => (this.running = undefined));
    return this.running;
  }

  private follow(): Promise<void> {
    this.following = undefined;
    return this.refresh();
  }

  private async read(): Promise<void> {
    const { rows } = await this.pool.query<Store & { hosts: string[] }>(STORES);
    this.byHandle = new Map(rows.map((store) => [store.handle, store]));
    this.byId = new Map(rows.map((store) => [store.id, store]));
    this.byHost = new Map(rows.flatMap((store) => store.hosts.map((host) => [host, store])));
    this.forgetPublicKeys();
  }
}

/** `LOCALHOST:3000` is `localhost`, `[::1]:3000` is `[::1]`. */
const hostName = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');
