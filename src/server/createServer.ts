/** The HTTP server: its time-outs, so that slow clients can't hold it, and how it starts, warms up and drains. */
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { assemble, type Installation, type ServerDependencies } from './assemble';
import { answerUnreadable } from './unreadable';

export interface Server {
  /** Gives the address it listens on. @throws when the port is taken */
  listen(): Promise<AddressInfo>;
  /** Makes every operation's first request as fast as its tenth; `/readyz` is green afterwards. */
  warmUp(): Promise<void>;
  /** Accepts nothing new, lets what runs finish, and after the configured grace gives up what is left. */
  close(): Promise<void>;
}

const HEADERS_MS = 10_000;
const WHOLE_REQUEST_MS = 60_000;
const IDLE_SOCKET_MS = 65_000;
const CHECK_MS = 1_000;

/** Time in which clients on open connections learn, with their next answer, that theirs is closing. */
const IDLE_GRACE_MS = 250;

/** @throws when a contract and its handlers disagree, or the database can't be read */
export async function createServer(dependencies: ServerDependencies): Promise<Server> {
  const installation = await assemble(dependencies);
  const { config, clock } = dependencies;
  const http = createHttpServer(
    { headersTimeout: HEADERS_MS, requestTimeout: WHOLE_REQUEST_MS, connectionsCheckingInterval: CHECK_MS },
    (request, response) => {
      if (installation.readiness.stopping) response.setHeader('Connection', 'close');
      if (!installation.front(request, response)) installation.app(request, response);
    },
  );
  http.keepAliveTimeout = IDLE_SOCKET_MS;
  http.setTimeout(IDLE_SOCKET_MS);
  http.on('clientError', answerUnreadable(installation.mounted, clock) as never);
  return {
    listen: () => listen(http, config.port, config.host),
    warmUp: async () => {
      await installation.warmUp();
      installation.readiness.warm = true;
    },
    close: () => drain(http, installation, config.shutdownGraceMs),
  };
}

function listen(http: HttpServer, port: number, host: string | undefined): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => resolve(http.address() as AddressInfo));
  });
}

async function drain(http: HttpServer, { readiness, stop }: Installation, graceMs: number): Promise<void> {
  readiness.stopping = true;
  const closed = stopAccepting(http);
  const giveUp = setTimeout(() => http.closeAllConnections(), graceMs);
  await delay(IDLE_GRACE_MS);
  http.closeIdleConnections();
  const sweep = setInterval(() => http.closeIdleConnections(), IDLE_GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(giveUp);
  await stop();
}

/** `http.close()` would also cut idle connections at once, on some of which a request is already under way. */
const stopAccepting = (http: HttpServer): Promise<void> =>
  new Promise((resolve) => void NetServer.prototype.close.call(http, () => resolve()));
