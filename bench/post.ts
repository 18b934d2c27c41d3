/** Requests that write, as callers send them: one body, again and again. */
import { type Agent, request } from 'node:http';

export interface Post {
  readonly agent: Agent;
  /** Of this machine. */
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
  /** The only status that is a success. */
  readonly status: number;
}

/** Prepares a request. @returns sends it, and ends when its answer has been read; rejects on any other status than the one expected */
export function post({ agent, port, path, headers, body, status }: Post): () => Promise<void> {
  const text = JSON.stringify(body);
  const all = { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  const options = { agent, port, host: '127.0.0.1', method: 'POST', path, headers: all };
  return () =>
    new Promise((resolve, reject) => {
      const sent = request(options, (response) => {
        if (response.statusCode !== status) reject(new Error(`${path} was answered with ${response.statusCode}`));
        response.resume().on('end', resolve);
      });
      sent.on('error', reject).end(text);
    });
}
