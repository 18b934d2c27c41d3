/** Bytes that are no HTTP request, and requests for a tunnel, still get an answer in the envelope of the API that they seem meant for. */
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../clock';
import { plainEnvelope } from '../apis/envelopes';
import { VERSION_HEADER } from '../contract/lifecycle';
import { contentTypeOf, JSON_TYPE } from '../contract/mediaType';
import type { Mounted } from '../contract/serveApi';
import { Problem } from '../problem';
import { meantAmong } from './chooseApi';
import { SECURITY_HEADERS } from './securityHeaders';

type ClientError = Error & { code?: string; rawPacket?: Buffer };

const STATUSES: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Those of a request that could not be read, beside the usual one. */
export const UNREADABLE_STATUSES = Object.values(STATUSES).sort();

/** A listener for the server's `clientError`: answers once, and closes. */
export function answerUnreadable(mounted: readonly Mounted[], clock: Clock) {
  const meantBy = meantAmong(mounted);
  return (error: ClientError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const path = /^\S+ ([^\s?]+)/.exec(error.rawPacket?.toString('latin1', 0, 500) ?? '')?.[1] ?? '';
    answerInTurn(socket, () => replyTo(STATUSES[error.code ?? ''] ?? 400, meantBy(path), clock));
  };
}

/** A listener for the server's `connect`: we are no proxy, and a tunnel's target names no path and so no API. */
export const answerConnect =
  (clock: Clock) =>
  (_request: IncomingMessage, socket: Socket): void => {
    socket.on('error', () => socket.destroy()); // the server has let go of the socket
    answerInTurn(socket, () => replyTo(400, undefined, clock));
    socket.once('finish', () => socket.destroy());
  };

/** Waits for the answer before, if one is still under way, and puts nothing into one that has begun. */
function answerInTurn(socket: Socket, text: () => string): void {
  const reply = (): void => void socket.end(text());
  const current = (socket as { _httpMessage?: ServerResponse })._httpMessage;
  if (!current) reply();
  else if (current.req.complete) current.once('close', reply);
  else if (current.headersSent) socket.destroy();
  else reply();
}

function replyTo(status: number, meant: Mounted | undefined, clock: Clock): string {
  const envelope = meant?.api.envelope ?? plainEnvelope;
  const body = JSON.stringify(envelope.body(new Problem('malformed_request'), clock.now()));
  const headers = [
    ...SECURITY_HEADERS,
    ['Content-Type', contentTypeOf(JSON_TYPE)],
    ['Content-Length', Buffer.byteLength(body)],
    ['Cache-Control', 'no-store'],
    ['X-Request-Id', randomUUID()],
    ['Connection', 'close'],
    ...(meant ? [[VERSION_HEADER, meant.contract.version]] : []),
    ...(envelope.languages ?? []).slice(0, 1).map((usual) => ['Content-Language', usual]),
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${body}`;
}
