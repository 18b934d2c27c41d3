/**
 * Requests and responses that are Express's own from the start. Express gives every one that it is handed another prototype, which makes V8
 * give up all that it knows of these objects: each request then costs three times as much memory, and most of it outlives the young
 * generation. A prototype that is Express's already is left as it is.
 */
import express, { type Express } from 'express';
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';

class Request extends IncomingMessage {}
class Response<Asked extends IncomingMessage = IncomingMessage> extends ServerResponse<Asked> {}
Object.setPrototypeOf(Request.prototype, express.request);
Object.setPrototypeOf(Response.prototype, express.response);

/** For the options of a server that hands its requests to an app. The same for all apps, so that what V8 learns at one is true of the next. */
export const MESSAGES = { IncomingMessage: Request, ServerResponse: Response } as const;

/** Hands requests to the app, which must be the only one to do so; of a server with these messages or with any others. */
export function listenerOf(app: Express): RequestListener {
  Object.assign(app, { request: Request.prototype, response: Response.prototype });
  return (request, response) => {
    (request as { app?: Express }).app = app;
    (response as { app?: Express }).app = app;
    app(request, response);
  };
}
