/** What is tried out before anybody asks: reads and what can be undone, as they will be answered. */
import { request } from 'node:http';
import express from 'express';
import { plainEnvelope } from '../../src/apis/envelopes';
import { systemClock } from '../../src/clock';
import type { Api } from '../../src/contract/Api';
import type { Contract } from '../../src/contract/Contract';
import { openRehearsal } from '../../src/contract/rehearse';
import { partsOf } from '../../src/contract/rehearsedRequests';
import { createValidation } from '../../src/contract/validation';
import type { UnitOfWork } from '../../src/db/Db';
import { createLog } from '../../src/log';
import { Problem } from '../../src/problem';
import { type Actor, NO_PERMISSIONS } from '../../src/security/Actor';
import { shelfContract } from './fixture/shelf';

const visitor: Actor = { kind: 'visitor', storeId: 7, subject: 'visitor', permissions: NO_PERMISSIONS };
const reader: Actor = { ...visitor, kind: 'apiKey', subject: 'reader', permissions: new Set(['books:write']) };
/** Neither the cover, a file, nor the export, which is as long as a shelf. */
const READS = ['listBooks', 'listMagazines', 'getBook', 'whoAmI'];
/** What can be undone; neither the gift, which is sent, nor the deletion, of which nothing is said. */
const UNDOABLE = ['addBook'];
const ROUNDS = 3;
const NEW_BOOK = { title: 'Ink' };

interface Asked {
  readonly operation: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly actor: Actor;
}

/** With an example for the book and for a new one, and a deletion that needs no credential. */
function shelf(): Contract {
  const contract = shelfContract();
  const { paths } = contract.document;
  const parameters = paths['/books/{id}']?.parameters as { example?: unknown }[];
  Object.assign(parameters[0] as object, { example: 42 });
  const body = paths['/books']?.post?.requestBody as unknown as { content: Record<string, { example?: unknown }> };
  Object.assign(body.content['application/json'] as object, { example: NEW_BOOK });
  const opened = contract.operations.map((one) => (one.id === 'removeBook' ? { ...one, credentials: [] } : one));
  return { ...contract, operations: opened };
}

interface Wishes {
  readonly fail?: boolean;
  readonly signal?: AbortSignal;
  /** Awaited by every handler. */
  readonly before?: (asked: number) => Promise<void> | void;
  /** Ids of the books that there are. */
  readonly books?: readonly number[];
}

async function rehearsed({ fail, signal = new AbortController().signal, before, books = [42] }: Wishes = {}) {
  const contract = shelf();
  const asked: Asked[] = [];
  const settled: string[] = [];
  const held: number[] = [];
  const told = { committed: 0, counted: 0, observed: 0 };
  let port = 0;
  const handler = (operation: string) => async (given: Omit<Asked, 'operation'> & { db: UnitOfWork }) => {
    const { params, query, body, actor } = given;
    asked.push({ operation, params, query, body, actor });
    await before?.(asked.length);
    if (fail) throw new Error('the database is away');
    if (operation === 'addBook') {
      await given.db.connection();
      return { status: 201, body: { id: 2, ...NEW_BOOK }, committed: () => void told.committed++ };
    }
    if (operation === 'listBooks') return { status: 200, body: { data: books.map((id) => ({ id, title: 'Ink' })) } };
    if (operation !== 'getBook') return { status: 200, body: {} };
    const { id } = params as { id: number };
    if (!books.includes(id)) throw new Problem('not_found');
    return { status: 200, body: { id, title: 'Ink' } };
  };
  const handlers = Object.fromEntries(contract.operations.map(({ id }) => [id, handler(id)]));
  const limit = { perMinute: () => 1, alwaysSaysReset: false };
  const inTurn = { addBook: () => Promise.reject(new Error('somebody waits behind a rehearsal')) };
  const api = {
    ...{ name: 'store', envelope: plainEnvelope, limit, handlers, inTurn, undoable: UNDOABLE },
    identify: () => Promise.reject(new Error('a credential is looked for')),
  } as unknown as Api;
  const real = await createValidation(contract);
  const validation: typeof real = {
    request: real.request,
    response: (operation, status, body) => (held.push(status), real.response(operation, status, body)),
  };
  const openUnit = (readOnly: boolean) =>
    ({
      connection: () => Promise.resolve(undefined),
      commit: () => Promise.resolve(settled.push(`${readOnly ? 'read' : 'write'} committed`)),
      rollback: () => Promise.resolve(settled.push(`${readOnly ? 'read' : 'write'} rolled back`)),
    }) as unknown as UnitOfWork;
  const rehearsal = await openRehearsal({
    ...{ api, contract, validation, openUnit, clock: systemClock, visitor, reader, log: createLog('silent') },
    publicOrigin: 'https://shop.example',
    count: () =>
      Promise.resolve({ limit: 1, remaining: told.counted++, resetAt: 0, retryAfterSeconds: 1, exceeded: false }),
    observe: () => void told.observed++,
    appOf: (mounted) => {
      const app = express();
      app.use((asking, _response, next) => ((port = asking.socket.localPort ?? 0), next()));
      return app.use(...mounted.map(({ serve }) => serve));
    },
    time: { signal, ended: new Promise((resolve) => signal.addEventListener('abort', () => resolve())) },
  });
  await rehearsal.ask(ROUNDS);
  return { asked, settled, held, told, rehearsal, port };
}

type Rehearsed = Awaited<ReturnType<typeof rehearsed>>;

const operationsOf = ({ asked }: Pick<Rehearsed, 'asked'>): string[] => [
  ...new Set(asked.map(({ operation }) => operation)),
];

it('asks for all short reads and for what can be undone, and does nothing else', async () => {
  const { asked, settled, held, told, rehearsal } = await rehearsed();
  rehearsal.end();
  expect(operationsOf({ asked }).sort()).toEqual([...READS, ...UNDOABLE].sort());
  const writes = asked.filter(({ operation }) => UNDOABLE.includes(operation));
  expect(writes).toHaveLength(1 + ROUNDS);
  expect(asked.filter(({ operation }) => operation === 'whoAmI')).toHaveLength(1 + ROUNDS);
  expect(held).toEqual(asked.map(({ operation }) => (operation === 'addBook' ? 201 : 200)));
  expect(rehearsal.found).toBe(READS.length);
  // Also of what was refused before it was begun.
  expect(settled).not.toContainEqual(expect.stringContaining('committed'));
  expect(settled.filter((one) => one === 'write rolled back').length).toBeGreaterThanOrEqual(writes.length);
  expect(told).toMatchObject({ committed: 0 });
  expect(told.counted).toBe(told.observed);
});

it.each([
  ['that', 'is taken', { id: 2 }, NEW_BOOK],
  ['nothing', 'is refused', undefined, {}],
])('writes %s where what is documented %s', async (_what, _how, answer, body) => {
  const { parts } = await partsOf(shelf(), UNDOABLE, ({ method }) => Promise.resolve(method === 'GET' ? [] : answer));
  const bodies = new Map(parts.map(({ operation, good }) => [operation.id, good.body]));
  expect(bodies.get('addBook')).toEqual(body);
  expect(bodies.get('listBooks')).toBeUndefined();
});

it('asks for what is refused: nothing that there is, an unknown name, and a number that is none of those wanted', async () => {
  const { parts } = await partsOf(shelf(), UNDOABLE, () => Promise.resolve([]));
  const refused = (id: string) => parts.find(({ operation }) => operation.id === id)?.refused;
  const paths = refused('listBooks')?.map(({ path }) => path);
  expect(paths).toEqual(['/shelf/books-none', '/shelf/books?no_such_parameter=1', '/shelf/books?limit=-0.5']);
  expect(refused('addBook')?.map(({ path, body }) => [path, body])).toEqual([
    ['/shelf/books-none', NEW_BOOK],
    ['/shelf/books', { no_such_field: 1 }],
  ]);
});

it("asks as a visitor, or as a reader where a credential is needed, with the contract's examples and defaults", async () => {
  const { asked, rehearsal } = await rehearsed();
  rehearsal.end();
  expect(asked.find(({ operation }) => operation === 'listBooks')).toMatchObject({
    query: { limit: 10 },
    actor: visitor,
  });
  expect(asked.find(({ operation }) => operation === 'getBook')).toMatchObject({ params: { id: 42 } });
  expect(asked.find(({ operation }) => operation === 'whoAmI')).toMatchObject({ actor: reader });
  expect(asked.find(({ operation }) => operation === 'addBook')).toMatchObject({ actor: reader, body: NEW_BOOK });
});

it('asks for the first row of a list that can be shown, where there is none of the examples', async () => {
  const { asked, rehearsal } = await rehearsed({ books: [7, 8] });
  rehearsal.end();
  const books = asked.filter(({ operation }) => operation === 'getBook').map(({ params }) => params);
  expect(books).toEqual([{ id: 42 }, ...Array<object>(1 + ROUNDS).fill({ id: 7 })]);
  expect(rehearsal.found).toBe(READS.length);
});

it('counts what a store has nothing of', async () => {
  const { rehearsal } = await rehearsed({ books: [] });
  rehearsal.end();
  expect(rehearsal.found).toBe(READS.length - 1);
});

it('answers nobody else', async () => {
  const { asked, port, rehearsal } = await rehearsed();
  const before = asked.length;
  const other = new Promise((resolve, reject) =>
    request({ port, host: '127.0.0.1', path: '/shelf/me' }, resolve).on('error', reject).end(),
  );
  await expect(other).rejects.toThrow('socket hang up');
  expect(asked).toHaveLength(before);
  rehearsal.end();
});

it('leaves what fails to whoever asks for it', async () => {
  const { asked, rehearsal } = await rehearsed({ fail: true });
  rehearsal.end();
  expect(operationsOf({ asked }).sort()).toEqual([...READS, ...UNDOABLE].sort());
  expect(rehearsal.found).toBe(0);
});

it('ends when its time is up, though what was asked last is never answered, and has tried everything by then', async () => {
  const time = new AbortController();
  const last = READS.length + READS.length + UNDOABLE.length;
  const before = (count: number): Promise<void> | void => {
    if (count < last) return;
    time.abort();
    return new Promise(() => undefined);
  };
  const { asked, rehearsal } = await rehearsed({ signal: time.signal, before });
  rehearsal.end();
  expect(asked).toHaveLength(last);
  expect(operationsOf({ asked }).sort()).toEqual([...READS, ...UNDOABLE].sort());
});
