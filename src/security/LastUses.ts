/**
 * When credentials were last used, without a write for each request: noted in memory and written in batches. A process that is
 * killed forgets the last minute.
 */
import type { Pool } from 'pg';
import type { Log } from '../log';
import { periodically } from '../periodically';

/** Tables of credentials that tell when they were last used. */
export type UsedTable = 'customer_tokens' | 'secret_keys' | 'merchant_tokens' | 'api_keys';

const FLUSH_MS = 60_000;

interface Use {
  readonly storeId: number;
  readonly id: string | number;
  readonly at: Date;
}

/** What another process wrote later stands. Rows are locked in one order, so that processes don't wait for each other in a circle. */
const statementFor = (table: UsedTable, type: 'bigint' | 'uuid'): string => `
  with used as (
    select * from unnest($1::bigint[], $2::${type}[], $3::timestamptz[]) as used (store_id, id, at)),
  locked as materialized (
    select c.store_id, c.id, used.at from ${table} c join used on used.store_id = c.store_id and used.id = c.id
    where c.last_used_at is null or c.last_used_at < used.at
    order by c.store_id, c.id for no key update of c)
  update ${table} set last_used_at = locked.at from locked
  where ${table}.store_id = locked.store_id and ${table}.id = locked.id`;

const STATEMENTS: Record<UsedTable, string> = {
  customer_tokens: statementFor('customer_tokens', 'bigint'),
  secret_keys: statementFor('secret_keys', 'bigint'),
  merchant_tokens: statementFor('merchant_tokens', 'bigint'),
  api_keys: statementFor('api_keys', 'uuid'),
};

export class LastUses {
  private readonly uses = new Map<UsedTable, Map<string, Use>>();
  private readonly flushing;

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly log: Pick<Log, 'warn'>,
  ) {
    this.flushing = periodically(
      FLUSH_MS,
      () => this.flush(),
      (error) => this.failed(error),
    );
  }

  /** A good credential came with a request. */
  note(table: UsedTable, storeId: number, id: string | number, at: Date): void {
    const uses = this.uses.get(table) ?? new Map<string, Use>();
    this.uses.set(table, uses);
    const known = uses.get(`${storeId}:${id}`);
    if (!known || known.at < at) uses.set(`${storeId}:${id}`, { storeId, id, at });
  }

  /** Writes what was noted. @throws when it could not: it is noted again for the next time */
  async flush(): Promise<void> {
    for (const [table, noted] of [...this.uses]) {
      this.uses.delete(table);
      const uses = [...noted.values()];
      const column = <Key extends keyof Use>(key: Key) => uses.map((use) => use[key]);
      try {
        await this.pool.query(STATEMENTS[table], [column('storeId'), column('id'), column('at')]);
      } catch (error) {
        for (const { storeId, id, at } of uses) this.note(table, storeId, id, at);
        throw error;
      }
    }
  }

  /** Writes what is left. A database that is away by then loses it. */
  async stop(): Promise<void> {
    await this.flushing.stop();
    await this.flush().catch((error: unknown) => this.failed(error));
  }

  private failed(error: unknown): void {
    this.log.warn({ err: error }, 'when credentials were last used could not be written');
  }
}
