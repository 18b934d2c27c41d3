/** `npm run giftcards`: a code is seen once, and only where nobody is mailed it. */
import { type Describe, perform, transact } from '../../src/cli/command';
import { describeGiftCards } from '../../src/cli/giftCardsCommand';
import { GIFT_CARD_SECRET, mintGiftCardCode, storedGiftCardCode } from '../../src/domain/promotions/giftCardCode';
import { encrypt } from '../../src/security/encryption';
import { demoTime, testServerKey } from '../support/database';
import { startInstallation, type TestInstallation } from '../support/installation';
import { insertGiftCard } from '../support/promotionRows';

let installation: TestInstallation;
let game: string;
beforeAll(async () => {
  installation = await startInstallation();
  game = installation.credentials.game.handle;
});
afterAll(() => installation.stop());

const withKey = describeGiftCards(() => Promise.resolve(testServerKey));

/** What the command prints. */
async function type(describe: Describe, ...words: string[]): Promise<string> {
  const lines: string[] = [];
  const inSession = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(installation.database, installation.clock, work);
  await perform('giftcards', describe, { inSession, print: (line) => void lines.push(line) }, words);
  return lines.join('\n');
}

async function sealedCard(columns: object = {}): Promise<{ id: string; code: string }> {
  const code = mintGiftCardCode();
  const stored = storedGiftCardCode(code, (text) => encrypt(testServerKey, GIFT_CARD_SECRET, text));
  return { ...(await insertGiftCard(installation.database.knex, { ...stored, ...columns })), code };
}

test('the code of a card without a recipient is printed once, and by one alone of several at once', async () => {
  const { id, code } = await sealedCard();
  const tries = await Promise.allSettled(Array.from({ length: 4 }, () => type(withKey, 'reveal', id, '--store', game)));
  const printed = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(printed).toEqual([`Gift card ${id}: ${code}`]);
  await expect(type(withKey, 'reveal', id, '--store', game)).rejects.toThrow('Its code was revealed before.');
  expect(await installation.database.knex('giftCards').where({ id }).first('revealedAt')).toEqual({
    revealedAt: demoTime,
  });
});

test.each([
  ['goes by mail', { recipientEmail: 'john@example.com' }, 'Its code goes to its recipient by mail.'],
  ['went by mail', { mailedAt: demoTime }, 'Its code goes to its recipient by mail.'],
  ['is void', { deletedAt: demoTime }, /^There is no gift card/],
  ['is another store’s', { storeId: 1 }, /^There is no gift card/],
])('a code that %s is not shown', async (_, columns, sentence) => {
  const { id } = await sealedCard(columns);
  await expect(type(withKey, 'reveal', id, '--store', game)).rejects.toThrow(sentence);
  expect(await installation.database.knex('giftCards').where({ id }).first('revealedAt')).toEqual({ revealedAt: null });
});

test('with another server key nothing is used up', async () => {
  const { id, code } = await sealedCard();
  const another = describeGiftCards(() => Promise.resolve(Buffer.alloc(32, 'x')));
  await expect(type(another, 'reveal', id, '--store', game)).rejects.toThrow('sealed with another server key');
  expect(await type(withKey, 'reveal', id, '--store', game)).toContain(code);
});

test('what is no id is told', async () => {
  await expect(type(withKey, 'reveal', '17', '--store', game)).rejects.toThrow('17 is no id of a gift card.');
});
