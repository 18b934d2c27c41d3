import { connect as connectSocket, createServer, type Server, type Socket } from 'node:net';
import { connect, type Connection } from '../../src/db/connection';
import { createTestDatabase, type TestDatabase } from '../support/database';

let url: string;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  url = database.url;
});
afterAll(() => database.drop());

/** A way to Postgres that can be made to hang: bytes are taken and none come out. */
class HangingProxy {
  hanging = false;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server = createServer((client) => {
    const target = new URL(url);
    const server = connectSocket(Number(target.port || 5432), target.hostname);
    for (const socket of [client, server]) this.#sockets.add(socket.on('error', () => {}));
    client.on('data', (bytes) => void (this.hanging || server.write(bytes)));
    server.on('data', (bytes) => void (this.hanging || client.write(bytes)));
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = new URL(url);
    address.host = `127.0.0.1:${(this.#server.address() as { port: number }).port}`;
    return address.href;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

describe('values', () => {
  let connection: Connection;
  beforeAll(() => {
    connection = connect({ url });
  });
  afterAll(() => connection.close());

  const both = async (expression: string) => {
    const { rows: viaKnex } = await connection.knex.raw<{ rows: { value: unknown }[] }>(
      `SELECT ${expression} AS value`,
    );
    const { rows: viaPool } = await connection.pool.query<{ value: unknown }>(`SELECT ${expression} AS value`);
    return [viaKnex[0]?.value, viaPool[0]?.value];
  };

  it('are numbers for integers of 64 bits, as far as a number holds them', async () => {
    expect(await both('9007199254740991::bigint')).toEqual([9007199254740991, 9007199254740991]);
    expect(await both('(-9007199254740991)::bigint')).toEqual([-9007199254740991, -9007199254740991]);
    await expect(connection.pool.query('SELECT 9007199254740992::bigint')).rejects.toThrow(RangeError);
    await expect(connection.knex.raw('SELECT 9007199254740992::bigint')).rejects.toThrow(RangeError);
  });

  it('are the day as written for dates', async () => {
    expect(await both(`'2026-03-29'::date`)).toEqual(['2026-03-29', '2026-03-29']);
  });

  it('are Dates for instants', async () => {
    const instant = new Date('2026-03-29T01:00:00Z');
    expect(await both(`'2026-03-29T01:00:00Z'::timestamptz`)).toEqual([instant, instant]);
  });
});

describe('limits', () => {
  it('cancel a statement, in Postgres, after the time given', async () => {
    const connection = connect({ url, statementTimeoutMs: 100 });
    await expect(connection.pool.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
    await expect(connection.knex.raw('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
    const { rows } = await connection.pool.query('SHOW application_name');
    expect(rows).toEqual([{ application_name: 'matjar' }]);
    await connection.close();
  });

  it('count nothing that this process has not seen because it stalled', async () => {
    const connection = connect({ url, statementTimeoutMs: 100, poolSize: 1 });
    const both = () => [connection.pool.query('SELECT 1'), connection.knex.raw('SELECT 1')];
    await Promise.all(both());
    const asked = [...both(), ...both()];
    await new Promise(setImmediate);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1200);
    await expect(Promise.all(asked)).resolves.toHaveLength(4);
    await connection.close();
  });

  it('give up on a Postgres that hangs, and recover when it is back', async () => {
    const proxy = new HangingProxy();
    const errors: Error[] = [];
    const connection = connect({
      url: await proxy.listen(),
      statementTimeoutMs: 500,
      poolSize: 1,
      onError: (error) => errors.push(error),
    });
    await Promise.all([connection.pool.query('SELECT 1'), connection.knex.raw('SELECT 1')]);
    proxy.hanging = true;
    const since = Date.now();
    const outcomes = await Promise.allSettled([connection.pool.query('SELECT 1'), connection.knex.raw('SELECT 1')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(Date.now() - since).toBeLessThan(1500);
    proxy.hanging = false;
    await expect(connection.pool.query('SELECT 1')).resolves.toBeDefined();
    await expect(connection.knex.raw('SELECT 1')).resolves.toBeDefined();
    proxy.cut();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(errors.length).toBeGreaterThan(0);
    await expect(connection.pool.query('SELECT 1')).resolves.toBeDefined();
    await expect(connection.knex.raw('SELECT 1')).resolves.toBeDefined();
    await connection.close();
    proxy.close();
  }, 20_000);
});
