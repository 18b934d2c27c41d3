/** Clients that ask one request after the other, each on its own connection, and remember everything that came of it. */
import { Agent, request as send } from 'node:http';

export interface Outcome {
  readonly path: string;
  /** Absent when no whole answer came. */
  readonly status?: number;
  readonly body?: string;
  readonly headers?: NodeJS.Dict<string | string[]>;
  readonly error?: NodeJS.ErrnoException;
  readonly ms: number;
  /** When it was over, on the clock of `performance.now()`. */
  readonly at: number;
}

export interface Load {
  readonly outcomes: readonly Outcome[];
  /** Lets the clients finish their current request. */
  stop(): Promise<void>;
  /** Resolves when every client has met a closed port. */
  readonly refused: Promise<void>;
}

/** @param paths asked in turn by each client; clients end when stopped, or when nobody listens any more */
export function startLoad(baseUrl: string, clients: number, paths: readonly string[], keepAlive = true): Load {
  const outcomes: Outcome[] = [];
  let stopped = false;
  const run = async (client: number): Promise<void> => {
    const agent = new Agent({ keepAlive, maxSockets: 1 });
    for (let turn = client; !stopped; turn += 1) {
      const outcome = await ask(baseUrl, paths[turn % paths.length] ?? '/', agent);
      if (outcome.error?.code === 'ECONNREFUSED') break;
      outcomes.push(outcome);
    }
    agent.destroy();
  };
  const refused = Promise.all(Array.from({ length: clients }, (_, client) => run(client))).then(() => undefined);
  const stop = (): Promise<void> => {
    stopped = true;
    return refused;
  };
  return { outcomes, stop, refused };
}

/** Requests that come in whatever becomes of the earlier ones. `stop` gives what came of all. */
export function startArrivals(baseUrl: string, everyMs: number, path: string): { stop(): Promise<Outcome[]> } {
  const asked: Promise<Outcome>[] = [];
  const timer = setInterval(() => asked.push(ask(baseUrl, path)), everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return Promise.all(asked);
    },
  };
}

/** One GET, whatever comes of it. */
export function ask(baseUrl: string, path: string, agent?: Agent, headers = {}): Promise<Outcome> {
  const since = performance.now();
  const times = () => ({ ms: performance.now() - since, at: performance.now() });
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve({ path, error, ...times() });
    const request = send(`${baseUrl}${path}`, { ...(agent && { agent }), headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('error', failed);
      response.on('end', () => {
        const { statusCode: status = 0, headers: received } = response;
        resolve({ path, status, body, headers: received, ...times() });
      });
    });
    request.on('error', failed).end();
  });
}
