/**
 * Plans of prepared reads, made before anybody waits for them: Postgres plans a statement five times for its values, on every connection,
 * before it keeps a plan. What a rehearsal reads is noted, and read as often on the connections that callers will meet first.
 */
import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { Statement, UnitOfWork } from './Db';

/** The sixth time Postgres makes the plan that it keeps. */
const EXECUTIONS = 6;

export class PlansAhead {
  private noted = new Map<string, QueryConfig>();
  private readonly known = new Set<string>();
  private planning: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly clients: readonly PoolClient[],
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Takes connections out of a pool, until `end`.
   * @param most so many, of which two are left for whoever else asks @param signal ends the planning
   */
  static async reserve(pool: Pool, most: number, signal: AbortSignal): Promise<PlansAhead> {
    const count = Math.max(0, Math.min(most, pool.options.max - 2));
    const taken = await Promise.allSettled(Array.from({ length: count }, () => pool.connect()));
    const clients = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return new PlansAhead(clients, signal);
  }

  /** Notes what is read by a unit that only reads. */
  noting(unit: UnitOfWork): UnitOfWork {
    return {
      ...unit,
      read: (statement, values) => {
        this.note(statement, values);
        return unit.read(statement, values);
      },
    };
  }

  /** Notes a statement that with these values writes nothing. */
  note({ name, text }: Statement, values: readonly unknown[]): void {
    if (name !== undefined && !this.known.has(name)) this.noted.set(name, { name, text, values: [...values] });
  }

  /** Begins to plan what was noted since the last time. */
  plan(): void {
    const statements = [...this.noted.values()];
    for (const name of this.noted.keys()) this.known.add(name);
    this.noted = new Map();
    const before = this.planning;
    this.planning = before.then(() => Promise.all(this.clients.map((client) => this.planOn(client, statements))));
  }

  /** Waits for the plans and gives the connections back: a pool gives out first what it got back last. What is not done by then is given up. */
  async end(): Promise<void> {
    const ended = new Promise<'given up'>((resolve) => {
      if (this.signal.aborted) resolve('given up');
      this.signal.addEventListener('abort', () => resolve('given up'), { once: true });
    });
    const isGivenUp = (await Promise.race([this.planning, ended])) === 'given up';
    for (const client of this.clients) client.release(isGivenUp);
  }

  private async planOn(client: PoolClient, statements: readonly QueryConfig[]): Promise<void> {
    for (const statement of statements) {
      for (let time = 0; time < EXECUTIONS && !this.signal.aborted; time++) {
        await client.query(statement).catch(() => undefined); // whoever asks for it will be told
      }
    }
  }
}
