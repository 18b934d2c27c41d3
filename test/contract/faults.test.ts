/** A test of the tests: faults planted into the real server, each alone. Each must be found; without any, nothing is. */
import { ServerResponse } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { merchantEnvelope } from '../../src/apis/envelopes';
import type { Api } from '../../src/contract/Api';
import { ByteCache } from '../../src/contract/byteCache';
import type { Contract } from '../../src/contract/Contract';
import type { AnyReply } from '../../src/contract/handlers';
import { createValidation, type Validation } from '../../src/contract/validation';
import type { Database, Parts } from '../../src/assemble';
import type { Db } from '../../src/db/Db';
import type { StoreChange } from '../../src/db/storeChanges';
import { demoTime } from '../support/database';
import { startInstallation, stores, type TestInstallation } from '../support/installation';
import { contract, elsewhere, insertBenefits, parts, REFUSED_LATE, rows } from './madeUp/benefits';
import { changedTables, digest } from './net/digest';
import { limitFindings, staleFindings } from './net/overTime';
import { dreddFindings, matrixFindings } from './net/whole';

/** A part of the net: what it finds wrong with an installation. */
type Net = (installation: TestInstallation) => Promise<string[]>;

interface Fault {
  readonly parts?: Partial<Parts>;
  readonly database?: (real: Database) => Database;
  /** Plants what can't be put in through the server's dependencies. */
  readonly plant?: () => void;
}

const dredd: Net = (installation) => dreddFindings(installation, contract, rows);
const matrix: Net = (installation) => matrixFindings(installation, contract, elsewhere);
const rollback: Net = async ({ ask, database, credentials }) => {
  const headers = await credentials.game.good('apiKey', ['Benefits:Edit']);
  const before = await digest(database.knex);
  const { status } = await ask('/api/v1/benefits', {
    method: 'POST',
    headers,
    body: { name: REFUSED_LATE, levels: [] },
  });
  const changed = changedTables(before, await digest(database.knex));
  return [
    ...(status === 400 ? [] : [`status ${status}`]),
    ...changed.map((table) => `${table} keeps what was refused`),
  ];
};

const untold: Net = async ({ ask, credentials, untold }) => {
  const headers = await credentials.digital.good('secretKey');
  const body = { updates: [{ product_id: 103, stock_change: 1 }] };
  const { status } = await ask('/api/management/inventory/update', { method: 'POST', headers, body });
  return status === 200 ? untold() : [`status ${status}`];
};

let sound: TestInstallation;
beforeAll(async () => {
  sound = await startInstallation({ parts });
});
afterAll(() => sound.stop());

/** What the net finds wrong with another server of the sound installation. */
async function findings(net: Net, { plant, ...fault }: Fault): Promise<string[]> {
  const server = await sound.another({ ...fault, parts: { ...parts, ...fault.parts } });
  try {
    await insertBenefits(sound);
    plant?.();
    return await net({ ...sound, ...server });
  } finally {
    jest.restoreAllMocks();
    sound.clock.set(demoTime);
    await server.stop();
  }
}

/** The server with its own check of answers switched off, which would turn a wrong answer into a 500 before the net sees it. */
const unchecked = async (validation: Promise<Validation>): Promise<Validation> => ({
  ...(await validation),
  response: () => undefined,
});
const validationOf: Parts['validationOf'] = (of) => unchecked(createValidation(of));

/** Changes the API of the made-up operations. */
const changeApi = (change: (api: Api) => Api): Partial<Parts> => ({
  validationOf,
  apis: (source) => parts.apis(source).map((api) => (api.name === 'store' ? change(api) : api)),
});

type AnyHandler = (asked: never) => Promise<AnyReply>;

const changeHandler = (id: string, change: (handler: AnyHandler) => AnyHandler): Partial<Parts> =>
  changeApi((api) => ({ ...api, handlers: { ...api.handlers, [id]: change(api.handlers[id] as AnyHandler) } }));

/** Changes parts of what an operation replies. */
const replyWith = (id: string, change: Partial<AnyReply>): Fault => ({
  parts: changeHandler(id, (handler) => async (asked) => ({ ...(await handler(asked)), ...change })),
});

/** Changes what `getBenefit` answers. */
const changeReply = (change: (data: Record<string, unknown>) => unknown): Partial<Parts> =>
  changeHandler('getBenefit', (handler) => async (asked) => {
    const reply = await handler(asked);
    const body = reply.body as { data: Record<string, unknown> };
    return { ...reply, body: { ...body, data: change(body.data) } };
  });

/** A write that says something else of what it changes. */
const changeSaid = (said: (db: Db, change: StoreChange) => void): Partial<Parts> => ({
  apis: (source) =>
    parts.apis(source).map((api) => {
      const update = api.handlers.updateInventory as (asked: { db: Db }) => Promise<AnyReply>;
      const updateInventory = ({ db, ...asked }: { db: Db }): Promise<AnyReply> =>
        update({ ...asked, db: { ...db, changed: (change) => said(db, change) } });
      return api.name === 'management' ? { ...api, handlers: { ...api.handlers, updateInventory } } : api;
    }),
});

/** Serves another contract than the one that the net holds it to. */
const changeContract = (change: (served: Contract) => void): Partial<Parts> => ({
  contractOf: (name) => {
    if (name !== 'store') return parts.contractOf(name);
    const served = structuredClone(contract);
    change(served);
    return served;
  },
});

const operationOf = ({ operations }: Contract, id: string) => {
  const operation = operations.find((one) => one.id === id);
  if (!operation) throw new Error(`there is no ${id}`);
  return operation as { -readonly [Key in keyof typeof operation]: (typeof operation)[Key] };
};

/** Lets every answer lose a header. */
function dropHeader(lost: string): void {
  const setHeader = ServerResponse.prototype.setHeader;
  jest.spyOn(ServerResponse.prototype, 'setHeader').mockImplementation(function (this: ServerResponse, name, value) {
    return name.toLowerCase() === lost ? this : setHeader.call(this, name, value);
  });
}

/** A database whose transactions are committed instead of rolled back. */
const neverRollsBack = (real: Database): Database => ({
  ...real,
  knex: new Proxy(real.knex, {
    get: (target, name) =>
      name === 'transaction'
        ? async () => {
            const transaction = await target.transaction();
            transaction.rollback = () => transaction.commit();
            return transaction;
          }
        : (Reflect.get(target, name, target) as unknown),
  }),
});

const everyone = new Set(['Benefits:View', 'Benefits:Edit', 'Benefits:Delete']);
const somebody = { kind: 'apiKey', storeId: stores.game, subject: 'apiKey:any', permissions: everyone } as const;

const faults: [name: string, net: Net, fault: Fault, found: RegExp][] = [
  ['a wrong type', dredd, { parts: changeReply((data) => ({ ...data, id: String(data.id) })) }, /Invalid type/],
  ['an extra key, a secret column', dredd, { parts: changeReply((data) => ({ ...data, costPrice: 1 })) }, /additional/],
  ['a missing key', dredd, { parts: changeReply(({ id, name }) => ({ id, name })) }, /required/],
  ['a missing header', dredd, { plant: () => dropHeader('x-ratelimit-remaining') }, /x-ratelimit-remaining/i],
  ['an undocumented status', dredd, replyWith('createBenefit', { status: 201 }), /'201'/],
  [
    'a file that is none of its type',
    dredd,
    replyWith('getBenefitCertificate', { file: Buffer.from('<html>') }),
    /getBenefitCertificate 200 application\/pdf: .*does not begin as application\/pdf/,
  ],
  ['JSON for CSV', dredd, replyWith('exportBenefits', { type: 'application/json' }), /exportBenefits 200 text\/csv: /],
  [
    'an unenforced bound',
    matrix,
    {
      parts: changeContract(
        (served) =>
          delete (served.document.components?.parameters?.Take as never as { schema: { maximum?: number } }).schema
            .maximum,
      ),
    },
    /take: above the maximum: status 200/,
  ],
  [
    'an unknown key that is taken',
    matrix,
    {
      parts: changeContract((served) => {
        const post = served.document.paths['/benefits']?.post?.requestBody as never as {
          content: { 'application/json': { schema: { additionalProperties?: boolean } } };
        };
        delete post.content['application/json'].schema.additionalProperties;
      }),
    },
    /body: an extra key: status 200/,
  ],
  [
    'an ignored credential',
    matrix,
    { parts: changeApi((api) => ({ ...api, identify: () => Promise.resolve({ actor: somebody }) })) },
    /no credential: status 200/,
  ],
  [
    'a credential that is not held against the store that the request names',
    matrix,
    {
      parts: changeApi((api) => ({
        ...api,
        identify: ({ headers: { origin: _origin, ...headers } }) => api.identify({ headers }),
      })),
    },
    /another store's apiKey: status 200/,
  ],
  [
    'an ignored permission',
    matrix,
    { parts: changeContract((served) => (operationOf(served, 'deleteBenefit').permission = undefined)) },
    /deleteBenefit, a missing permission: status 200/,
  ],
  [
    "another store's row",
    matrix,
    {
      parts: changeHandler(
        'getBenefit',
        (handler) => (asked: { actor: object }) =>
          handler({ ...asked, actor: { ...asked.actor, storeId: stores.digital } } as never),
      ) as Partial<Parts>,
    },
    /another store's row: status 200/,
  ],
  [
    'a wrong envelope',
    matrix,
    { parts: changeApi((api) => ({ ...api, envelope: merchantEnvelope })) },
    /the body .*success/,
  ],
  [
    'a refusal that has written',
    matrix,
    {
      parts: changeApi((api) => ({
        ...api,
        identify: async (credentials) => {
          const identity = await api.identify(credentials);
          if (identity.refusal) await writeBehind?.();
          return identity;
        },
      })),
    },
    /changed benefits/,
  ],
  ['a rollback that does not happen', rollback, { database: neverRollsBack }, /benefits keeps/],
  [
    'a write that does not say what it changes',
    untold,
    { parts: changeSaid(() => undefined) },
    /products changes what is shown of product 103/,
  ],
  [
    'a write that says another thing than it changes',
    untold,
    { parts: changeSaid((db, { storeId }) => db.changed({ storeId, products: [1] })) },
    /products changes what is shown of product 103/,
  ],
  [
    'a limit that does not count',
    limitFindings,
    {
      plant: () =>
        void jest.spyOn(RateLimiterMemory.prototype, 'consume').mockResolvedValue({ consumedPoints: 1 } as never),
    },
    /status 200 instead of 429/,
  ],
  [
    'a stale cache after a write',
    staleFindings,
    { plant: () => void jest.spyOn(ByteCache.prototype, 'changed').mockReturnValue() },
    /old name/,
  ],
  [
    'an entry that outlives its time',
    staleFindings,
    {
      plant: () => {
        const keep = ByteCache.prototype.keep;
        jest.spyOn(ByteCache.prototype, 'keep').mockImplementation(function (
          this: ByteCache,
          url,
          operation,
          finished,
          kept,
          since,
        ) {
          keep.call(this, url, operation, finished, { ...kept, until: undefined }, since);
        });
      },
    },
    /ended discount/,
  ],
];

/** Set while the fault of a refusal that writes is tried. */
let writeBehind: (() => Promise<unknown>) | undefined;

test.each(faults)('%s is found', async (_name, net, fault, found) => {
  const seen = await findings(async (installation) => {
    const { knex } = installation.database;
    writeBehind = () => knex('benefits').where({ storeId: stores.game, id: 1 }).update({ name: 'Changed' });
    return net(installation);
  }, fault);
  expect(seen.join('\n')).toMatch(found);
});

test.each([
  ['Dredd', dredd],
  ['the matrix', matrix],
  ['rollback', rollback],
  ['the limit', limitFindings],
  ['the cache', staleFindings],
  ['what is said of changes', untold],
])('without a fault %s finds nothing', async (_name, net) => expect(await findings(net, {})).toEqual([]));

test('without a fault but with answers unchecked nothing is found either', async () => {
  expect(await findings(dredd, { parts: { validationOf } })).toEqual([]);
});
