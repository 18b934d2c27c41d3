/** The lists of v1 that are answered whole unless somebody asks for a page: all of many rows, beside the bare statements of their pieces. */
import { Agent, request } from 'node:http';
import { Client, types } from 'pg';
import type { Db } from '../src/db/Db';
import { type Piece, readPackages } from '../src/domain/catalog/readPackages';
import { listPlayerSubscriptions, type PlayerSubscriptions } from '../src/domain/subscriptions/playerSubscriptions';
import type { Rounds } from './compare';
import type { Running } from './processes';
import type { Shop } from './shop';
import { compareWrites, type Write } from './writes';

/** As half the requests a second of a page. */
const GOAL = 2;

export interface ManyRows {
  readonly shop: Shop;
  readonly server: Running;
  readonly storeId: number;
  readonly apiKey: string;
  /** Of each thing. */
  readonly rows: number;
}

/** Prints the medians of both lists. @returns whether the goal is reached */
export async function compareWholeLists({ shop, server, storeId, apiKey, rows }: ManyRows, rounds: Rounds) {
  const client = new Client({ connectionString: shop.url, types: { getTypeParser } });
  await client.connect();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const db = bareDb(client);
  const lists: readonly [string, Write][] = [
    ['/packages', () => allPieces<Piece['next'] & object>((after) => readPackages(db, storeId, new Date(), after))],
    [
      '/subscriptions',
      () =>
        allPieces<PlayerSubscriptions['next'] & object>((after) =>
          listPlayerSubscriptions(db, { storeId }, { skip: 0 }, after),
        ),
    ],
  ];
  let reached = true;
  try {
    for (const [list, write] of lists) {
      const title = `GET /api/v1${list}, whole, of ${rows}`;
      const bare = { name: 'the bare statements', write };
      const ours = whole({ agent, port: server.port, path: `/api/v1${list}`, headers: { 'x-api-key': apiKey } });
      reached =
        (await compareWrites({ title, noun: 'lists', bare, ours, goal: GOAL }, shop, server, rounds)) && reached;
    }
    return reached;
  } finally {
    agent.destroy();
    await client.end();
  }
}

/** Nested rows stay the text that Postgres writes; where the next piece begins is read. */
const bareDb = (client: Client): Db => ({
  connection: () => Promise.reject(new Error('only statements are run')),
  read: async ({ name, text }, values) => {
    const { rows } = await client.query<{ last?: string | null }>({ name, text, values: [...values] });
    return rows.map((row) => (row.last ? { ...row, last: JSON.parse(row.last) as unknown } : row)) as never[];
  },
  changed: () => undefined,
});

const getTypeParser = ((oid: number, format?: 'text') => {
  if (oid === types.builtins.INT8) return Number;
  return oid === types.builtins.JSON ? (json: string) => json : types.getTypeParser(oid, format);
}) as typeof types.getTypeParser;

async function allPieces<Place>(read: (after?: Place) => Promise<{ readonly next: Place | undefined }>): Promise<void> {
  for (let { next } = await read(); next !== undefined;) ({ next } = await read(next));
}

interface Asked {
  readonly agent: Agent;
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads an answer to its end. */
const whole = (asked: Asked): Write => {
  return () =>
    new Promise((resolve, reject) => {
      const sent = request({ ...asked, host: '127.0.0.1' }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${asked.path} was answered with ${response.statusCode}`));
        response.resume().on('end', resolve);
      });
      sent.on('error', reject).end();
    });
};
