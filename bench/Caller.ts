/**
 * Someone who asks one server for one thing after the other, on a kept connection. On a bare socket: he shares the machine with what is
 * measured, and Node's own client would take a third of the CPU of a write.
 */
import { connect, type Socket } from 'node:net';

export class Caller {
  private readonly socket: Socket;
  /** Of the request under way. */
  private waiting: { resolve(status: number): void; reject(error: Error): void } | undefined;
  /** What has come of the answer's head. */
  private head: Buffer = NOTHING;
  private status = 0;
  /** Bytes of the answer's body that have not come yet; nothing is known before its head is whole. */
  private missing: number | undefined;

  /** @param port of this machine */
  constructor(port: number) {
    const lost = (error = new Error('the server has closed the connection')): void => this.waiting?.reject(error);
    this.socket = connect(port, '127.0.0.1').setNoDelay();
    this.socket.on('data', (chunk: Buffer) => this.take(chunk)).on('error', lost);
    this.socket.on('close', () => lost());
  }

  /**
   * One request at a time.
   * @param bytes head and body @returns the status of its answer, when all of that has come
   * @throws when the connection is lost, or the answer does not say how long it is
   */
  ask(bytes: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.missing = this.missing === undefined ? this.readHead(chunk) : this.missing - chunk.length;
    if (this.missing !== 0) return;
    this.missing = undefined;
    this.waiting?.resolve(this.status);
  }

  /** @returns how much of the body is missing; undefined while the head is not whole */
  private readHead(chunk: Buffer): number | undefined {
    const came = this.head.length > 0 ? Buffer.concat([this.head, chunk]) : chunk;
    const end = came.indexOf(HEAD_END);
    this.head = end < 0 ? came : NOTHING;
    if (end < 0) return undefined;
    const [, status, length] = HEAD.exec(came.toString('latin1', 0, end + HEAD_END.length)) ?? [];
    if (length === undefined) this.socket.destroy(new Error('an answer does not say how long it is'));
    this.status = Number(status);
    return end + HEAD_END.length + Number(length) - came.length;
  }
}

const NOTHING = Buffer.alloc(0);
const HEAD_END = '\r\n\r\n';
const HEAD = /^HTTP\/1\.1 (\d{3})[^]*\r\ncontent-length: (\d+)\r\n/i;
