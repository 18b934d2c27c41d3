/** The client of line consoles: what is acknowledged, and what is not. */
import { NotOpenedError } from '../../src/gameServers/GameConsole';
import { openEcon } from '../../src/gameServers/econ';
import { type FakeServer, password, startEcon } from '../support/gameServers';

const patience = { open: 300, answer: 300, gap: 30 };
let server: FakeServer;
const open = (given = password) => openEcon({ host: '127.0.0.1', port: server.port, password: given }, patience);

afterEach(() => server.close());

it('acknowledges a command once the line after it was printed', async () => {
  server = await startEcon();
  const console = await open();
  const answer = "[server]: cid=0 cmd='say hi'\n[Console]: did say hi";
  expect(await console.execute('say hi')).toEqual({ outcome: 'delivered', answer });
  expect(await console.execute('status')).toMatchObject({ outcome: 'delivered' });
  console.close();
  expect(server.executed).toEqual(['say hi', 'status']);
});

it('refuses a wrong password', async () => {
  server = await startEcon();
  await expect(open('wrong')).rejects.toThrow(new NotOpenedError('The server refuses the password.'));
});

it('leaves the outcome unknown when nothing is printed', async () => {
  server = await startEcon({ silent: true });
  const console = await open();
  expect(await console.execute('say hi')).toEqual({ outcome: 'unknown', error: 'The server did not answer.' });
  expect(server.executed).toEqual(['say hi']);
});

it('executes nothing on a connection that was closed', async () => {
  server = await startEcon();
  const console = await open();
  await server.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await console.execute('say hi')).toMatchObject({ outcome: 'not_executed' });
});
