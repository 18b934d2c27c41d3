/**
 * Who uses the embedded database, told by locks that PostgreSQL holds for a connection: they end with their process,
 * however it ends, so that nothing stale can be left behind.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** One server serves a data folder; commands may work beside it. */
export type Use = 'server' | 'command';

const serving = 0x6d61_7401;
const using = 0x6d61_7402;

export interface Seat {
  /** Gives the seat back. @returns whether nobody else uses the database now */
  leave(): Promise<boolean>;
}

/**
 * @param url of the cluster's maintenance database
 * @param onLost called when the connection breaks while the seat is held
 * @returns undefined when another server serves this database
 */
export async function takeSeat(url: string, use: Use, onLost: () => void): Promise<Seat | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  if (use === 'server' && !(await becomesServer(client))) {
    await client.end();
    return undefined;
  }
  await client.query('SELECT pg_advisory_lock_shared($1)', [using]);
  client.once('end', onLost);
  return {
    leave: async () => {
      client.off('end', onLost);
      const alone = await isLast(client).catch(() => true);
      await client.end().catch(() => undefined);
      return alone;
    },
  };
}

/** PostgreSQL needs a moment to notice that a killed server is gone. */
async function becomesServer(client: Client): Promise<boolean> {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    if (await ask(client, 'SELECT pg_try_advisory_lock($1) AS yes', serving)) return true;
    await sleep(100);
  }
  return false;
}

async function isLast(client: Client): Promise<boolean> {
  await ask(client, 'SELECT pg_advisory_unlock_shared($1) AS yes', using);
  return ask(client, 'SELECT pg_try_advisory_lock($1) AS yes', using);
}

async function ask(client: Client, sql: string, key: number): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(sql, [key]);
  return rows[0]?.yes === true;
}
