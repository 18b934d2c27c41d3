/** Answers whose bytes are made while they are sent, as fast as the client takes them, and never a part that looks whole. */
import { pipeline } from 'node:stream/promises';
import type { Exchange } from './Exchange';
import type { AnyReply, Stream } from './handlers';
import { contentTypeOf } from './mediaType';

type Chunks = AsyncIterator<Buffer | string>;

/**
 * A system takes megabytes for a client before it takes more: one that reads ten kilobytes a second seems to stand still for minutes.
 */
const PATIENCE = 10;

/**
 * Sends a stream to its end, or until its client is gone.
 * @throws what the stream throws; the connection is reset by then if the status had been sent
 */
export async function sendStream(exchange: Exchange, reply: AnyReply, stream: Stream, type: string): Promise<void> {
  const { request, response } = exchange;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.once('timeout', () => reset(exchange));
  const chunks = stream(gone.signal)[Symbol.asyncIterator]();
  try {
    const first = await chunks.next();
    if (response.destroyed) return await end(chunks);
    response.statusCode = reply.status;
    for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
    response.setHeader('Content-Type', contentTypeOf(type));
    if (request.method === 'HEAD') return void (await end(chunks), response.end());
    response.setTimeout((response.socket?.timeout ?? 0) * PATIENCE);
    await pipeline(all(first, chunks, exchange), response);
  } catch (error) {
    // Whoever left is told nothing, and what their leaving broke is no failure.
    if (exchange.brokenOff || !response.destroyed) throw error;
  }
}

async function end(chunks: Chunks): Promise<void> {
  await chunks.return?.();
}

async function* all(first: IteratorResult<Buffer | string>, chunks: Chunks, exchange: Exchange) {
  try {
    for (let next = first; !next.done; next = await chunks.next()) yield next.value;
  } catch (error) {
    exchange.brokenOff = !exchange.response.destroyed;
    reset(exchange);
    throw error;
  } finally {
    await end(chunks);
  }
}

/** An orderly end would be the end of the answer to clients of HTTP/1.0, most proxies among them. */
function reset({ response }: Exchange): void {
  response.socket?.resetAndDestroy();
}
