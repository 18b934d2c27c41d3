/** Bodies as large as the contract lets them be: everything that it documents is taken, and one byte more is a documented refusal. */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadContract } from '../../../src/contract/Contract';
import { startInstallation, type TestInstallation } from '../../support/installation';
import { insertLinks, leastOf, type Links } from '../../support/productBodies';

let installation: TestInstallation;
let headers: Record<string, string>;
let links: Links;
beforeAll(async () => {
  installation = await startInstallation();
  headers = await installation.credentials.digital.good('merchantToken');
  links = await insertLinks(installation.database.knex);
});
afterAll(() => installation.stop());

const PATH = '/shawarma/products';
type Created = { data: { id: number; codes: { code: string }[] } };
const post = (path: string, body: unknown) => installation.ask(path, { method: 'POST', headers, body });

/** As many as can be added at once, each as long as a code can be: 1,000 characters of at most 2,600 bytes. */
const longestCodes = () =>
  Array.from({ length: 10_000 }, () => ({
    code: `${randomBytes(300).toString('base64')}${'€'.repeat(599)}!`.padEnd(1000, '?'),
  }));

it('takes ten thousand codes of the greatest length, at once or later', async () => {
  const first = await post(PATH, leastOf('code', links.image, { codes: longestCodes() }));
  expect([first.status, first.text.slice(0, 200)]).toEqual([201, expect.anything()]);
  const { id, codes } = first.json<Created>().data;
  expect(codes).toHaveLength(10_000);
  const more = await post(`${PATH}/${id}/codes`, { codes: longestCodes() });
  expect([more.status, more.text.slice(0, 200)]).toEqual([201, expect.anything()]);
}, 60_000);

it('takes a course whose text takes seconds to be made safe, and changes it', async () => {
  const page = '<p>Lesson</p>'.repeat(7_600);
  const lesson = (index: number) => ({ title: `Lesson ${index}`, type: 'text', content: page });
  const modules = Array.from({ length: 160 }, (_, index) => lesson(index));
  const course = { sections: [{ title: 'First' }, { title: 'All', modules }] };
  const made = await post(PATH, leastOf('course', links.image, { course }));
  expect([made.status, made.text.slice(0, 200)]).toEqual([201, expect.anything()]);
  const { id } = made.json<Created>().data;
  const changed = await installation.ask(`${PATH}/${id}`, { method: 'PUT', headers, body: { course } });
  expect([changed.status, changed.text.slice(0, 200)]).toEqual([200, expect.anything()]);
}, 60_000);

it.each(['createProduct', 'updateProduct', 'addCodes', 'createOrder', 'updateOrder'])(
  'reads of %s as many bytes as its contract says',
  async (operation) => {
    const found = loadContract('merchant').operations.find(({ id }) => id === operation);
    expect(found?.maxBodyBytes).toBe(33_554_432);
    const path = `/shawarma${found?.path.replace('{id}', '1')}`;
    const method = String(found?.method.toUpperCase());
    // What is no key of any body: refused for what it is, and not for its size.
    const sent = (bytes: number) => {
      const body = `{"none":"${'x'.repeat(bytes - 11)}"}`;
      return installation.ask(path, { method, headers: { ...headers, 'content-type': 'application/json' }, body });
    };
    expect((await sent(33_554_432)).status).toBe(422);
    expect((await sent(33_554_433)).status).toBe(413);
  },
  60_000,
);

it('reads large bodies of a store only as far as there is room for them, and others meanwhile', async () => {
  const { hostname, port } = new URL(installation.address);
  const head = Object.entries({ ...headers, 'content-type': 'application/json', 'content-length': 33_554_432 });
  const sender = connect(Number(port), hostname);
  sender.write(
    [`POST ${PATH} HTTP/1.1`, `host: ${hostname}`, ...head.map((line) => line.join(': ')), '', '{'].join('\r\n'),
  );
  await sleep(200);
  let isAnswered = false;
  const large = post(PATH, { none: 'x'.repeat(2_000_000) }).finally(() => (isAnswered = true));
  expect((await post(PATH, { none: 'x' })).status).toBe(422);
  await sleep(200);
  expect(isAnswered).toBe(false);
  sender.destroy();
  expect((await large).status).toBe(422);
}, 60_000);
