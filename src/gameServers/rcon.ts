/**
 * A client of the Source RCON protocol, as many games speak it in their own ways: some send an empty packet before they answer the
 * password, some a packet for each line of an answer, some nothing for a silent command. So an answer is whatever has the command's id,
 * until no more comes for a while; a command without any has an unknown outcome, and is never sent again here.
 */
import {
  type ConsolePlace,
  type Executed,
  type GameConsole,
  kept,
  MAX_ANSWER,
  NotOpenedError,
  PATIENCE,
  type Patience,
} from './GameConsole';
import {
  AUTHENTICATE,
  AUTHENTICATED,
  EXECUTE,
  encodePacket,
  GarbageError,
  type Packet,
  PacketReader,
} from './rconPackets';
import { Wire } from './Wire';

const PASSWORD_ID = 1;
const REFUSED_ID = -1;
const LAST_ID = 2 ** 31 - 1;

/** @throws NotOpenedError when it can't be reached, refuses the password, or does not speak RCON */
export async function openRcon(place: ConsolePlace, patience = PATIENCE): Promise<GameConsole> {
  const wire = await Wire.open(place, patience.open);
  const reader = new PacketReader();
  try {
    await authenticate(wire, reader, place.password, patience);
  } catch (error) {
    wire.close();
    throw error instanceof GarbageError ? new NotOpenedError('The server does not speak RCON.') : error;
  }
  let id = PASSWORD_ID;
  const execute = async (command: string): Promise<Executed> => {
    id = id === LAST_ID ? PASSWORD_ID + 1 : id + 1;
    const executed = await run({ wire, reader, patience, id }, command);
    if (executed.outcome !== 'delivered') wire.close();
    return executed;
  };
  return { execute, close: () => wire.close() };
}

async function authenticate(wire: Wire, reader: PacketReader, password: string, { open }: Patience): Promise<void> {
  wire.write(encodePacket({ id: PASSWORD_ID, type: AUTHENTICATE, body: Buffer.from(password) }));
  const deadline = performance.now() + open;
  for (;;) {
    const piece = await wire.read(deadline - performance.now());
    if (piece === undefined) throw new NotOpenedError(unopened(wire));
    const answer = reader.read(piece).find(isAnswer);
    if (answer === undefined) continue;
    if (answer.id === REFUSED_ID) throw new NotOpenedError('The server refuses the password.');
    return;
  }
}

const isAnswer = ({ type, id }: Packet): boolean => type === AUTHENTICATED && (id === PASSWORD_ID || id === REFUSED_ID);

const unopened = (wire: Wire): string =>
  wire.isOpen ? 'The server does not answer the password.' : 'The server closed the connection at the password.';

interface Running {
  readonly wire: Wire;
  readonly reader: PacketReader;
  readonly patience: Patience;
  readonly id: number;
}

async function run(running: Running, command: string): Promise<Executed> {
  const { wire, reader, id } = running;
  try {
    const stray = await wire.read(0);
    if (stray) reader.read(stray);
  } catch {
    return { outcome: 'not_executed', error: 'The server sent what is no RCON.' };
  }
  if (!wire.isOpen) return { outcome: 'not_executed', error: 'The server closed the connection.' };
  wire.write(encodePacket({ id, type: EXECUTE, body: Buffer.from(command) }));
  const { parts, error } = await collect(running);
  return parts.length > 0
    ? { outcome: 'delivered', answer: kept(Buffer.concat(parts).toString()) }
    : { outcome: 'unknown', error: error ?? 'The server did not answer.' };
}

/** All that has the id, until there is a gap; an error only where it ends before anything came. */
async function collect({ wire, reader, patience, id }: Running): Promise<{ parts: Buffer[]; error?: string }> {
  const parts: Buffer[] = [];
  const first = performance.now() + patience.answer;
  for (let until = first, last = Infinity; ;) {
    const piece = await wire.read(Math.min(until, last) - performance.now());
    if (piece === undefined) return wire.isOpen ? { parts } : { parts, error: 'The server closed the connection.' };
    const packets = packetsIn(reader, piece);
    if (packets === undefined) {
      wire.close();
      return { parts, error: 'The server answered what is no RCON.' };
    }
    const mine = packets.filter((packet) => packet.id === id);
    for (const { body } of mine) if (lengthOf(parts) < MAX_ANSWER || parts.length === 0) parts.push(body);
    if (mine.length > 0) {
      until = performance.now() + patience.gap;
      if (last === Infinity) last = performance.now() + patience.answer;
    }
  }
}

function packetsIn(reader: PacketReader, piece: Buffer): Packet[] | undefined {
  try {
    return reader.read(piece);
  } catch {
    return undefined;
  }
}

const lengthOf = (parts: readonly Buffer[]): number => parts.reduce((sum, { length }) => sum + length, 0);
