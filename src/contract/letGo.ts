/** The end of a request that was answered before all of it had come. */
import type { IncomingMessage } from 'node:http';

/** Time in which a client that still sends can read that it need not. */
const LINGER_MS = 5_000;

/**
 * Reads on for a while, and looks at nothing: closing at once would take the answer away from a client that is still sending. Who does not
 * stop is cut off; who does can ask again on the same connection.
 */
export function letGo(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
  request.once('close', () => clearTimeout(timer));
  request.resume();
}
