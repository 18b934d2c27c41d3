/** Which store a public request is answered for: its key, else the page that asks, else the host, else the only one. */
import { gameHost, startInstallation, stores, type TestInstallation } from '../../support/installation';
import { elsewhere } from '../../contract/net/elsewhere';

let installation: TestInstallation;
let sold: Record<'digital' | 'game', string>;
beforeAll(async () => {
  installation = await startInstallation();
  const other = await elsewhere.storefront?.getProduct?.(installation.database.knex);
  sold = { digital: 'premium-game-key', game: String(other?.slug) };
});
afterAll(() => installation.stop());

/** The stores whose product a request with these headers finds; asked twice, so that the second may be a kept answer. */
async function answeredFor(headers: Record<string, string>): Promise<string[]> {
  const found: string[] = [];
  for (const store of ['digital', 'game'] as const) {
    for (let time = 0; time < 2; time++) {
      const { status } = await installation.ask(`/api/products/${sold[store]}`, { headers });
      if (status === 200) found.push(store);
      else if (status !== 404) found.push(String(status));
    }
  }
  return [...new Set(found)];
}

const digital = ['digital'];
const game = ['game'];

test.each<[string, Record<string, string>, string[]]>([
  ['the host', { host: gameHost }, game],
  ['the host in another case, with a port', { host: `${gameHost.toUpperCase()}:8080` }, game],
  ['localhost with a port', { host: 'LocalHost:3000' }, digital],
  ['an IPv6 host', { host: '[::1]:3000' }, digital],
  ['an unknown host', { host: 'nobodys.example' }, []],
  ['the origin before the host', { host: 'localhost', origin: `https://${gameHost}` }, game],
  ['the origin in another case, with a port', { origin: `HTTPS://${gameHost.toUpperCase()}:8443` }, game],
  ['the referer before the host', { referer: `https://${gameHost}/some/page?x=1` }, game],
  ['the origin before the referer', { origin: `https://${gameHost}`, referer: 'http://localhost/' }, game],
  ['an origin that is no store’s, so the host', { origin: 'https://nobodys.example' }, digital],
  ['a null origin, so the host', { origin: 'null' }, digital],
  ['a referer that is no address, so the host', { referer: 'nonsense' }, digital],
])('by %s', async (_title, headers, expected) => expect(await answeredFor(headers)).toEqual(expected));

test('by the public key before the host', async () => {
  const { credentials } = installation;
  expect(await answeredFor(await credentials.game.good('publicKey'))).toEqual(game);
  expect(await answeredFor({ ...(await credentials.digital.good('publicKey')), host: 'nobodys.example' })).toEqual(
    digital,
  );
  expect(await answeredFor({ 'x-public-key': installation.demo.publicKey, host: 'nobodys.example' })).toEqual(digital);
});

test('by a good customer token before the host; a bad one decides nothing', async () => {
  const { credentials } = installation;
  const token = await credentials.game.good('customerToken');
  expect(await answeredFor(token)).toEqual(game);
  expect(await answeredFor({ ...token, host: 'nobodys.example' })).toEqual(game);
  expect(await answeredFor({ ...token, origin: 'http://localhost' })).toEqual(digital);
  expect(await answeredFor(credentials.game.wrong('customerToken'))).toEqual(digital);
});

test('a public key that is unknown or contradicts the page is refused', async () => {
  const { credentials } = installation;
  expect(await answeredFor(credentials.digital.wrong('publicKey'))).toEqual(['401']);
  expect(await answeredFor({ ...(await credentials.game.good('publicKey')), origin: 'http://localhost' })).toEqual([
    '401',
  ]);
  expect(
    await answeredFor({ ...(await credentials.digital.good('publicKey')), referer: `https://${gameHost}/` }),
  ).toEqual(['401']);
});

test('by the credential alone where requests are tried out: the reference is no page of the store whose host it is read at', async () => {
  const key = await installation.credentials.game.good('publicKey');
  const [host, origin] = ['localhost:3000', 'http://localhost:3000'];
  const from = (referer: string) => answeredFor({ ...key, host, origin, referer });
  expect(await from(`${origin}/docs`)).toEqual(game);
  expect(await from(`${origin}/docs?api=store`)).toEqual(game);
  expect(await from(`${origin}/docs/guides`)).toEqual(['401']);
  expect(await from(`${origin}/products/docs`)).toEqual(['401']);
  expect(await from('http://127.0.0.1:3000/docs')).toEqual(['401']);
  expect(await from('/docs')).toEqual(['401']);
  expect(await answeredFor({ host, origin, referer: `${origin}/docs` })).toEqual(digital);
});

test('a public key that is revoked is refused once that is told', async () => {
  const { database, credentials } = installation;
  const headers = await credentials.game.good('publicKey');
  expect(await answeredFor(headers)).toEqual(game);
  await database.knex('publicKeys').where({ storeId: stores.game }).update({ revokedAt: new Date() });
  await database.knex.raw(`select pg_notify('matjar_store_changes', ?)`, [
    JSON.stringify({ storeId: stores.game, process: 'other' }),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await answeredFor(headers)).toEqual(['401']);
});
