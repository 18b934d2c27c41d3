/** A TCP connection as the consoles read it: piece by piece, with a limit on every wait. */
import { connect, type Socket } from 'node:net';
import { type ConsolePlace, NotOpenedError } from './GameConsole';

/** Nobody needs more at once; who sends more without being read is cut off. */
const MAX_WAITING_BYTES = 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name could not be looked up',
  EHOSTUNREACH: 'it can not be reached',
  ENETUNREACH: 'it can not be reached',
  ECONNRESET: 'it closed the connection',
};

export class Wire {
  private readonly pieces: Buffer[] = [];
  private waitingBytes = 0;
  private wake: (() => void) | undefined;
  private ended = false;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (piece: Buffer) => this.arrived(piece));
    socket.on('end', () => this.end());
    socket.on('close', () => this.end());
    socket.on('error', () => this.end());
  }

  /** @throws NotOpenedError when it does not connect in time */
  static open({ host, port }: ConsolePlace, milliseconds: number): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port });
      const fail = (reason: string): void => {
        socket.destroy();
        reject(new NotOpenedError(`The server could not be reached: ${reason}.`));
      };
      const timer = setTimeout(() => fail('it does not answer'), milliseconds);
      socket.once('connect', () => {
        clearTimeout(timer);
        resolve(new Wire(socket));
      });
      socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        fail(REASONS[code] ?? code);
      });
    });
  }

  /** False once the other side has closed it, or it broke. */
  get isOpen(): boolean {
    return !this.ended;
  }

  /** All that has arrived and was not read; waits for something up to so many milliseconds. Undefined: nothing came. */
  async read(milliseconds: number): Promise<Buffer | undefined> {
    if (this.pieces.length === 0 && !this.ended && milliseconds > 0) await this.something(milliseconds);
    if (this.pieces.length === 0) return undefined;
    this.waitingBytes = 0;
    return Buffer.concat(this.pieces.splice(0));
  }

  write(bytes: Buffer | string): void {
    this.socket.write(bytes);
  }

  close(): void {
    this.socket.destroy();
    this.end();
  }

  private something(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      // What has arrived while this process was busy is read first.
      const timer = setTimeout(() => setImmediate(() => this.wake?.()), milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve();
      };
    });
  }

  private arrived(piece: Buffer): void {
    this.pieces.push(piece);
    this.waitingBytes += piece.length;
    if (this.waitingBytes > MAX_WAITING_BYTES) this.close();
    this.wake?.();
  }

  private end(): void {
    this.ended = true;
    this.wake?.();
  }
}
