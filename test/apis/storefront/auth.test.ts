/** Signing in by a code, as people do: known and new, by mail and by phone. */
import { compareFigures, recountFigures } from '../../../src/domain/figures/recountFigures';
import { readToken } from '../../../src/security/tokens';
import { demoTime } from '../../support/database';
import { gameHost, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { gatewayHeaders, type Letterbox, sender, startLetterbox } from '../../support/letterbox';
import { openSession, someAddress } from '../../support/signIn';

let letterbox: Letterbox;
let installation: TestInstallation;
let knex: TestInstallation['database']['knex'];
beforeAll(async () => {
  letterbox = await startLetterbox();
  installation = await startInstallation({ environment: letterbox.environment });
  ({ knex } = installation.database);
});
afterAll(async () => {
  await installation.stop();
  await letterbox.stop();
});
afterEach(() => {
  installation.clock.set(demoTime);
  letterbox.behave({});
});

interface Person {
  readonly id: number;
  readonly first_name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly country_code: string | null;
}

interface Data {
  readonly session_token: string;
  readonly type: string;
  readonly token: string;
  readonly customer: Person;
}

interface Body {
  readonly data: Data;
  readonly errors?: Record<string, string[]>;
}

const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
  const answer = await installation.ask(`/api${path}`, { method: 'POST', body, headers });
  expect(answer.headers['cache-control']).toBe('no-store');
  return { status: answer.status, ...answer.json<Body>() };
};

async function start(body: object): Promise<string> {
  const { status, data } = await post('/auth/start', body);
  expect(status).toBe(200);
  return data.session_token;
}

/** Signs in as far as it goes. @param to what letters to the person are addressed to */
async function verify(body: object, to: string) {
  const session_token = await start(body);
  return post('/auth/verify', { session_token, code: letterbox.codeFor(to) });
}

const complete = (session_token: string, email: string) =>
  post('/auth/complete', { session_token, firstName: ' Sara ', lastName: 'العتيبي', email });

async function profile(token: string): Promise<Person | number> {
  const answer = await installation.ask('/api/customer/profile', { headers: { authorization: `Bearer ${token}` } });
  return answer.status === 200 ? answer.json<{ data: Person }>().data : answer.status;
}

const isRight = async () => expect(await compareFigures(knex, { storeId: stores.digital })).toEqual([]);
const wrongCode = { status: 422, errors: { code: ['The code is wrong or no longer valid.'] } };

/** As a merchant would, by another API. */
async function writeDown(columns: Record<string, unknown>): Promise<number> {
  const row = { storeId: stores.digital, createdAt: demoTime, updatedAt: demoTime, ...columns };
  const [inserted] = (await knex('customers').insert(row, 'id')) as { id: number }[];
  await recountFigures(knex, { storeId: stores.digital });
  return Number(inserted?.id);
}

describe('a customer', () => {
  test('signs in by mail, whatever the case of the address', async () => {
    const { status, data } = await verify({ email: ' Ahmed@Example.COM ' }, 'ahmed@example.com');
    expect([status, data.type]).toEqual([200, 'authenticated']);
    expect(data.customer).toMatchObject({ id: 123, first_name: 'Ahmed', phone: '501234567', country_code: '966' });
    expect(await profile(data.token)).toEqual(data.customer);
  });

  test.each([
    [{ phone: '501234567', country_code: '966' }],
    [{ phone: '050 123-4567', country_code: '+966' }],
    [{ phone: '٠٥٠١٢٣٤٥٦٧', country_code: '966' }],
    [{ phone: '+966 50 123 4567', country_code: '966' }],
  ])('signs in by phone, however the number is written: %j', async (body) => {
    const { data } = await verify(body, '+966501234567');
    expect(data.customer.id).toBe(123);
  });

  test('whom the merchant wrote down is the same from the first sign-in on, and counts as verified once', async () => {
    const email = someAddress();
    const id = await writeDown({ email });
    const sessions = [await openSession(installation, { email }), await openSession(installation, { email })];
    installation.clock.advance(60_000);
    const answers = await Promise.all(sessions.map((session) => post('/auth/verify', session)));
    expect(answers.map(({ data }) => data.customer.id)).toEqual([id, id]);
    const row = (await knex('customers').where({ storeId: stores.digital, id }).first()) as { verifiedAt: Date };
    expect(row.verifiedAt).toEqual(installation.clock.now());
    await isRight();
  });

  test('is no player who gave the same address', async () => {
    const email = someAddress();
    await writeDown({ email, playerUsername: 'Steve' });
    expect((await verify({ email }, email)).data.type).toBe('new');
  });

  test('gets a token whose secret is not kept, for as long as is configured', async () => {
    const { data } = await verify({ email: 'ahmed@example.com' }, 'ahmed@example.com');
    const id = readToken('bearer', data.token)?.id;
    const row = await knex('customerTokens').where({ storeId: stores.digital, id }).first();
    expect(JSON.stringify(row)).not.toContain(readToken('bearer', data.token)?.secret);
    installation.clock.advance(365 * 86_400_000 - 1);
    expect(await profile(data.token)).toMatchObject({ id: 123 });
    installation.clock.advance(1);
    expect(await profile(data.token)).toBe(401);
  });
});

describe('somebody new', () => {
  test('registers by mail', async () => {
    const email = someAddress();
    const { data } = await verify({ email }, email);
    expect(data).toEqual({ type: 'new', requires_registration: true, session_token: expect.any(String) as string });
    const registered = await complete(data.session_token, email.toUpperCase());
    expect(registered).toMatchObject({
      status: 200,
      data: { type: 'authenticated', customer: { first_name: 'Sara', last_name: 'العتيبي', email, phone: null } },
    });
    expect(await profile(registered.data.token)).toEqual(registered.data.customer);
    expect((await verify({ email }, email)).data.customer.id).toBe(registered.data.customer.id);
  });

  test('registers by phone', async () => {
    const { data } = await verify({ phone: '0551234567', country_code: '966' }, '+966551234567');
    const { data: registered } = await complete(data.session_token, someAddress());
    expect(registered.customer).toMatchObject({ phone: '551234567', country_code: '966' });
    expect((await verify({ phone: '551234567', country_code: '966' }, '+966551234567')).data.customer).toEqual(
      registered.customer,
    );
  });

  test('who names an address does not share an account with whom it belongs to', async () => {
    const email = someAddress();
    const claim = await verify({ phone: '552234567', country_code: '966' }, '+966552234567');
    const claimant = (await complete(claim.data.session_token, email)).data;
    const { data } = await verify({ email }, email);
    expect(data.type).toBe('new');
    const owner = (await complete(data.session_token, email)).data;
    expect(owner.customer).toMatchObject({ email, phone: null });
    expect(owner.customer.id).not.toBe(claimant.customer.id);
    expect(await profile(claimant.token)).toMatchObject({ id: claimant.customer.id, email: null, phone: '552234567' });
  });

  test('can not have the address of another customer', async () => {
    const { data } = await verify({ phone: '553234567', country_code: '966' }, '+966553234567');
    expect(await complete(data.session_token, 'Ahmed@example.com')).toMatchObject({
      status: 422,
      errors: { email: ['The email field has already been taken.'] },
    });
    expect((await complete(data.session_token, someAddress())).status).toBe(200);
  });

  test('can not ask at will whose addresses the store knows', async () => {
    const { session_token, email } = await openSession(installation, { verified: true });
    const answers = await Promise.all(Array.from({ length: 20 }, () => complete(session_token, someAddress())));
    const fields = answers.map(({ errors }) => Object.keys(errors ?? {}).join());
    expect(fields.filter((field) => field === 'email')).toHaveLength(15);
    expect((await complete(session_token, String(email))).errors).toHaveProperty('session_token');
  });

  test('must name the address that was proven', async () => {
    const { session_token } = await openSession(installation, { verified: true });
    expect((await complete(session_token, someAddress())).errors).toHaveProperty('email');
  });

  test('registers with a session that was verified, once, and within half an hour', async () => {
    const email = someAddress();
    const refused = { status: 422, errors: { session_token: [expect.any(String)] } };
    const { session_token: unverified } = await openSession(installation, { email });
    expect(await complete(unverified, email)).toMatchObject(refused);
    const late = await openSession(installation, { verified: true, email });
    installation.clock.advance(30 * 60_000);
    expect(await complete(late.session_token, email)).toMatchObject(refused);
    const { session_token } = await openSession(installation, { verified: true, email });
    expect((await complete(session_token, email)).status).toBe(200);
    expect(await complete(session_token, email)).toMatchObject(refused);
  });

  test('is one customer, however many registrations of an address come at once', async () => {
    const email = someAddress();
    const sessions = await Promise.all(
      Array.from({ length: 6 }, () => openSession(installation, { verified: true, email })),
    );
    const answers = await Promise.all(sessions.map(({ session_token }) => complete(session_token, email)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(new Set(answers.map(({ data }) => data.customer.id)).size).toBe(1);
    expect(await knex('customers').where({ storeId: stores.digital, email }).select('id')).toHaveLength(1);
  });

  test('is one customer, however often one session registers at once', async () => {
    const email = someAddress();
    const { session_token } = await openSession(installation, { verified: true, email });
    const answers = await Promise.all(Array.from({ length: 4 }, () => complete(session_token, email)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  });

  test('can claim an address that another claims at the same time in vain', async () => {
    const email = someAddress();
    const numbers = ['554000001', '554000002', '554000003'];
    const sessions: string[] = [];
    for (const phone of numbers)
      sessions.push((await verify({ phone, country_code: '966' }, `+966${phone}`)).data.session_token);
    const answers = await Promise.all(sessions.map((session) => complete(session, email)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  });

  test('is counted', isRight);
});

describe('a code', () => {
  test('lives for five minutes', async () => {
    const [late, early] = [await openSession(installation), await openSession(installation)];
    installation.clock.advance(5 * 60_000 - 1);
    expect((await post('/auth/verify', early)).status).toBe(200);
    installation.clock.advance(1);
    expect(await post('/auth/verify', late)).toMatchObject(wrongCode);
  });

  test('survives four wrong tries and dies of the fifth', async () => {
    const { session_token, code } = await openSession(installation);
    const [second, ...others] = [await openSession(installation), '1111', '2222', '3333', '4444'];
    for (const wrong of others) {
      expect(await post('/auth/verify', { session_token, code: wrong })).toMatchObject(wrongCode);
      expect(await post('/auth/verify', { ...second, code: wrong })).toMatchObject(wrongCode);
    }
    expect((await post('/auth/verify', { session_token, code })).status).toBe(200);
    expect(await post('/auth/verify', { ...second, code: '5555' })).toMatchObject(wrongCode);
    expect(await post('/auth/verify', second)).toMatchObject(wrongCode);
  });

  test('can not be guessed by fifty at once', async () => {
    const email = someAddress();
    const session = await openSession(installation, { email });
    const guesses = Array.from({ length: 50 }, (_, n) => ({ ...session, code: String(1000 + n) }));
    const answers = await Promise.all(guesses.map((guess) => post('/auth/verify', guess)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]));
    expect(await knex('loginSessions').where({ recipient: email }).first('wrongTries')).toEqual({ wrongTries: 5 });
    expect(await knex('loginAttempts').where({ recipient: email }).first('wrongTries')).toEqual({ wrongTries: 5 });
    expect(await post('/auth/verify', session)).toMatchObject(wrongCode);
  });

  test('is good once, however many give it at once, and costs no try', async () => {
    const session = await openSession(installation, { email: 'ahmed@example.com' });
    const tokens = () => knex('customerTokens').where({ storeId: stores.digital, customerId: 123 }).count();
    const before = Number((await tokens())[0]?.count);
    const tries = () => knex('loginAttempts').where({ recipient: 'ahmed@example.com' }).sum('wrongTries as sum');
    const spent = Number((await tries())[0]?.sum ?? 0);
    const answers = await Promise.all([post('/auth/verify', session), post('/auth/verify', session)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(Number((await tokens())[0]?.count)).toBe(before + 1);
    expect(Number((await tries())[0]?.sum ?? 0)).toBeLessThanOrEqual(spent + 1);
    expect(await post('/auth/verify', session)).toMatchObject(wrongCode);
  });

  test('is good only with its session, and in its store', async () => {
    const [session, other] = [await openSession(installation), await openSession(installation)];
    await knex('loginSessions').whereNull('verifiedAt').where({ recipient: 'nobody' }).update({ wrongTries: 0 });
    expect(await post('/auth/verify', { ...session, session_token: 'st_nonsense' })).toMatchObject(wrongCode);
    const elsewhere = await post('/auth/verify', session, { origin: `https://${gameHost}` });
    expect(elsewhere).toMatchObject(wrongCode);
    expect((await post('/auth/verify', other)).status).toBe(200);
  });

  test('is kept neither as itself nor as a plain hash', async () => {
    const email = someAddress();
    const token = await start({ email });
    const row = await knex('loginSessions').where({ recipient: email }).first();
    expect(JSON.stringify(row)).not.toContain(token.slice(11));
    expect(Buffer.isBuffer(row.codeHmac) && row.codeHmac.length).toBe(32);
    expect(JSON.stringify({ ...row, id: '', tokenHash: '', codeHmac: '' })).not.toContain(letterbox.codeFor(email));
  });
});

describe('a letter', () => {
  test('by mail comes from the store, Arabic first and English beside it', async () => {
    const email = someAddress();
    await start({ email });
    const letter = letterbox.letters.findLast(({ to }) => to === email);
    expect(letter?.headers.from).toBe(`متجر المفاتيح <${sender}>`);
    expect(letter?.headers.subject).toContain('متجر المفاتيح');
    expect(letter?.headers.subject).not.toMatch(/\d{4}/);
    expect(letter?.text).toMatch(/^رمز[^]*^\d{4}$[^]*Your sign-in code/m);
  });

  test('by SMS goes to the gateway with its headers, short enough for one message', async () => {
    await start({ phone: '501234568', country_code: '966' });
    const letter = letterbox.letters.findLast(({ to }) => to === '+966501234568');
    expect(letter?.headers.authorization).toBe(gatewayHeaders.Authorization);
    expect(letter?.headers['content-type']).toBe('application/json');
    expect(letter?.text).toMatch(/^\d{4} /);
    expect(letter?.text).toContain('متجر المفاتيح');
    expect(letter?.text.length).toBeLessThanOrEqual(70);
  });

  test.each([[{ email: 'a@refused.example' }], [{ phone: '501234569', country_code: '966' }]])(
    'that can not be sent is a 503 that says so: %j',
    async (body) => {
      letterbox.behave({ refuses: true });
      const answer = await installation.ask('/api/auth/start', { method: 'POST', body });
      expect(answer.status).toBe(503);
      expect(answer.headers['retry-after']).toBe('30');
      expect(answer.json()).toEqual({
        success: false,
        message: 'The code could not be sent. Try again later.',
        data: null,
      });
    },
  );

  test('that takes longer than any transaction may is waited for, and holds up nobody', async () => {
    letterbox.behave({ takesMs: 2500 });
    const slow = Array.from({ length: 6 }, (_, n) => start({ phone: `50200000${n}`, country_code: '966' }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const since = performance.now();
    expect((await installation.ask('/api/products?per_page=1')).status).toBe(200);
    expect(await post('/auth/verify', { session_token: 'x', code: '0000' })).toMatchObject(wrongCode);
    expect(performance.now() - since).toBeLessThan(1500);
    await Promise.all(slow);
  });
});

describe('bad input', () => {
  test.each([
    [{ phone: '501234567' }, 'country_code'],
    [{ country_code: '966' }, 'phone'],
    [{ email: 'a@b.example', phone: '501234567', country_code: '966' }, 'email'],
    [{ email: 'a@b.example', country_code: '966' }, 'email'],
    [{ phone: '12345', country_code: '966' }, 'phone'],
    [{ phone: '+971501234567', country_code: '966' }, 'phone'],
    [{ phone: '501234567', country_code: '999' }, 'phone'],
    [{ email: 'a@b' }, 'email'],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, 'email'],
    [{ email: 'a@b.example, c@d.example' }, 'email'],
  ])('%j: 422 on %s, and nothing is sent', async (body, field) => {
    const before = letterbox.letters.length;
    const answer = await post('/auth/start', body);
    expect([answer.status, Object.keys(answer.errors ?? {})]).toEqual([422, [field]]);
    expect(letterbox.letters).toHaveLength(before);
  });

  test.each(['', '   ', 'a\nb', 'x'.repeat(101)])('the name %j: 422', async (firstName) => {
    const { session_token, email } = await openSession(installation, { verified: true });
    const answer = await post('/auth/complete', { session_token, firstName, lastName: 'x', email });
    expect([answer.status, Object.keys(answer.errors ?? {})]).toEqual([422, ['firstName']]);
  });
});

test('pages of any origin may ask', async () => {
  const headers = {
    origin: 'https://shop.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,x-public-key',
  };
  const answer = await installation.ask('/api/auth/start', { method: 'OPTIONS', headers });
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': expect.stringContaining('POST') as string,
    'access-control-allow-headers': 'content-type,x-public-key',
  });
});
