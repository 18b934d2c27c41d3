/** A client is as patient as the server asks, sends nothing twice that might be done twice, and walks lists to their end. */
import type { paths } from '../../generated/store';
import { factsOf } from '../../src/cli/clientFacts';
import { type Client, createClientOf } from '../../src/client/createClient';
import { type RetryOptions, retrying } from '../../src/client/retries';
import { loadContract } from '../../src/contract/Contract';
import { startInstallation, type TestInstallation } from '../support/installation';

type Given = number | Error | readonly [status: number, retryAfter: string];

/** Answers in turn with what is given, and says how long each wait was and with which key each request came. */
function scripted(given: readonly Given[], options: RetryOptions = {}) {
  const waits: number[] = [];
  const sent: { key: string | null; body: string }[] = [];
  const turns = [...given];
  const send = retrying(
    async (request) => {
      sent.push({ key: request.headers.get('idempotency-key'), body: await request.text() });
      const turn = turns.shift() ?? 200;
      if (turn instanceof Error) throw turn;
      const [status, retryAfter] = typeof turn === 'number' ? [turn] : turn;
      return new Response('{}', {
        status,
        ...(retryAfter !== undefined && { headers: { 'Retry-After': retryAfter } }),
      });
    },
    { sleep: (milliseconds) => (waits.push(milliseconds), Promise.resolve()), now: () => 1_000_000, ...options },
  );
  return { send, waits, sent };
}

const ADDRESS = 'http://shop.example/x';
const read = () => new Request(ADDRESS);
const keyed = () => new Request(ADDRESS, { method: 'POST', body: 'b', headers: { 'Idempotency-Key': 'k' } });

describe('it is sent again', () => {
  test.each<[string, () => Request, Given[], number, number[]]>([
    [
      'as many seconds later as the server says',
      read,
      [
        [429, '7'],
        [503, '2'],
      ],
      200,
      [7000, 2000],
    ],
    ['at the date that the server says', read, [[503, new Date(1_005_000).toUTCString()]], 200, [5000]],
    ['at once, when that date is past', read, [[503, new Date(5000).toUTCString()]], 200, [0]],
    ['ever later, when the server says nothing', read, [503, 503, 429], 200, [500, 1000, 2000]],
    ['when no answer came', read, [new TypeError('fetch failed')], 200, [500]],
    ['with a key, whatever it does', keyed, [[429, '1'], new TypeError('reset')], 200, [1000, 1000]],
    ['while its first sending is at work', keyed, [new TypeError('reset'), 409, 409], 200, [500, 1000, 2000]],
    ['three times at most', read, [503, 503, 503, 503], 503, [500, 1000, 2000]],
  ])('%s', async (_title, request, given, status, expected) => {
    const { send, waits, sent } = scripted(given);
    expect((await send(request())).status).toBe(status);
    expect(waits).toEqual(expected);
    expect(sent).toHaveLength(expected.length + 1);
    expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1); // the same request each time
  });
});

describe('it is not sent again', () => {
  const write = (method: string) => () => new Request(ADDRESS, { method });
  test.each<[string, () => Request, Given, RetryOptions]>([
    ['when it writes, and has no key', write('POST'), 429, {}],
    ['when it changes, and has no key', write('PATCH'), 503, {}],
    ['when it deletes', write('DELETE'), 503, {}],
    ['when the answer is no', read, 404, {}],
    ['when the server fails', read, 500, {}],
    ['when a key was in use before', keyed, 409, {}],
    ['when the wait would be too long', read, [429, '91'], {}],
    ['when that is switched off', read, 503, { retries: 0 }],
  ])('%s', async (_title, request, given, options) => {
    const { send, waits, sent } = scripted([given], options);
    expect((await send(request())).status).toBe(
      typeof given === 'number' ? given : (given as readonly [number, string])[0],
    );
    expect([waits, sent.length]).toEqual([[], 1]);
  });

  test('when no answer came, and it has no key', async () => {
    const { send, sent } = scripted([new TypeError('reset')]);
    await expect(send(write('POST')())).rejects.toThrow('reset');
    expect(sent).toHaveLength(1);
  });

  test('when the caller gives up, even in the midst of a wait', async () => {
    const controller = new AbortController();
    const send = retrying(() => Promise.resolve(new Response(null, { status: 503, headers: { 'Retry-After': '60' } })));
    const answer = send(new Request(ADDRESS, { signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await expect(answer).rejects.toThrow('enough');
  });
});

describe('against a server with its limits', () => {
  let client: Client<paths>;
  let waits: number[];
  let sent: (string | null)[];
  let stop: () => Promise<void>;
  let knex: TestInstallation['database']['knex'];
  beforeAll(async () => {
    const installation = await startInstallation({ environment: { MATJAR_RATE_LIMIT_SCALE: '1' }, record: false });
    const { clock, demo, database } = installation;
    stop = installation.stop;
    ({ knex } = database);
    client = createClientOf<paths, 'apiKey'>(factsOf(loadContract('store')), {
      address: `${installation.address}/`,
      credentials: { apiKey: demo.apiKey },
      sleep: (milliseconds) => (clock.advance(milliseconds), waits.push(milliseconds), Promise.resolve()),
      fetch: (request) => (sent.push(request.headers.get('idempotency-key')), fetch(request)),
    });
  });
  beforeEach(() => {
    waits = [];
    sent = [];
  });
  afterAll(() => stop());

  test('a list is walked to its end, through refusals', async () => {
    const ids: string[] = [];
    const query = { take: 2, sortDesc: true, sortBy: 'createdAt' } as const;
    for await (const { id } of client.list('/customers', query)) ids.push(id);
    const all = Number(
      (await knex('customers').where({ storeId: 2 }).whereNotNull('playerUsername').count({ n: '*' }))[0]?.['n'],
    );
    expect(new Set(ids).size).toBe(all);
    expect(ids).toHaveLength(all);
    expect(waits.length).toBeGreaterThan(0); // 30 requests a minute
  });

  test('each call has a key of its own, which its repetitions keep, and is done once', async () => {
    const count = async () => Number((await knex('bans').where({ storeId: 2 }).count({ n: '*' }))[0]?.['n']);
    const before = await count();
    const body = { playerUsername: 'Griefer', reason: 'Fire' };
    for (let left = 40; left > 0; left -= 1) await client.POST('/bans', { body });
    expect(await count()).toBe(before + 40);
    expect(sent.length).toBeGreaterThan(40);
    expect(new Set(sent).size).toBe(40);
    expect(sent).not.toContain(null);
  });

  test("the caller's own key is used", async () => {
    const call = { params: { header: { 'Idempotency-Key': 'mine' } }, body: { playerUsername: 'A', reason: 'B' } };
    const first = await client.POST('/bans', call);
    const second = await client.POST('/bans', call);
    expect(second.data?.data.id).toBe(first.data?.data.id);
    expect(second.response.headers.get('idempotency-replayed')).toBe('true');
  });
});
