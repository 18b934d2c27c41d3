/** `verify` as a test runs it, and servers that are not as their contract says. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { mockCommand, type Mock } from '../../src/mock/mockCommand';
import { verifyCommand } from '../../src/verify/verifyCommand';
import { close, listen } from '../contract/fixture/shelf';

export interface Outcome {
  readonly code: number;
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

export async function runVerify(...words: string[]): Promise<Outcome> {
  const lines: string[] = [];
  const warnings: string[] = [];
  const terminal = { print: (line: string) => void lines.push(line), warn: (line: string) => void warnings.push(line) };
  const code = await verifyCommand(words, terminal);
  return { code, lines: lines.flatMap((line) => line.split('\n')), warnings };
}

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener);
  return { address: `http://127.0.0.1:${await listen(server)}`, close: () => close(server) };
}

export interface RunningMock extends Mock {
  /** By the name of the scheme. */
  readonly credentials: Readonly<Record<string, string>>;
}

export async function startMock(...words: string[]): Promise<RunningMock> {
  const lines: string[] = [];
  const mock = await mockCommand([...words, '--port', '0'], (line) => void lines.push(line));
  if (!mock) throw new Error('it only helped');
  const credentials = Object.fromEntries(lines.map((line) => line.trim().split(' ') as [string, string]));
  return { ...mock, credentials };
}

/** Stands before a server, and may change what is answered, or answer itself (true). */
export const inFrontOf = (
  address: string,
  meddle: (request: IncomingMessage, response: ServerResponse) => boolean | ((text: string) => string),
): Promise<Served> => serve((request, response) => void passOn(address, meddle, request, response));

async function passOn(
  address: string,
  meddle: Parameters<typeof inFrontOf>[1],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const change = meddle(request, response);
  if (change === true) return;
  const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
  const answer = await fetch(address + request.url, {
    method: String(request.method),
    headers: headers as Record<string, string>,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  answer.headers.forEach((value, name) => {
    if (!['content-length', 'connection', 'transfer-encoding'].includes(name)) response.setHeader(name, value);
  });
  const text = await answer.text();
  response.writeHead(answer.status).end(change ? change(text) : text);
}
