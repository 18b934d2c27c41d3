/** Gift cards by mail, from the request to the letter; and that no request waits for a mail server or fails with it. */
import { hashGiftCardCode } from '../../../src/domain/promotions/giftCardCode';
import { startInstallation, stores, type ServerOptions, type TestInstallation } from '../../support/installation';
import { type Letterbox, sender, startLetterbox } from '../../support/letterbox';

jest.setTimeout(60_000);

let letterbox: Letterbox;
let installation: TestInstallation;
beforeAll(async () => {
  letterbox = await startLetterbox();
});
afterAll(() => letterbox.stop());
afterEach(() => installation.stop());

async function start(options?: ServerOptions): Promise<Record<string, string>> {
  installation = await startInstallation(options);
  return installation.credentials.game.good('apiKey', ['GiftCards:Edit', 'GiftCards:View']);
}

async function create(headers: Record<string, string>, recipientEmail: string, more: object = {}): Promise<string> {
  const body = { amount: 25, applicationScope: 'store', recipientName: 'John', recipientEmail, ...more };
  const answer = await installation.ask('/api/v1/gift-cards', { method: 'POST', headers, body });
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  return answer.json<{ data: { id: string } }>().data.id;
}

const row = (id: string) =>
  installation.database.knex('giftCards').where({ id }).first() as Promise<Record<string, unknown>>;

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('it does not come');
    await new Promise((done) => setTimeout(done, 50));
  }
}
const lettersTo = (to: string) => letterbox.letters.filter((letter) => letter.to === to);

test('the recipient gets the code in the store’s name, in Arabic and English, and once of two processes', async () => {
  const headers = await start({ environment: letterbox.environment });
  await installation.another({ environment: letterbox.environment });
  const { name } = (await installation.database.knex('stores').where({ id: stores.game }).first('name')) as {
    name: string;
  };
  const id = await create(headers, 'john@example.com', {
    message: 'Happy Birthday!',
    expiresAt: '2027-01-01T00:00:00Z',
  });
  await until(async () => (await row(id)).mailedAt !== null);
  const [letter, ...others] = lettersTo('john@example.com');
  expect(others).toEqual([]);
  const [code = ''] = /^(\w{4}-){6}\w{4}$/m.exec(letter?.text ?? '') ?? [];
  expect((await row(id)).codeHash).toEqual(hashGiftCardCode(code));
  expect(letter?.headers.from).toContain(name);
  expect(letter?.headers.from).toContain(sender);
  expect(letter?.headers.subject).toBe(`بطاقة هدية من ${name} – Gift card from ${name}`);
  expect(letter?.headers.subject).not.toContain(code);
  for (const part of ['مرحبًا John،', 'Hello John,', '25.00 USD', 'Happy Birthday!'])
    expect(letter?.text).toContain(part);
  expect(letter?.text).toMatch(/^It is good until 202[67]-\d\d-\d\d\.$/m);
});

test('a mail server that refuses fails no request, and the card comes when it takes mail again', async () => {
  letterbox.behave({ refuses: true });
  const headers = await start({ environment: letterbox.environment });
  const id = await create(headers, 'late@example.com');
  await until(async () => Number((await row(id)).mailTries) > 0);
  expect((await row(id)).mailedAt).toBeNull();
  letterbox.behave({});
  installation.clock.advance(2 * 60_000);
  await until(async () => (await row(id)).mailedAt !== null);
  expect(lettersTo('late@example.com')).toHaveLength(1);
});

test('without a mail server cards wait for one, and their codes are printed nowhere', async () => {
  const printed: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  try {
    const headers = await start();
    const id = await create(headers, 'wait@example.com');
    await new Promise((done) => setTimeout(done, 3500));
    expect(await row(id)).toMatchObject({ mailedAt: null, mailTries: 0 });
    expect(printed.filter((line) => /(\w{4}-){6}/.test(line))).toEqual([]);
    await installation.another({ environment: letterbox.environment });
    await until(async () => (await row(id)).mailedAt !== null);
  } finally {
    spy.mockRestore();
  }
});
