/** Game servers at the command line: registered, listed, removed, and never a password in what is printed. */
import { type Describe, perform, transact } from '../../src/cli/command';
import { describeServers } from '../../src/cli/serversCommand';
import { openConsole } from '../../src/gameServers/openConsole';
import { testServerKey } from '../support/database';
import { password, startRcon } from '../support/gameServers';
import { startInstallation, stores, type TestInstallation } from '../support/installation';

let installation: TestInstallation;
let game: string;
beforeAll(async () => {
  installation = await startInstallation();
  game = installation.credentials.game.handle;
});
afterAll(() => installation.stop());

let given = '';
const describeThem: Describe = describeServers({
  serverKey: () => Promise.resolve(testServerKey),
  readInput: () => Promise.resolve(given),
});

/** What the command prints. */
async function type(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const surroundings = {
    inSession: <T>(work: Parameters<typeof transact<T>>[2]) =>
      transact(installation.database, installation.clock, work),
    print: (line: string) => void lines.push(line),
  };
  await perform('servers', describeThem, surroundings, [...words, '--store', game]);
  return lines.join('\n');
}
const rows = () => installation.database.knex('servers').where({ storeId: stores.game }).orderBy('id');

test('one is registered with the password that was sent in, and opens with it', async () => {
  const server = await startRcon();
  try {
    given = password;
    const line = await type(
      'add',
      'Arena',
      '--transport',
      'rcon',
      '--host',
      '127.0.0.1',
      '--port',
      String(server.port),
    );
    const [, id] = /^Server (\S{36}) is registered\.$/.exec(line) ?? [];
    const row = (await rows()).find((one: { id: string }) => one.id === id) as never;
    (await openConsole(row, testServerKey)).close();
    const list = await type('list');
    expect(list).toMatch(new RegExp(`${id} +Arena +rcon +127.0.0.1:${server.port} +yes`));
    expect(list).not.toContain(password);
    expect(await type('remove', String(id))).toBe(`Server ${id} is removed.`);
    expect(await type('list')).not.toContain(id);
  } finally {
    await server.close();
  }
});

test('one that polls needs no password', async () => {
  expect(await type('add', 'Lobby', '--transport', 'poll')).toMatch(/ is registered\.$/);
});

test.each([
  ['no transport', ['add', 'A'], /transport/],
  ['an unknown transport', ['add', 'A', '--transport', 'telnet'], /rcon, econ, poll/],
  ['no address', ['add', 'A', '--transport', 'rcon'], /host field is required/],
  ['no port', ['add', 'A', '--transport', 'rcon', '--host', 'a', '--port', '0'], /no port/],
  ['no host', ['add', 'A', '--transport', 'rcon', '--host', 'a b', '--port', '1'], /no name or address/],
  ['no name', ['add', ' ', '--transport', 'poll'], /needs a name/],
  ['no id', ['remove', '1'], '1 is no id of a server.'],
  ['a server that is not there', ['remove', crypto.randomUUID()], 'Not Found.'],
])('%s is refused', async (_what, words, sentence) => {
  const before = await rows();
  given = password;
  await expect(type(...words)).rejects.toThrow(sentence);
  expect(await rows()).toEqual(before);
});

test('an empty password is refused', async () => {
  given = '';
  const words = ['add', 'A', '--transport', 'rcon', '--host', 'a', '--port', '1'];
  await expect(type(...words)).rejects.toThrow('A password has 1 to 256 characters');
});
