/** The steps of a request between the limit and the handler, in the order in which `serveApi` runs them. */
import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import express from 'express';
import { Problem } from '../problem';
import type { Step } from './Exchange';
import type { OperationIndex } from './findOperation';
import type { Operation } from './Contract';
import { USUAL_BODY_BYTES } from './bodyLimit';
import { hasBody } from './hasBody';
import { LargeBodies } from './largeBodies';
import { JSON_TYPE } from './mediaType';
import type { Validation } from './validation';

type ReadJson = ReturnType<typeof express.json>;

const MEGABYTE = 1024 * 1024;

const readers = new Map<number, ReadJson>();

/** The library would put other characters in the place of what it can't read, and they would be stored. */
function requireUtf8(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw new Error('the body is not UTF-8');
}

/** @param limit in bytes */
function readerOf(limit: number): ReadJson {
  const reader = readers.get(limit) ?? express.json({ limit, strict: false, type: () => true, verify: requireUtf8 });
  readers.set(limit, reader);
  return reader;
}

/** 404, 405. */
export const findStep =
  (index: OperationIndex): Step =>
  (exchange) => {
    const found = index.find(exchange.request.method, exchange.path);
    exchange.operation = found.operation;
    exchange.pathParams = found.pathParams;
  };

/** 401 where the operation needs a credential; 404 where a public one has no store to answer for. */
export const requireCredential: Step = ({ operation, identity }) => {
  if (operation?.credentials.length) {
    if (!identity.actor) throw identity.refusal ?? new Problem('unauthenticated');
  } else if (identity.visitor instanceof Problem) throw identity.visitor;
};

/** 403 without the permission that the contract names in `x-required-permission`. */
export const requirePermission: Step = ({ operation, identity }) => {
  const permission = operation?.permission;
  if (permission !== undefined && !identity.actor?.permissions.has(permission)) {
    throw new Problem('forbidden', { message: `The permission ${permission} is missing.` });
  }
};

/** 415, 413 and 400 for a body that can't be read. A form is read when its handler asks for it, other bodies than JSON come as streams. */
export const readBody: Step = ({ operation, request, response, identity }) => {
  if (!operation?.bodyTypes.length || !hasBody(request.headers)) return;
  const type = mediaType(request.headers['content-type']);
  if (!operation.bodyTypes.includes(type)) throw new Problem('unsupported_media_type');
  if (type !== JSON_TYPE) return;
  if (!saysUtf8(request.headers['content-type'])) throw new Problem('unsupported_media_type');
  const readJson = readerOf(operation.maxBodyBytes);
  const bytes = bytesOf(request.headers, operation);
  if (bytes > operation.maxBodyBytes) throw new Problem('payload_too_large');
  const read = (): Promise<void> =>
    new Promise((resolve, reject) => {
      readJson(request, response, (error?: unknown) => (error ? reject(unreadable(error)) : resolve()));
      // The library would read a body that turns out too large to its end before it says so.
      let received = 0;
      request.on('data', ({ length }: Buffer) => {
        received += length;
        if (received > operation.maxBodyBytes) reject(new Problem('payload_too_large'));
      });
    });
  if (bytes <= USUAL_BODY_BYTES) return read();
  return LARGE_BODIES.enter({ storeId: identity.actor?.storeId ?? NO_STORE, bytes }, response).then(read);
};

/** The most that it can be, where it does not say, or says it of what is packed. */
const bytesOf = (headers: IncomingHttpHeaders, { maxBodyBytes }: Operation): number =>
  headers['content-encoding'] === undefined ? Number(headers['content-length'] ?? maxBodyBytes) : maxBodyBytes;

/** Of all bodies beyond the usual size; half of it for one store, which is as large as a body of any operation can be. */
const LARGE_BODIES = new LargeBodies({ bytes: 64 * MEGABYTE, bytesOfStore: 32 * MEGABYTE, patienceMs: 20_000 });
const NO_STORE = 0;

const mediaType = (contentType = ''): string => (contentType.split(';')[0] ?? '').trim().toLowerCase();

/** JSON is sent in no other encoding (RFC 8259, 8.1); most do not say so. */
const saysUtf8 = (contentType = ''): boolean => {
  const [, charset] = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType) ?? [];
  return charset === undefined || /^utf-?8$/i.test(charset);
};

function unreadable(cause: unknown): Problem {
  const { status } = cause as { status?: number };
  if (status === 413) return new Problem('payload_too_large', { cause });
  if (status === 415) return new Problem('unsupported_media_type', { cause });
  return new Problem('malformed_request', { message: 'The request body is not valid JSON.', cause });
}

/** 422, or what the API answers instead; fills in defaults and turns `"10"` into `10`. */
export const validateRequest =
  (validation: Validation): Step =>
  (exchange) => {
    const { request, pathParams } = exchange;
    const input = {
      pathParams,
      query: request.query, // read now: that it can be read at all is the contract's to say
      headers: request.headers,
      body: request.body as unknown,
    };
    const valid = validation.request(exchange.operation as Operation, input);
    exchange.pathParams = valid.pathParams;
    exchange.query = valid.query;
    exchange.body = valid.body;
  };
