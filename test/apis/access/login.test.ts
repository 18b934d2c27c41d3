/** Signing in as an operator, the tokens that come of it, and those of another issuer: what opens the key endpoints, and what does not. */
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { insertSigningKey, signToken } from '../../support/operatorTokens';
import type { Answer } from '../../support/request';
import { hashPassword } from '../../../src/security/passwords';

const LOGIN = '/api/stores/auth/login';
const ISSUER = 'https://login.example.com';
const AUDIENCE = 'https://shop.example.com';

let installation: TestInstallation;
let path: string;
let keysAnswer: { status: number; body: string };
let issuer: Server;
const external = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
beforeAll(async () => {
  const jwk = (key: typeof external.publicKey, kid: string, alg: string) => ({
    ...key.export({ format: 'jwk' }),
    kid,
    alg,
  });
  const keys = [jwk(external.publicKey, 'theirs', 'ES256'), jwk(rsa.publicKey, 'rsa', 'RS256')];
  keysAnswer = { status: 200, body: JSON.stringify({ keys }) };
  issuer = createServer((_, response) =>
    response.writeHead(keysAnswer.status, { 'content-type': 'application/json' }).end(keysAnswer.body),
  );
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  installation = await startInstallation({ environment: trusting() });
  path = `/api/stores/${installation.credentials.game.handle}/api-keys`;
});
afterAll(async () => {
  await installation.stop();
  issuer.close();
});

const trusting = () => ({
  MATJAR_JWT_ISSUER: ISSUER,
  MATJAR_JWT_JWKS_URL: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`,
  MATJAR_JWT_AUDIENCE: AUDIENCE,
});
const logIn = (body: unknown, on = installation.ask): Promise<Answer> => on(LOGIN, { method: 'POST', body });
const demo = () => ({ email: installation.demo.operatorEmail, password: installation.demo.operatorPassword });
const tokenOf = (answer: Answer): string => answer.json<{ data: { token: string } }>().data.token;
const open = async (token: string, target = path): Promise<number> =>
  (await installation.ask(target, { headers: { authorization: `Bearer ${token}` } })).status;
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
const pathOf = (handle: string): string => `/api/stores/${handle}/api-keys`;

describe('signing in', () => {
  test('gives a token for an hour, with the operator’s stores and what is permitted there', async () => {
    const { digital, game } = installation.credentials;
    const answer = await logIn({ ...demo(), email: ' Operator@Example.com '.trim() });
    const { data, ...envelope } = answer.json<{ data: { token: string; expiresAt: string; stores: unknown } }>();
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(envelope).toEqual({ success: true, message: null, errors: [] });
    expect(data.expiresAt).toBe('2026-03-15T10:30:00Z');
    const permitted = ['Stores:View', 'Stores:Edit'];
    expect(data.stores).toEqual([
      { storeId: game.handle, name: 'Blockhaven', permissions: permitted },
      { storeId: digital.handle, name: 'متجر المفاتيح', permissions: permitted },
    ]);
    expect(claimsOf(data.token)).toEqual({
      iss: 'matjar',
      aud: 'matjar',
      sub: 'operator:1',
      iat: demoTime.getTime() / 1000,
      exp: demoTime.getTime() / 1000 + 3600,
      stores: { [digital.handle]: permitted, [game.handle]: permitted },
    });
    expect([await open(data.token), await open(data.token, pathOf(digital.handle))]).toEqual([200, 200]);
    const row = await installation.database.knex('operators').where({ id: 1 }).first();
    expect(row?.lastLoginAt).toEqual(demoTime);
  });

  test('can be for one store alone', async () => {
    const { digital, game } = installation.credentials;
    const answer = await logIn({ ...demo(), storeId: game.handle });
    const token = tokenOf(answer);
    expect(answer.json<{ data: { stores: object[] } }>().data.stores).toMatchObject([{ storeId: game.handle }]);
    expect(claimsOf(token).stores).toEqual({ [game.handle]: ['Stores:View', 'Stores:Edit'] });
    expect(await open(token, pathOf(digital.handle))).toBe(404);
    for (const storeId of ['zzzzzzzz', '__proto_']) {
      const answer = await logIn({ ...demo(), storeId });
      expect([answer.status, answer.json()]).toMatchObject([
        400,
        { errors: ['The storeId field names no store of yours.'] },
      ]);
    }
  });

  test('has room for 100 stores in a token, and asks for one of more', async () => {
    const { knex } = installation.database;
    const password = 'their password';
    const operator = { email: 'many@example.com', name: 'Many', passwordHash: await hashPassword(password) };
    const [row] = await knex('operators')
      .insert({ ...operator, createdAt: demoTime, updatedAt: demoTime })
      .returning('id');
    const { id: _id, ...store } = await knex('stores').where({ id: stores.game }).first();
    const ids = Array.from({ length: 100 }, (_, position) => 1001 + position);
    const some = ids.map((id) => ({
      ...store,
      id,

      handle: `many${id}`,
    }));
    await knex('stores').insert(some);
    const permissions = ['Stores:View', 'Stores:Edit'];
    const grants = [...ids, stores.game].map((storeId) => ({
      operatorId: row.id,
      storeId,
      permissions,
      createdAt: demoTime,
    }));
    await knex('operatorStores').insert(grants.slice(1));
    const answer = await logIn({ email: operator.email, password });
    expect([answer.status, answer.json<{ data: { stores: object[] } }>().data.stores]).toMatchObject([
      200,
      { length: 100 },
    ]);
    expect(await open(tokenOf(answer), path)).toBe(200);
    await knex('operatorStores').insert(grants.slice(0, 1));
    expect((await logIn({ email: operator.email, password })).json()).toMatchObject({
      errors: ['The storeId field is required: you have more than 100 stores.'],
    });
    expect((await logIn({ email: operator.email, password, storeId: 'many1001' })).status).toBe(200);
  });

  test('is refused alike, whoever it is and whatever is wrong', async () => {
    const { knex } = installation.database;
    const stamps = { createdAt: demoTime, updatedAt: demoTime };
    const passwordHash = await hashPassword('their password');
    await knex('operators').insert({
      email: 'gone@example.com',
      name: 'Gone',
      passwordHash,
      disabledAt: demoTime,
      ...stamps,
    });
    const answers = await Promise.all([
      logIn({ ...demo(), password: `${demo().password}x` }),
      logIn({ email: 'nobody@example.com', password: demo().password }),
      logIn({ email: 'gone@example.com', password: 'their password' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.json()).toMatchObject({
      success: false,
      message: 'The e-mail address or the password is wrong.',
    });
  });

  test('takes as long for an unknown address as for a known one', async () => {
    const took = async (email: string) => {
      const times: number[] = [];
      for (let time = 0; time < 5; time++) {
        const before = performance.now();
        await logIn({ email, password: 'guess' });
        times.push(performance.now() - before);
      }
      return Math.min(...times);
    };
    await took('nobody@example.com');
    const [known, unknown] = [await took(demo().email), await took('nobody@example.com')];
    expect(unknown / known).toBeGreaterThan(0.5);
  });

  test('has limits of its own, by address and by operator', async () => {
    const limited = await installation.another({
      environment: {
        MATJAR_RATE_LIMIT_SCALE: '1',
        MATJAR_RATE_LIMIT_LOGIN: '4',
        MATJAR_RATE_LIMIT_LOGIN_OPERATOR: '6',
        MATJAR_TRUST_PROXY: 'loopback',
      },
    });
    const from = async (address: string, email = 'one@example.com') =>
      limited.ask(LOGIN, {
        method: 'POST',
        body: { email, password: 'guess' },
        headers: { 'x-forwarded-for': address },
      });
    for (let time = 0; time < 4; time++) expect((await from('203.0.113.1')).status).toBe(401);
    const byAddress = await from('203.0.113.1', 'other@example.com');
    expect(byAddress.status).toBe(429);
    expect(byAddress.headers).toMatchObject({
      'x-ratelimit-limit': '4',
      'x-ratelimit-remaining': '0',
      'retry-after': '60',
    });
    expect([(await from('203.0.113.2')).status, (await from('203.0.113.3', 'ONE@example.com')).status]).toEqual([
      401, 401,
    ]);
    const byOperator = await from('203.0.113.4');
    expect(byOperator.status).toBe(429);
    expect(byOperator.headers).toMatchObject({ 'x-ratelimit-limit': '6', 'retry-after': '1800' });
    expect((await from('203.0.113.4', 'other@example.com')).status).toBe(401);
    await limited.stop();
  });

  test('makes its first signing key by itself, kept sealed', async () => {
    const { knex } = installation.database;
    const before = await knex('signingKeys').select();
    await knex('signingKeys').update({ retiredAt: demoTime });
    const token = tokenOf(await logIn(demo()));
    const made = await knex('signingKeys').whereNull('retiredAt');
    expect(made).toHaveLength(1);
    expect(made[0].privateKeyEncrypted.toString('latin1')).not.toContain('"d"');
    expect(Object.keys(made[0].publicJwk).sort()).toEqual(['crv', 'kty', 'x']);
    expect(await open(token)).toBe(200);
    expect(tokenOf(await logIn(demo())).split('.')[0]).toBe(token.split('.')[0]);
    await knex('signingKeys')
      .whereIn(
        'kid',
        before.map(({ kid }) => kid),
      )
      .update({ retiredAt: null });
  });
});

describe('a token of ours', () => {
  test('ends after its hour', async () => {
    const token = tokenOf(await logIn(demo()));
    installation.clock.advance(3600_000 - 1);
    expect(await open(token)).toBe(200);
    installation.clock.advance(1);
    expect(await open(token)).toBe(401);
    installation.clock.set(demoTime);
  });

  test('ends with a new password, with the account, and with the permission, at once', async () => {
    const { knex } = installation.database;
    const token = tokenOf(await logIn(demo()));
    const operator = { id: 1 };
    const grant = { operatorId: 1, storeId: stores.game };
    await knex('operators').where(operator).update({ disabledAt: demoTime });
    expect(await open(token)).toBe(401);
    await knex('operators').where(operator).update({ disabledAt: null });
    await knex('operatorStores')
      .where(grant)
      .update({ permissions: ['Stores:View'] });
    expect(await open(token)).toBe(403);
    await knex('operatorStores').where(grant).delete();
    expect(await open(token)).toBe(404);
    await knex('operatorStores').insert({ ...grant, permissions: ['Stores:View', 'Stores:Edit'], createdAt: demoTime });
    expect(await open(token)).toBe(200);
    await knex('operators')
      .where(operator)
      .update({ passwordChangedAt: new Date(demoTime.getTime() + 1000) });
    expect(await open(token)).toBe(401);
    await knex('operators').where(operator).update({ passwordChangedAt: demoTime });
    expect(await open(token)).toBe(200);
  });

  test('is good until it expires where its key was retired, and nothing newer of that key is', async () => {
    const { knex } = installation.database;
    const key = await insertSigningKey(knex, 'retired', new Date(demoTime.getTime() - 1000));
    const stored = { [installation.credentials.game.handle]: ['Stores:Edit'] };
    const earlier = await signToken({ ...key, seconds: 3600 }, 'operator:1', stored, demoTime);
    await knex('signingKeys').where({ kid: 'retired' }).update({ retiredAt: demoTime });
    expect(await open(earlier)).toBe(200);
    const later = await signToken({ ...key, seconds: 3601 }, 'operator:1', stored, demoTime);
    expect(await open(later)).toBe(401);
    await knex('signingKeys').where({ kid: 'retired' }).delete();
    expect(await open(earlier)).toBe(401);
  });

  test('of another installation, without a signature, or signed by what is public, is nothing', async () => {
    const { knex } = installation.database;
    const { handle } = installation.credentials.game;
    const stored = { [handle]: ['Stores:Edit'] };
    const key = await insertSigningKey(knex, 'ours', new Date(demoTime.getTime() - 1000));
    const sign = (changes: object, subject = 'operator:1', claim: unknown = stored) =>
      signToken({ ...key, ...changes }, subject, claim, demoTime);
    const good = await sign({});
    expect(await open(good)).toBe(200);
    const [header = '', payload = '', signature = ''] = good.split('.');
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { publicJwk } = await knex('signingKeys').where({ kid: 'ours' }).first();
    const hmacHeader = encoded({ alg: 'HS256', kid: 'ours' });
    const hmac = createHmac('sha256', JSON.stringify(publicJwk)).update(`${hmacHeader}.${payload}`).digest('base64url');
    const bad = {
      'another issuer': await sign({ issuer: 'other' }),
      'another audience': await sign({ audience: 'other' }),
      'an unknown key': await sign({ kid: 'unknown' }),
      'no signature': `${encoded({ alg: 'none', kid: 'ours' })}.${payload}.`,
      'a public key as a secret': `${hmacHeader}.${payload}.${hmac}`,
      'another payload': `${header}.${encoded({ ...claimsOf(good), sub: 'operator:2' })}.${signature}`,
      'no operator': await sign({}, 'operator:99999'),
      'an id that is none': await sign({}, 'operator:1.5'),
      'a subject that is none of ours': await sign({}, 'somebody'),
      'stores that are a list': await sign({}, 'operator:1', [handle]),
      'permissions that are a text': await sign({}, 'operator:1', { [handle]: 'Stores:Edit' }),
      'no token': 'a.b.c',
    };
    for (const [what, token] of Object.entries(bad)) expect([what, await open(token)]).toEqual([what, 401]);
  });

  test('permits nothing but what it says and what is stored', async () => {
    const { knex } = installation.database;
    const key = await insertSigningKey(knex, 'saying', new Date(demoTime.getTime() - 1000));
    const { handle } = installation.credentials.game;
    const little = await signToken(key, 'operator:1', { [handle]: ['Stores:View'] }, demoTime);
    expect(await open(little)).toBe(403);
    const other = await signToken(key, 'operator:1', { [handle]: ['Packages:Edit', 'Everything'] }, demoTime);
    expect(await open(other)).toBe(403);
  });
});

describe('a token of the configured issuer', () => {
  const stored = () => ({ [installation.credentials.game.handle]: ['Stores:Edit'] });
  const theirs = {
    kid: 'theirs',
    key: external.privateKey,
    alg: 'ES256',
    issuer: ISSUER,
    audience: AUDIENCE,
    seconds: 600,
  };
  const sign = (changes: object = {}, subject = 'auth|42', claim: unknown = stored()) =>
    signToken({ ...theirs, ...changes }, subject, claim, demoTime);

  test.each([
    ['ES256', {}],
    ['RS256', { kid: 'rsa', key: rsa.privateKey, alg: 'RS256' }],
  ])('opens its stores (%s)', async (_algorithm, changes) => {
    const token = await sign(changes);
    expect(await open(token)).toBe(200);
    expect(await open(token, pathOf(installation.credentials.digital.handle))).toBe(404);
    installation.clock.advance(606_000);
    expect(await open(token)).toBe(401);
    installation.clock.set(demoTime);
  });

  test('needs the permission for that store', async () => {
    expect(await open(await sign({}, 'auth|42', { [installation.credentials.game.handle]: ['Stores:View'] }))).toBe(
      403,
    );
    expect(await open(await sign({}, 'auth|42', {}))).toBe(404);
  });

  test('is refused when anything about it is wrong', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const bad = {
      'another key': await sign({ key: other.privateKey }),
      'a key that is not published': await sign({ kid: 'hidden' }),
      'another audience': await sign({ audience: 'https://other.example.com' }),
      'another issuer': await sign({ issuer: 'https://evil.example.com' }),
      'our name': await sign({ issuer: 'matjar', audience: 'matjar' }),
      'no stores': await sign({}, 'auth|42', null),
      'no name': await sign({}, ''),
    };
    for (const [what, token] of Object.entries(bad)) expect([what, await open(token)]).toEqual([what, 401]);
  });

  test('is refused where no issuer is configured', async () => {
    const alone = await installation.another();
    const headers = { authorization: `Bearer ${await sign()}` };
    expect((await alone.ask(path, { headers })).status).toBe(401);
    await alone.stop();
  });

  test('can’t be judged while the issuer’s keys can’t be read: 503, and good again after', async () => {
    const working = keysAnswer;
    keysAnswer = { status: 500, body: '' };
    const fresh = await installation.another({ environment: trusting() });
    const headers = { authorization: `Bearer ${await sign()}` };
    const answer = await fresh.ask(path, { headers });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    keysAnswer = working;
    expect((await fresh.ask(path, { headers })).status).toBe(200);
    await fresh.stop();
  });
});
