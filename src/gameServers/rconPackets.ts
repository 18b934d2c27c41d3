/** Packets of the Source RCON protocol: a length, an id, a type, a text and two zero bytes; the numbers are little-endian. */

export const AUTHENTICATE = 3;
export const EXECUTE = 2;
/** Also what a server's answer to `AUTHENTICATE` is called. */
export const AUTHENTICATED = 2;

export interface Packet {
  readonly id: number;
  readonly type: number;
  readonly body: Buffer;
}

const LENGTH_BYTES = 4;
/** Id, type and the two zero bytes. */
const LEAST_LENGTH = 10;
/** Servers cut their answers into pieces of 4 KB; a length beyond this is no length. */
const MOST_LENGTH = 64 * 1024;

export function encodePacket({ id, type, body }: Packet): Buffer {
  const packet = Buffer.alloc(LENGTH_BYTES + LEAST_LENGTH + body.length);
  packet.writeInt32LE(LEAST_LENGTH + body.length, 0);
  packet.writeInt32LE(id, 4);
  packet.writeInt32LE(type, 8);
  body.copy(packet, 12);
  return packet;
}

/** What arrived is no RCON. */
export class GarbageError extends Error {}

/** Finds packets in what arrives, however it was cut or joined on its way. */
export class PacketReader {
  private rest: Buffer = Buffer.alloc(0);

  /** @throws GarbageError when a length can't be one */
  read(piece: Buffer): Packet[] {
    this.rest = Buffer.concat([this.rest, piece]);
    const packets: Packet[] = [];
    while (this.rest.length >= LENGTH_BYTES) {
      const length = this.rest.readInt32LE(0);
      if (length < LEAST_LENGTH || length > MOST_LENGTH) throw new GarbageError(`a packet of ${length} bytes`);
      if (this.rest.length < LENGTH_BYTES + length) break;
      packets.push(packetOf(this.rest.subarray(LENGTH_BYTES, LENGTH_BYTES + length)));
      this.rest = this.rest.subarray(LENGTH_BYTES + length);
    }
    return packets;
  }
}

const packetOf = (bytes: Buffer): Packet => ({
  id: bytes.readInt32LE(0),
  type: bytes.readInt32LE(4),
  body: bytes.subarray(8, -2),
});
