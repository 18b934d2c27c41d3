/** What is told of every request once it has been answered: one log line, one measurement, the same for every way it was answered. */
import { frequentLines, type Log } from '../log';
import type { Api } from '../contract/Api';
import type { Exchange } from '../contract/Exchange';
import { pathOf } from '../contract/path';
import type { Metrics } from './metrics';
import { elapsed } from './openResponse';

export type Observed = {
  readonly requestId: string;
  readonly method: string;
  /** Without the query string, which may hold what no log should. */
  readonly path: string;
  readonly status: number;
  readonly api: string;
  readonly operation: string;
  /** Who asked (`visitor`, `apiKey:…`): a name, never a secret. */
  readonly actor: string | undefined;
  /** From arrival to the last byte. */
  readonly ms: number;
};

export type Observe = (observed: Observed) => void;

/**
 * Tells of what was answered in one turn of the event loop together, at its end: the same code run over and over costs a third of
 * what it costs between one answer and the next.
 */
export function createObserve(log: Log, metrics: Pick<Metrics, 'request'>): Observe {
  const logRequest = frequentLines<Observed>(log, 'request');
  let untold: Observed[] = [];
  const tell = (): void => {
    const telling = untold;
    untold = [];
    for (const observed of telling) {
      metrics.request(observed.api, observed.operation, observed.status, observed.ms / 1000);
      logRequest(observed);
    }
  };
  return (observed) => {
    if (untold.push(observed) === 1) setImmediate(tell);
  };
}

/** Observes an exchange when its last byte is sent or its client is gone. */
export function observeExchange(exchange: Exchange, api: Api, observe: Observe): void {
  const { request, response, requestId } = exchange;
  response.once('close', () => {
    observe({
      requestId,
      method: request.method,
      path: pathOf(request.originalUrl),
      status: statusOf(exchange),
      api: api.name,
      operation: exchange.operation?.id ?? 'none',
      actor: exchange.identity.actor?.subject,
      ms: toMicroseconds(elapsed(request)),
    });
  });
}

const statusOf = ({ response, brokenOff }: Exchange): number => {
  if (response.writableFinished) return response.statusCode;
  return brokenOff ? BROKEN_OFF : CLIENT_GONE;
};

/** Milliseconds, without digits that say nothing. */
export const toMicroseconds = (ms: number): number => Math.round(ms * 1000) / 1000;

/** As web servers count a client that left before its answer was whole. */
const CLIENT_GONE = 499;
/** The status that was sent had promised more. */
const BROKEN_OFF = 500;
