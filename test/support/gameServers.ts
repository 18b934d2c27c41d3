/** Game servers as tests need them: they speak RCON in the ways of different games, or badly, and remember what they executed. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export const password = 'correct horse';

export interface RconBehaviour {
  /** `source` sends an empty packet before it answers the password, `minecraft` only the answer. */
  readonly dialect?: 'source' | 'minecraft';
  /** What it answers to a command, a packet for each part; undefined: nothing at all. */
  readonly answer?: (command: string, count: number) => readonly string[] | undefined;
  /** Instead of executing a command in good order. */
  readonly misbehave?: (socket: Socket, packet: { id: number; command: string }) => void;
  /** Instead of answering the password. */
  readonly greet?: (socket: Socket, id: number) => void;
  /** How what is sent is cut into pieces. */
  readonly send?: (socket: Socket, bytes: Buffer) => void;
}

export interface FakeServer {
  readonly port: number;
  /** In the order in which they came. */
  readonly executed: string[];
  /** How many have connected. */
  connections: number;
  close(): Promise<void>;
}

export function packet(id: number, type: number, body: string | Buffer): Buffer {
  const text = Buffer.from(body);
  const bytes = Buffer.alloc(14 + text.length);
  bytes.writeInt32LE(10 + text.length, 0);
  bytes.writeInt32LE(id, 4);
  bytes.writeInt32LE(type, 8);
  text.copy(bytes, 12);
  return bytes;
}

/** @param port 0 takes any free one */
export function startRcon(behaviour: RconBehaviour = {}, port = 0): Promise<FakeServer> {
  return listen(port, (socket, fake) => {
    const send = (bytes: Buffer) => (behaviour.send ?? write)(socket, bytes);
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (piece) => {
      rest = Buffer.concat([rest, piece]);
      while (rest.length >= 4 && rest.length >= 4 + rest.readInt32LE(0)) {
        const bytes = rest.subarray(4, 4 + rest.readInt32LE(0));
        rest = rest.subarray(4 + bytes.length);
        const [id, type, body] = [bytes.readInt32LE(0), bytes.readInt32LE(4), bytes.subarray(8, -2).toString()];
        if (type === 3) letIn(socket, behaviour, id, body, send);
        else execute(socket, behaviour, fake, { id, command: body }, send);
      }
    });
  });
}

const write = (socket: Socket, bytes: Buffer): void => void socket.write(bytes);

function letIn(
  socket: Socket,
  { dialect = 'source', greet }: RconBehaviour,
  id: number,
  given: string,
  send: (bytes: Buffer) => void,
): void {
  if (greet) return greet(socket, id);
  const answer = packet(given === password ? id : -1, 2, '');
  send(dialect === 'source' ? Buffer.concat([packet(id, 0, ''), answer]) : answer);
}

function execute(
  socket: Socket,
  { answer = (command) => [`done: ${command}`], misbehave }: RconBehaviour,
  fake: FakeServer,
  { id, command }: { id: number; command: string },
  send: (bytes: Buffer) => void,
): void {
  fake.executed.push(command);
  if (misbehave) return misbehave(socket, { id, command });
  const parts = answer(command, fake.executed.length);
  if (parts) send(Buffer.concat(parts.map((part) => packet(id, 0, part))));
}

/** A line console as that of Teeworlds. @param silent executes, and says nothing */
export function startEcon({ silent = false } = {}): Promise<FakeServer> {
  return listen(0, (socket, fake) => {
    const say = (line: string) => void socket.write(`${line}\n\u0000\u0000`);
    let isIn = false;
    say('Enter password:');
    socket.on('data', (piece) => {
      for (const line of piece.toString().split('\n').filter(Boolean)) {
        if (!isIn) {
          isIn = line === password;
          say(isIn ? 'Authentication successful. External console access granted.' : 'Wrong password 1/3.');
          continue;
        }
        const [, echoed] = /^echo (\S+)$/.exec(line) ?? [];
        if (!echoed) fake.executed.push(line);
        if (silent) continue;
        say(`[server]: cid=0 cmd='${line}'`);
        say(`[Console]: ${echoed ?? `did ${line}`}`);
      }
    });
  });
}

function listen(port: number, serve: (socket: Socket, fake: FakeServer) => void): Promise<FakeServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    fake.connections++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, fake);
  });
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  const fake = { port: 0, executed: [] as string[], connections: 0, close };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      fake.port = (server.address() as AddressInfo).port;
      resolve(fake);
    });
  });
}
