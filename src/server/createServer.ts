/** The HTTP server: its time-outs, so that slow clients can't hold it, and how it starts, warms up and drains. */
import { createServer as createHttpServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Express } from 'express';
import type { Log } from '../log';
import type { Clock } from '../clock';
import type { Config } from '../config';
import { listenerOf, MESSAGES } from '../contract/expressMessages';
import { hasBody } from '../contract/hasBody';
import type { Mounted } from '../contract/serveApi';
import { Connections } from './drain';
import type { Front } from './front';
import type { Readiness } from './health';
import { readTarget } from './target';
import { answerConnect, answerUnreadable } from './unreadable';
import { refuseUnserved } from './unserved';

/** What answers behind the server, put together by `assemble`. */
export interface Served {
  readonly app: Express;
  readonly front: Front;
  readonly mounted: readonly Mounted[];
  readonly readiness: Readiness;
  readonly clock: Clock;
  readonly log: Log;
  readonly warmUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface Server {
  /** Gives the address it listens on. @throws when the port is taken */
  listen(): Promise<AddressInfo>;
  /** Makes every operation's first request as fast as its tenth; `/readyz` is green afterwards. */
  warmUp(): Promise<void>;
  /** How many connections are open. */
  openConnections(): number;
  /**
   * `/readyz` says no from now on. After the configured delay (for balancers to notice) accepts nothing new, lets what runs
   * finish, and after the configured grace gives up what is left.
   */
  close(): Promise<void>;
}

/** How long a client may take, in milliseconds. */
export interface TimeLimits {
  /** To send a request's headers; also how long a new connection may say nothing. */
  readonly headers: number;
  /** To send a whole request. */
  readonly request: number;
  /** To send a whole form, which may hold a large file. */
  readonly form: number;
  /** Without sending or taking a byte. */
  readonly idle: number;
  /** How often the first two are looked after. */
  readonly check: number;
}

const TIME_LIMITS: TimeLimits = { headers: 10_000, request: 60_000, form: 15 * 60_000, idle: 65_000, check: 1_000 };

/** Of all header lines of a request together. */
const MAX_HEADER_BYTES = 8 * 1024;

type ServerConfig = Pick<Config, 'host' | 'port' | 'shutdownDelayMs' | 'shutdownGraceMs'>;

export function createServer(served: Served, config: ServerConfig, limits = TIME_LIMITS): Server {
  const { app, front, mounted, readiness, clock } = served;
  const handle = listenerOf(app);
  const refuseRequest = refuseUnserved(served);
  const http = createHttpServer(
    {
      ...MESSAGES,
      headersTimeout: limits.headers,
      requestTimeout: limits.form,
      connectionsCheckingInterval: limits.check,
      maxHeaderSize: MAX_HEADER_BYTES,
      requireHostHeader: false, // readTarget requires it, and is answered in an envelope
    },
    (request, response) => {
      if (readiness.closing) response.setHeader('Connection', 'close');
      if (hasBody(request.headers)) hurry(request, limits, (error) => http.emit('clientError', error, request.socket));
      if (!readTarget(request)) refuseRequest(request, response, 'malformed_request');
      else if (!front(request, response)) handle(request, response);
    },
  );
  http.keepAliveTimeout = limits.idle;
  http.setTimeout(limits.idle);
  http.on('clientError', answerUnreadable(mounted, clock) as never);
  http.on('connect', answerConnect(clock) as never);
  http.on('checkExpectation', (request, response) => {
    refuseRequest(request, response, readTarget(request) ? 'expectation_failed' : 'malformed_request');
  });
  const connections = new Connections(http);
  return {
    listen: () => listen(http, config.port, config.host),
    warmUp: async () => {
      await served.warmUp();
      readiness.warm = true;
    },
    openConnections: () => connections.count(),
    close: async () => {
      readiness.stopping = true;
      if (config.shutdownDelayMs > 0) await delay(config.shutdownDelayMs);
      // In one turn: whoever is told to go and comes back must find nobody, not a queue that is about to be cut.
      readiness.closing = true;
      await connections.drain(config.shutdownGraceMs);
      await served.stop();
    },
  };
}

/** Node has one time for all requests. @param late is told of a body that has not come within the time for its kind */
function hurry(request: IncomingMessage, limits: TimeLimits, late: (error: Error) => void): void {
  if (request.headers['content-type']?.startsWith('multipart/')) return;
  const timer = setTimeout(() => request.complete || late(tooLate()), limits.request).unref();
  request.once('close', () => clearTimeout(timer));
}

const tooLate = (): Error =>
  Object.assign(new Error('the request took too long'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });

function listen(http: HttpServer, port: number, host: string | undefined): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => resolve(http.address() as AddressInfo));
  });
}
