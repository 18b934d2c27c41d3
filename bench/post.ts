/** Requests that write, as callers send them. */
import type { Caller } from './Caller';
import type { Write } from './writes';

export interface Post {
  readonly caller: Caller;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** One for all requests, or what makes a new one for each. */
  readonly body: object | (() => object);
  /** The only status that is a success. */
  readonly status: number;
}

/** Prepares a request. @returns sends it, and ends when its answer has been read; rejects on any other status than the one expected */
export function post({ caller, path, headers, body, status }: Post): Write {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}`);
  const head = [`POST ${path} HTTP/1.1`, ...lines, 'content-type: application/json', 'content-length: '].join('\r\n');
  const bytesOf = (sent: object): Buffer => {
    const text = JSON.stringify(sent);
    return Buffer.from(`${head}${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const same = typeof body === 'object' ? bytesOf(body) : undefined;
  return async () => {
    const answered = await caller.ask(same ?? bytesOf((body as () => object)()));
    if (answered !== status) throw new Error(`${path} was answered with ${answered}`);
  };
}
