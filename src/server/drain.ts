/** How the server stops without dropping a request: what was accepted is answered, and clients learn that they must go. */
import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

/** Time in which clients on open connections learn, with their next answer, that theirs is closing. */
const IDLE_GRACE_MS = 250;
/** Time for connections on which nothing has ever been asked, such as browsers open in advance. */
const SILENT_GRACE_MS = 1000;

export class Connections {
  private readonly sockets = new Set<Socket>();

  constructor(private readonly http: Server) {
    http.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  count(): number {
    return this.sockets.size;
  }

  /** Accepts nothing new, lets what runs finish, and after `graceMs` gives up what is left. */
  async drain(graceMs: number): Promise<void> {
    const closed = this.stopAccepting();
    const giveUp = setTimeout(() => this.reset(), graceMs);
    const ended = closed.then(() => true);
    const since = performance.now();
    while (!(await Promise.race([ended, delay(IDLE_GRACE_MS, false)]))) {
      await this.sweep(performance.now() - since >= SILENT_GRACE_MS);
    }
    clearTimeout(giveUp);
  }

  /** `http.close()` would also cut idle connections at once, on some of which a request is already under way. */
  private stopAccepting(): Promise<void> {
    return new Promise((resolve) => void NetServer.prototype.close.call(this.http, () => resolve()));
  }

  /** An answer that is cut here must not look whole: to HTTP/1.0, whatever ends in order is. */
  private reset(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Right after the event loop has read what had arrived: a request that waits to be read would make its connection no idle one. */
  private async sweep(silentToo: boolean): Promise<void> {
    await nextTurn();
    this.http.closeIdleConnections();
    if (!silentToo) return;
    for (const socket of this.sockets) if (socket.bytesRead === 0) socket.destroy();
  }
}
