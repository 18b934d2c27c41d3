/**
 * Requests and responses that are Express's own from the start. Express gives every one that it is handed another prototype, which makes V8
 * give up all that it knows of these objects: each request then costs three times as much memory, and most of it outlives the young
 * generation. A prototype that is Express's already is left as it is.
 */
import type { Express } from 'express';
import { IncomingMessage, ServerResponse } from 'node:http';

interface Messages {
  readonly IncomingMessage: typeof IncomingMessage;
  readonly ServerResponse: typeof ServerResponse;
}

/** For the options of the server that hands its requests to the app; to be asked for once. */
export function messagesOf(app: Express): Messages {
  class Request extends IncomingMessage {}
  class Response<Asked extends IncomingMessage = IncomingMessage> extends ServerResponse<Asked> {}
  const prototypes = app as unknown as { request: object; response: object };
  Object.setPrototypeOf(Request.prototype, prototypes.request);
  Object.setPrototypeOf(Response.prototype, prototypes.response);
  Object.assign(prototypes, { request: Request.prototype, response: Response.prototype });
  return { IncomingMessage: Request, ServerResponse: Response };
}
