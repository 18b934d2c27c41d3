/** What is tried out before anybody asks: reads alone, as they will be answered. */
import { plainEnvelope } from '../../src/apis/envelopes';
import { systemClock } from '../../src/clock';
import type { Api } from '../../src/contract/Api';
import type { Contract } from '../../src/contract/Contract';
import { rehearse } from '../../src/contract/rehearse';
import { createValidation } from '../../src/contract/validation';
import type { UnitOfWork } from '../../src/db/Db';
import { type Actor, NO_PERMISSIONS } from '../../src/security/Actor';
import { shelfContract } from './fixture/shelf';

const visitor: Actor = { kind: 'visitor', storeId: 7, subject: 'visitor', permissions: NO_PERMISSIONS };
const reader: Actor = { ...visitor, kind: 'apiKey', subject: 'reader' };
const CONNECTIONS = 3;
/** Neither the cover, a file, nor the export, which is as long as a shelf. */
const READS = new Set(['listBooks', 'listMagazines', 'getBook', 'whoAmI']);

interface Asked {
  readonly operation: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly actor: Actor;
}

/** With an example for the book, and a deletion that needs no credential. */
function shelf(): Contract {
  const contract = shelfContract();
  const parameters = contract.document.paths['/books/{id}']?.parameters as { example?: unknown }[];
  Object.assign(parameters[0] as object, { example: 42 });
  const opened = contract.operations.map((one) => (one.id === 'removeBook' ? { ...one, credentials: [] } : one));
  return { ...contract, operations: opened };
}

interface Wishes {
  readonly fail?: boolean;
  readonly signal?: AbortSignal;
  /** Awaited by every handler. */
  readonly before?: (asked: number) => Promise<void> | void;
}

async function rehearsed({ fail, signal, before }: Wishes = {}): Promise<{
  asked: Asked[];
  opened: boolean[];
  held: number[];
}> {
  const contract = shelf();
  const asked: Asked[] = [];
  const opened: boolean[] = [];
  const held: number[] = [];
  const handler = (operation: string) => async (request: Omit<Asked, 'operation'>) => {
    asked.push({ operation, params: request.params, query: request.query, actor: request.actor });
    await before?.(asked.length);
    if (fail) throw new Error('the database is away');
    return { status: 200, body: operation === 'getBook' ? { id: 1, title: 'Ink' } : {} };
  };
  const handlers = Object.fromEntries(contract.operations.map(({ id }) => [id, handler(id)]));
  const limit = { perMinute: () => 1, alwaysSaysReset: false };
  const api = { name: 'store', envelope: plainEnvelope, limit, handlers } as unknown as Api;
  const real = await createValidation(contract);
  const validation: typeof real = {
    request: real.request,
    response: (operation, status, body) => (held.push(status), real.response(operation, status, body)),
  };
  const openUnit = (readOnly: boolean) => (
    opened.push(readOnly),
    { commit: async () => undefined, rollback: async () => undefined } as UnitOfWork
  );
  const publicOrigin = 'https://shop.example';
  await rehearse({
    api,
    contract,
    validation,
    openUnit,
    publicOrigin,
    clock: systemClock,
    visitor,
    reader,
    connections: CONNECTIONS,
    signal: signal ?? new AbortController().signal,
  });
  return { asked, opened, held };
}

it('asks for all short reads, on every connection, and touches nothing else', async () => {
  const { asked, opened, held } = await rehearsed();
  expect(new Set(asked.map(({ operation }) => operation))).toEqual(READS);
  expect(opened).toHaveLength(asked.length);
  expect(opened.every(Boolean)).toBe(true);
  expect(held).toEqual(asked.map(() => 200));
  // More than the five times that Postgres plans a statement for its values alone.
  expect(asked.filter(({ operation }) => operation === 'getBook').length / CONNECTIONS).toBeGreaterThan(5);
});

it("asks as a visitor, or as a reader where a credential is needed, with the contract's examples and defaults", async () => {
  const { asked } = await rehearsed();
  expect(asked.find(({ operation }) => operation === 'listBooks')).toMatchObject({
    query: { limit: 10 },
    actor: visitor,
  });
  expect(asked.find(({ operation }) => operation === 'getBook')).toMatchObject({ params: { id: 42 } });
  expect(asked.find(({ operation }) => operation === 'whoAmI')).toMatchObject({ actor: reader });
});

it('leaves what fails to whoever asks for it', async () => {
  const { asked } = await rehearsed({ fail: true });
  expect(new Set(asked.map(({ operation }) => operation))).toEqual(READS);
});

it('ends when its time is up, though what was asked last is never answered, and has tried everything by then', async () => {
  const time = new AbortController();
  const last = 4 * CONNECTIONS;
  const before = (count: number): Promise<void> | void => {
    if (count < last) return;
    time.abort();
    return new Promise(() => undefined);
  };
  const { asked } = await rehearsed({ signal: time.signal, before });
  expect(asked).toHaveLength(last);
  expect(new Set(asked.map(({ operation }) => operation))).toEqual(READS);
});
