/** Bytes that are no HTTP request still get an answer in the envelope of the API that they seem meant for. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../clock';
import { plainEnvelope } from '../apis/envelopes';
import type { Mounted } from '../contract/serveApi';
import { Problem } from '../problem';
import { SECURITY_HEADERS } from './securityHeaders';

type ClientError = Error & { code?: string; rawPacket?: Buffer };

const STATUSES: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** A listener for the server's `clientError`: answers once, and closes. */
export const answerUnreadable =
  (mounted: readonly Mounted[], clock: Clock) =>
  (error: ClientError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const reply = (): void => void socket.end(replyTo(error, mounted, clock));
    const current = (socket as { _httpMessage?: ServerResponse })._httpMessage;
    if (!current) reply();
    else if (current.req.complete) current.once('close', reply);
    else if (current.headersSent) socket.destroy();
    else reply();
  };

function replyTo(error: ClientError, mounted: readonly Mounted[], clock: Clock): string {
  const status = STATUSES[error.code ?? ''] ?? 400;
  const path = /^\S+ ([^\s?]+)/.exec(error.rawPacket?.toString('latin1', 0, 500) ?? '')?.[1] ?? '';
  const problem = new Problem('malformed_request', { cause: error });
  const body = JSON.stringify(envelopeFor(path, mounted).body(problem, clock.now()));
  const headers = [
    ...SECURITY_HEADERS,
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Content-Length', Buffer.byteLength(body)],
    ['Cache-Control', 'no-store'],
    ['X-Request-Id', randomUUID()],
    ['Connection', 'close'],
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${body}`;
}

function envelopeFor(path: string, mounted: readonly Mounted[]) {
  const candidates = mounted.filter(
    ({ contract }) => path === contract.basePath || path.startsWith(`${contract.basePath}/`),
  );
  const longest = candidates.sort((one, other) => other.contract.basePath.length - one.contract.basePath.length)[0];
  return longest?.api.envelope ?? plainEnvelope;
}
