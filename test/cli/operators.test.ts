/** Operators at the command line: made, permitted, taken away, and never a password among what was typed. */
import { type Describe, perform, transact } from '../../src/cli/command';
import { describeOperators } from '../../src/cli/operatorsCommand';
import { startInstallation, type TestInstallation } from '../support/installation';

let installation: TestInstallation;
let game: string;
beforeAll(async () => {
  installation = await startInstallation();
  game = installation.credentials.game.handle;
});
afterAll(() => installation.stop());

let typed = '';
const describeThem: Describe = describeOperators(() => Promise.resolve(typed));

/** What the command prints. */
async function type(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const surroundings = {
    inSession: <T>(work: Parameters<typeof transact<T>>[2]) =>
      transact(installation.database, installation.clock, work),
    print: (line: string) => void lines.push(line),
  };
  await perform('operators', describeThem, surroundings, words);
  return lines.join('\n');
}

const logIn = async (email: string, password: string): Promise<string | number> => {
  const answer = await installation.ask('/api/stores/auth/login', { method: 'POST', body: { email, password } });
  return answer.status === 200 ? answer.json<{ data: { token: string } }>().data.token : answer.status;
};
const open = async (token: string | number): Promise<number> =>
  (await installation.ask(`/api/stores/${game}/api-keys`, { headers: { authorization: `Bearer ${token}` } })).status;
const passwordIn = (line: string): string => / Password: (\S{24})$/.exec(line)?.[1] ?? '';

test('one is made with a password that is shown once, and may do what is granted until it is revoked', async () => {
  const line = await type('create', '--email', 'Sara@Example.com', '--name', 'Sara');
  expect(line).toMatch(/^Operator sara@example\.com is made\. Password: \S{24}$/);
  const password = passwordIn(line);
  expect(JSON.stringify(await installation.database.knex('operators'))).not.toContain(password);
  expect(await open(await logIn('sara@example.com', password))).toBe(404);
  expect(await type('grant', 'sara@example.com', '--store', game)).toBe(
    `Operator sara@example.com may now Stores:View, Stores:Edit in store ${game}.`,
  );
  const token = await logIn('SARA@example.com', password);
  expect(await open(token)).toBe(200);
  expect(await type('list')).toMatch(
    new RegExp(`sara@example.com +Sara +2026-03-15 09:30 +${game} \\(Stores:Edit, Stores:View\\)`),
  );
  await type('revoke', 'sara@example.com', '--store', game, '--permission', 'Stores:Edit');
  expect(await open(token)).toBe(403);
  await type('revoke', 'sara@example.com', '--store', game);
  expect(await open(token)).toBe(404);
});

test('of two who make one at once, one is told that it is made already', async () => {
  const make = () => type('create', '--email', 'twin@example.com', '--name', 'Twin').catch(String);
  const said = await Promise.all([make(), make(), make()]);
  expect(said.filter((line) => line.startsWith('Operator twin@example.com is made.'))).toHaveLength(1);
  expect(said.filter((line) => line.includes('twin@example.com is an operator already.'))).toHaveLength(2);
});

test('another password ends the earlier one and its tokens; it can come by the standard input', async () => {
  const first = passwordIn(await type('create', '--email', 'omar@example.com', '--name', 'Omar'));
  await type('grant', 'omar@example.com', '--store', game);
  const token = await logIn('omar@example.com', first);
  expect(await open(token)).toBe(200);
  installation.clock.advance(2000);
  typed = 'a long enough password';
  const line = await type('password', 'omar@example.com', '--password-stdin');
  expect(line).toBe('Operator omar@example.com has another password.');
  expect(await open(token)).toBe(401);
  expect(await logIn('omar@example.com', first)).toBe(401);
  expect(await open(await logIn('omar@example.com', typed))).toBe(200);
});

test('who is disabled is nobody until enabled again', async () => {
  const password = passwordIn(await type('create', '--email', 'lea@example.com', '--name', 'Lea'));
  await type('grant', 'lea@example.com', '--store', game);
  const token = await logIn('lea@example.com', password);
  expect(await type('disable', 'lea@example.com')).toBe('Operator lea@example.com is disabled.');
  expect([await open(token), await logIn('lea@example.com', password)]).toEqual([401, 401]);
  expect(await type('enable', 'lea@example.com')).toBe('Operator lea@example.com is enabled.');
  expect(await open(token)).toBe(200);
});

test('the signing key is exchanged: tokens last until they expire, or end at once', async () => {
  const password = passwordIn(await type('create', '--email', 'kim@example.com', '--name', 'Kim'));
  await type('grant', 'kim@example.com', '--store', game);
  const headerOf = (token: string | number) => String(token).split('.')[0];
  const first = await logIn('kim@example.com', password);
  await type('rotate-key');
  const second = await logIn('kim@example.com', password);
  expect(headerOf(second)).not.toBe(headerOf(first));
  expect([await open(first), await open(second)]).toEqual([200, 200]);
  await type('rotate-key', '--at-once');
  expect([await open(first), await open(second)]).toEqual([401, 401]);
  expect(await open(await logIn('kim@example.com', password))).toBe(200);
});

test.each([
  [['create', '--email', 'nobody', '--name', 'X'], 'nobody is no e-mail address.'],
  [['create', '--email', 'x@example.com', '--name', ' '], 'An operator needs a name.'],
  [['create', '--email', 'operator@example.com', '--name', 'X'], 'operator@example.com is an operator already.'],
  [
    ['create', '--email', 'x@example.com', '--name', 'X', '--password-stdin'],
    'A password has from 12 to 1024 characters.',
  ],
  [['create', '--email', 'x@example.com', '--name', 'X', '--password', 'secret'], "Unknown option '--password'"],
  [['password', 'nobody@example.com'], 'There is no operator nobody@example.com.'],
  [['disable', 'nobody@example.com'], 'There is no operator nobody@example.com.'],
  [['grant', 'operator@example.com', '--store', 'zzzzzzzz'], 'There is no store zzzzzzzz.'],
  [['grant', 'operator@example.com'], 'Name the store with --store'],
  [['grant', 'operator@example.com', '--permission', 'Stores:All'], 'Allowed choices are Stores:View, Stores:Edit.'],
])('%j is refused in a sentence, and nothing changes', async (words, sentence) => {
  typed = 'short';
  const rows = async () => [
    await installation.database.knex('operators').orderBy('id'),
    await installation.database.knex('operatorStores').orderBy(['operatorId', 'storeId']),
  ];
  const before = await rows();
  await expect(type(...words)).rejects.toThrow(sentence);
  expect(await rows()).toEqual(before);
});
