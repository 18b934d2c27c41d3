/** What is no good secret key is refused alike to the byte, so that nobody learns from a refusal what was wrong with a guess. */
import { stores, startInstallation, type TestInstallation } from '../../support/installation';
import { FORMATS, hashSecret, mintSecret } from '../../../src/security/tokens';
import { demoTime } from '../../support/database';

const TARGET = '/api/management/orders';

let installation: TestInstallation;
beforeAll(async () => (installation = await startInstallation()));
afterAll(() => installation.stop());

/** Of each request its own. */
const OWN = new Set(['date', 'x-request-id', 'x-ratelimit-limit', 'x-ratelimit-remaining']);

const secretKey = async (columns: object): Promise<string> => {
  const secret = mintSecret();
  const row = { storeId: stores.digital, name: 'Test', prefix: 'sk_live_', secretHash: hashSecret(secret) };
  await installation.database.knex('secretKeys').insert({ ...row, createdAt: demoTime, ...columns });
  return FORMATS.secretKey.write(installation.credentials.digital.handle, secret);
};

test('a missing, malformed, unknown, expired or revoked key', async () => {
  const { digital, game } = installation.credentials;
  const good = await secretKey({});
  const theirs = (await game.good('secretKey'))['x-secret-key'] ?? '';
  const last = good.at(-1) === 'a' ? 'b' : 'a';
  const keys = [
    undefined,
    '',
    'nonsense',
    digital.wrong('secretKey')['x-secret-key'],
    await secretKey({ expiresAt: demoTime }),
    await secretKey({ revokedAt: demoTime }),
    good.slice(0, -1) + last,
    good.replace(digital.handle, 'zzzzzzzz'),
    theirs.replace(game.handle, digital.handle),
  ];
  const ask = (key: string | undefined) =>
    installation.ask(TARGET, { headers: key === undefined ? {} : { 'x-secret-key': key } });
  expect((await ask(good)).status).toBe(200);
  const answers = await Promise.all(keys.map(ask));
  const seen = answers.map(({ status, headers, text }) =>
    JSON.stringify([status, Object.entries(headers).filter(([name]) => !OWN.has(name)), text]),
  );
  expect(answers[0]?.json()).toEqual({ success: false, message: 'Unauthenticated.', data: null });
  expect(new Set(seen)).toEqual(new Set([seen[0]]));
  expect(answers[0]?.status).toBe(401);
});
