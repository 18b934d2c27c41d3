/** Step 1 of every request: it gets a name and a start time, its answer the headers that all answers have. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestId } from './requestId';
import { SECURITY_HEADERS } from './securityHeaders';

const starts = new WeakMap<IncomingMessage, number>();

/** Sets `X-Request-Id`, the security headers, and `Cache-Control: no-store`, which an answer may relax. */
export function openResponse(request: IncomingMessage, response: ServerResponse): void {
  starts.set(request, performance.now());
  response.setHeader('X-Request-Id', requestId(request.headers['x-request-id']));
  response.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
}

/** Milliseconds since `openResponse`. */
export const elapsed = (request: IncomingMessage): number =>
  performance.now() - (starts.get(request) ?? performance.now());
