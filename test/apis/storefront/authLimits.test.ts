/** How often codes may be asked for and tried, and that nothing in an answer tells who is known. */
import type { Database } from '../../../src/assemble';
import { demoTime } from '../../support/database';
import { startInstallation, type TestInstallation } from '../../support/installation';
import type { Answer } from '../../support/request';
import { openSession, someAddress } from '../../support/signIn';

const MIDNIGHT = Date.parse('2026-03-16T00:00:00Z') / 1000;
const NOW = demoTime.getTime() / 1000;

let printed: string[];
const write = process.stdout.write.bind(process.stdout);
beforeEach(() => {
  printed = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest: unknown[]) => {
    if (!String(chunk).includes('Sign-in code')) return (write as (...all: unknown[]) => boolean)(chunk, ...rest);
    printed.push(String(chunk));
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());

type Asking = Pick<TestInstallation, 'ask'>;

const start = ({ ask }: Asking, email: string): Promise<Answer> =>
  ask('/api/auth/start', { method: 'POST', body: { email } });

const verify = ({ ask }: Asking, body: { session_token: string; code: string }): Promise<Answer> =>
  ask('/api/auth/verify', { method: 'POST', body });

const refusal = (limit: number, resetAt: number, retryAfter: number) => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(resetAt),
  'retry-after': String(retryAfter),
});

const times = <T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

describe('for one person and day', () => {
  let installation: TestInstallation;
  beforeAll(async () => (installation = await startInstallation()));
  afterAll(() => installation.stop());
  afterEach(() => installation.clock.set(demoTime));

  test('ten codes are sent, however many are asked for at once, of whom and where', async () => {
    const email = someAddress();
    const other = await installation.another();
    const answers = await times(24, (n) => start(n % 2 ? installation : other, email));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(printed).toHaveLength(10);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers).toMatchObject(refusal(10, MIDNIGHT, MIDNIGHT - NOW));
    await other.stop();
    expect((await start(await installation.another(), email)).status).toBe(429);
    expect((await start(installation, someAddress())).status).toBe(200);
    installation.clock.set('2026-03-16T00:00:00Z');
    expect((await start(installation, email)).status).toBe(200);
  });

  test('twenty wrong codes are heard, whatever the session: then not even the right one, nor a new one is sent', async () => {
    const email = someAddress();
    const sessions = await times(5, () => openSession(installation, { email }));
    const guesses = sessions.flatMap((session) =>
      ['1', '2', '3', '4', '5'].map((n) => ({ ...session, code: n.repeat(4) })),
    );
    const answers = await Promise.all(guesses.map((guess) => verify(installation, guess)));
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
    const fresh = await openSession(installation, { email });
    const refused = await verify(installation, fresh);
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject(refusal(20, MIDNIGHT, MIDNIGHT - NOW));
    expect((await start(installation, email)).status).toBe(429);
    installation.clock.set('2026-03-16T00:00:00Z');
    expect((await verify(installation, await openSession(installation, { email }))).status).toBe(200);
  });

  test('the limits are configuration', async () => {
    const environment = { MATJAR_SIGN_IN_CODES: '1', MATJAR_SIGN_IN_WRONG_TRIES: '2' };
    const strict = await installation.another({ environment });
    const email = someAddress();
    expect((await start(strict, email)).status).toBe(200);
    expect((await start(strict, email)).status).toBe(429);
    const session = await openSession(installation, { email });
    const answers = [];
    for (const code of ['1111', '2222', '3333']) answers.push((await verify(strict, { ...session, code })).status);
    expect(answers).toEqual([422, 422, 429]);
  });
});

describe('from one address', () => {
  let installation: TestInstallation;
  beforeAll(async () => (installation = await startInstallation({ environment: { MATJAR_RATE_LIMIT_SCALE: '1' } })));
  afterAll(() => installation.stop());
  afterEach(() => installation.clock.set(demoTime));

  test('fifty codes are asked for in a day', async () => {
    const answers = await times(51, () => start(installation, someAddress()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers).toMatchObject(refusal(50, MIDNIGHT, MIDNIGHT - NOW));
    expect(refused?.json()).toEqual({ success: false, message: 'Too Many Requests', data: null });
    installation.clock.set('2026-03-16T00:00:00Z');
    expect((await start(installation, someAddress())).status).toBe(200);
  });

  test('five codes are tried in a minute, and those beyond cost the session no try', async () => {
    installation.clock.advance(120_000);
    const email = someAddress();
    const session = await openSession(installation, { email });
    const spend = await openSession(installation);
    const answers = [];
    for (const code of ['1111', '2222', '3333', '4444']) answers.push(await verify(installation, { ...spend, code }));
    answers.push(await verify(installation, { ...session, code: '1111' }));
    answers.push(await verify(installation, session));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429]);
    expect(answers.at(-1)?.headers).toMatchObject({ 'x-ratelimit-limit': '5', 'retry-after': '60' });
    const row: unknown = await installation.database
      .knex('loginSessions')
      .where({ recipient: email })
      .first('wrongTries');
    expect(row).toEqual({ wrongTries: 1 });
    installation.clock.advance(60_000);
    expect((await verify(installation, session)).status).toBe(200);
  });
});

describe('known and unknown', () => {
  const statements: string[] = [];
  let installation: TestInstallation;
  beforeAll(async () => (installation = await startInstallation({ database: listening(statements), record: true })));
  afterAll(() => installation.stop());

  test('get the same answer, for the same work', async () => {
    await start(installation, someAddress());
    const asked = async (email: string) => {
      statements.length = 0;
      const { status, headers, ...answer } = await start(installation, email);
      const { data } = answer.json<{ data: { session_token: string } }>();
      const { date: _date, 'x-request-id': _id, ...others } = headers;
      const form = data.session_token.replace(/(?<=^st_.{8}).{32}$/, 'secret');
      const remaining = Number(others['x-ratelimit-remaining']);
      return {
        status,
        form,
        headers: { ...others, 'x-ratelimit-remaining': '' },
        remaining,
        statements: [...statements],
      };
    };
    const unknown = await asked(someAddress());
    const known = await asked('ahmed@example.com');
    expect(known).toEqual({ ...unknown, remaining: unknown.remaining - 1 });
    expect(known.statements).toHaveLength(1);
    expect(known.statements[0]).not.toContain('customers');
  });

  test('a code is printed on the terminal where it can not be sent', async () => {
    await start(installation, 'ahmed@example.com');
    const phone = { phone: '501234567', country_code: '966' };
    await installation.ask('/api/auth/start', { method: 'POST', body: phone });
    expect(printed).toEqual([
      expect.stringMatching(/^ {2}Sign-in code for ahmed@example\.com: \d{4}\n$/),
      expect.stringMatching(/^ {2}Sign-in code for \+966501234567: \d{4}\n$/),
    ]);
  });
});

/** Notes what the server asks its database for. */
const listening =
  (statements: string[]) =>
  (real: Database): Database => {
    const query = real.pool.query.bind(real.pool) as (...given: unknown[]) => unknown;
    real.pool.query = ((...given: unknown[]) => {
      statements.push((given[0] as { text?: string }).text ?? String(given[0]));
      return query(...given);
    }) as never;
    real.knex.on('query', ({ sql }: { sql: string }) => void statements.push(sql));
    return real;
  };
