/**
 * Heads that are put together once and sent many times. Of the time of a hot answer, Node's own way (`writeHead`, which checks and
 * joins every header again for every answer) takes a fifth.
 */
import type { ServerResponse } from 'node:http';

/** What Node knows of a response and tells nobody: it is asked for, never assumed. */
interface Inside {
  /** The finished head, until it goes to the socket in front of the first bytes of the body. */
  _header?: string | null;
  /** Milliseconds. */
  readonly _keepAliveTimeout?: number;
}

/** The head of a 200 up to what differs from answer to answer. @param headers names and values in turn */
export function beginHead(headers: readonly string[]): string {
  return `HTTP/1.1 200 OK\r\n${linesOf(headers)}`;
}

/** Whether a response can be given a finished head: an answer in HTTP/1.1 that leaves its connection open. Others end differently. */
export function takesFinishedHead(response: ServerResponse): boolean {
  const { _header, _keepAliveTimeout } = response as unknown as Inside;
  const staysOpen = response.req.httpVersion === '1.1' && response.shouldKeepAlive;
  return staysOpen && _header === null && typeof _keepAliveTimeout === 'number';
}

/**
 * Gives a response its head, as `writeHead` does.
 * @param begun from `beginHead`, with a `Content-Length` among its headers
 * @param headers those of this answer, names and values in turn. They are not checked: nothing that a client has sent unchecked
 */
export function finishHead(response: ServerResponse, begun: string, headers: readonly string[]): void {
  const inside = response as unknown as Inside;
  inside._header = begun + linesOf(headers) + endOfHead(inside._keepAliveTimeout ?? 0);
}

function linesOf(headers: readonly string[]): string {
  let lines = '';
  for (let at = 0; at < headers.length; at += 2) lines += `${headers[at]}: ${headers[at + 1]}\r\n`;
  return lines;
}

let second = 0;
let end = '';
let endIdleMs = 0;

/** As Node ends a head: the date, made once for all answers of a second, and how long the connection is kept. */
function endOfHead(idleMs: number): string {
  const now = Date.now();
  if (now - second >= 1000 || now < second || idleMs !== endIdleMs) {
    second = now - (now % 1000);
    endIdleMs = idleMs;
    const keepAlive = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(idleMs / 1000)}\r\n`;
    end = `Date: ${new Date(now).toUTCString()}\r\n${keepAlive}\r\n`;
  }
  return end;
}
