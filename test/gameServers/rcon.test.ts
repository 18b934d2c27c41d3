/** The RCON client against servers of both dialects, and against such as answer late, badly or not at all. */
import { setTimeout as delay } from 'node:timers/promises';
import { NotOpenedError } from '../../src/gameServers/GameConsole';
import { openRcon } from '../../src/gameServers/rcon';
import { type FakeServer, packet, password, type RconBehaviour, startRcon } from '../support/gameServers';

const patience = { open: 300, answer: 400, gap: 120 };
let server: FakeServer;

const start = async (behaviour: RconBehaviour = {}) => (server = await startRcon(behaviour));
const open = (given = password) => openRcon({ host: '127.0.0.1', port: server.port, password: given }, patience);
const answerTo = async (command = 'list') => {
  const console = await open();
  try {
    return await console.execute(command);
  } finally {
    console.close();
  }
};
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    (error: unknown) => (error instanceof NotOpenedError ? error.message : Promise.reject(error)),
  );

afterEach(() => server.close());

describe.each(['source', 'minecraft'] as const)('the dialect of %s', (dialect) => {
  it('lets in with the right password only', async () => {
    await start({ dialect });
    expect(await refusal(open())).toBe('opened');
    expect(await refusal(open('wrong'))).toBe('The server refuses the password.');
    expect(server.executed).toEqual([]);
  });

  it('executes commands in turn on one connection', async () => {
    await start({ dialect });
    const console = await open();
    expect(await console.execute('one')).toEqual({ outcome: 'delivered', answer: 'done: one' });
    expect(await console.execute('say سلام')).toEqual({ outcome: 'delivered', answer: 'done: say سلام' });
    console.close();
    expect(server.executed).toEqual(['one', 'say سلام']);
    expect(server.connections).toBe(1);
  });

  it('understands packets that were cut into single bytes', async () => {
    const send: RconBehaviour['send'] = (socket, bytes) => {
      for (const byte of bytes) socket.write(Buffer.from([byte]));
    };
    await start({ dialect, send });
    expect(await answerTo()).toEqual({ outcome: 'delivered', answer: 'done: list' });
  });
});

it('takes an empty answer as an acknowledgement', async () => {
  await start({ answer: () => [''] });
  expect(await answerTo()).toEqual({ outcome: 'delivered', answer: '' });
});

it('puts together an answer of many packets, sent at once or a line at a time', async () => {
  await start({ answer: () => ['one ', 'two ', 'three'] });
  expect(await answerTo()).toEqual({ outcome: 'delivered', answer: 'one two three' });
  await server.close();
  await start({
    misbehave: (socket, { id }) => {
      void (async () => {
        for (const line of ['a', 'b', 'c']) {
          socket.write(packet(id, 0, line));
          await delay(10);
        }
      })();
    },
  });
  expect(await answerTo()).toEqual({ outcome: 'delivered', answer: 'abc' });
});

it('joins a letter that was cut between packets', async () => {
  const letter = Buffer.from('س');
  await start({
    misbehave: (socket, { id }) =>
      void socket.write(Buffer.concat([packet(id, 0, letter.subarray(0, 1)), packet(id, 0, letter.subarray(1))])),
  });
  expect(await answerTo()).toEqual({ outcome: 'delivered', answer: 'س' });
});

it('reads no answer out of packets of other ids', async () => {
  await start({
    misbehave: (socket, { id }) =>
      void socket.write(Buffer.concat([packet(id - 1, 0, 'late'), packet(id, 0, 'mine'), packet(77, 0, 'stray')])),
  });
  expect(await answerTo()).toEqual({ outcome: 'delivered', answer: 'mine' });
});

it('keeps an endless answer within bounds, and its time', async () => {
  await start({
    misbehave: (socket, { id }) => {
      const flood = setInterval(() => socket.write(packet(id, 0, 'x'.repeat(3000))), 5);
      socket.on('close', () => clearInterval(flood));
    },
  });
  const executed = await answerTo();
  expect(executed).toMatchObject({ outcome: 'delivered' });
  expect((executed as { answer: string }).answer).toHaveLength(4000);
});

describe('after the command was sent', () => {
  const unknown = (error: string) => ({ outcome: 'unknown', error });

  it('a server that answers nothing leaves the outcome unknown, and is not asked again', async () => {
    await start({ answer: () => undefined });
    expect(await answerTo()).toEqual(unknown('The server did not answer.'));
    await delay(100);
    expect(server.executed).toEqual(['list']);
  });

  it('a server that closes the connection leaves it unknown', async () => {
    await start({ misbehave: (socket) => void socket.destroy() });
    expect(await answerTo()).toEqual(unknown('The server closed the connection.'));
  });

  it('a server that closes in the middle of its answer leaves it unknown', async () => {
    await start({ misbehave: (socket, { id }) => void socket.end(packet(id, 0, 'half').subarray(0, 10)) });
    expect(await answerTo()).toEqual(unknown('The server closed the connection.'));
  });

  it('a server that closes after the first part has acknowledged', async () => {
    await start({ misbehave: (socket, { id }) => void socket.end(packet(id, 0, 'part')) });
    expect(await answerTo()).toEqual({ outcome: 'delivered', answer: 'part' });
  });

  it.each([
    ['garbage', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['a huge length', Buffer.from([255, 255, 255, 127, 0, 0, 0, 0])],
    ['a negative length', Buffer.from([255, 255, 255, 255, 0, 0, 0, 0])],
  ])('%s leaves it unknown', async (_what, bytes) => {
    await start({ misbehave: (socket) => void socket.write(bytes) });
    expect(await answerTo()).toEqual(unknown('The server answered what is no RCON.'));
  });
});

describe('before anything was sent', () => {
  it.each([
    ['closes', (socket) => void socket.destroy(), 'The server closed the connection at the password.'],
    ['says nothing', () => undefined, 'The server does not answer the password.'],
    ['sends garbage', (socket) => void socket.write('SSH-2.0-OpenSSH\r\n'), 'The server does not speak RCON.'],
  ] as [string, NonNullable<RconBehaviour['greet']>, string][])(
    'a server that %s executes nothing',
    async (_what, greet, message) => {
      await start({ greet });
      expect(await refusal(open())).toBe(message);
      expect(server.executed).toEqual([]);
    },
  );

  it('says so when nothing listens, or the name is not known', async () => {
    await start();
    await server.close();
    expect(await refusal(open())).toBe('The server could not be reached: nothing listens there.');
    const nowhere = { host: 'nowhere.invalid', port: 1, password };
    expect(await refusal(openRcon(nowhere, { ...patience, open: 3000 }))).toMatch(/^The server could not be reached: /);
  });

  it('notices that the connection was closed meanwhile', async () => {
    await start();
    const console = await open();
    await server.close();
    await delay(20);
    expect(await console.execute('list')).toEqual({
      outcome: 'not_executed',
      error: 'The server closed the connection.',
    });
    expect(server.executed).toEqual([]);
  });
});
