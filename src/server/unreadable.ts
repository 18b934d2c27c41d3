/** Bytes that are no HTTP request still get an answer in the envelope of the API that they seem meant for. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../clock';
import { plainEnvelope } from '../apis/envelopes';
import type { Mounted } from '../app';
import { Problem } from '../problem';

type ClientError = Error & { code?: string; rawPacket?: Buffer };

const STATUSES: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** A listener for the server's `clientError`: answers once, and closes. */
export const answerUnreadable =
  (mounted: readonly Mounted[], clock: Clock) =>
  (error: ClientError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable || hasBegun(socket)) return void socket.destroy();
    const status = STATUSES[error.code ?? ''] ?? 400;
    const path = /^\S+ (\S+)/.exec(error.rawPacket?.toString('latin1', 0, 500) ?? '')?.[1] ?? '';
    const envelope = envelopeFor(path, mounted);
    const body = JSON.stringify(envelope.body(new Problem('malformed_request', { cause: error }), clock.now()));
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nX-Request-Id: ${randomUUID()}\r\nConnection: close\r\n\r\n${body}`,
    );
  };

/** Node tells of the answer under way on a socket in this property alone; our words would end up inside that answer's body. */
const hasBegun = (socket: Socket & { _httpMessage?: ServerResponse | null }): boolean =>
  socket._httpMessage?.headersSent ?? false;

function envelopeFor(path: string, mounted: readonly Mounted[]) {
  const candidates = mounted.filter(
    ({ contract }) => path === contract.basePath || path.startsWith(`${contract.basePath}/`),
  );
  const longest = candidates.sort((one, other) => other.contract.basePath.length - one.contract.basePath.length)[0];
  return longest?.api.envelope ?? plainEnvelope;
}
