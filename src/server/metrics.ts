/** What Prometheus is told: requests by operation and status, the process, and whether what processes share answers. */
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** @param seconds from the request's arrival to its last byte */
  request(api: string, operation: string, status: number, seconds: number): void;
  /** 1 while the shared store of the rate limits answers, else 0. */
  readonly limitStoreUp: Gauge;
  /** 1 while changes made by other processes are heard, else 0. */
  readonly changesHeard: Gauge;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'matjar_http_request_duration_seconds',
    help: 'Time from arrival to the last byte, by operation and status',
    labelNames: ['api', 'operation', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  const limitStoreUp = new Gauge({
    name: 'matjar_rate_limit_store_up',
    help: 'Whether the shared store of rate limits answers (0: each process counts for itself)',
    registers: [registry],
  });
  const changesHeard = new Gauge({
    name: 'matjar_changes_heard',
    help: 'Whether changes made by other processes are heard (0: nothing is answered from memory)',
    registers: [registry],
  });
  return { registry, limitStoreUp, changesHeard, request: recorder(durations) };
}

type Durations = Histogram<'api' | 'operation' | 'status'>;

type Series = ReturnType<Durations['labels']>;

/** Looking up a series by its labels costs more than recording in it, so each is looked up once. */
function recorder(durations: Durations): Metrics['request'] {
  const known = new Map<string, Map<string, Map<number, Series>>>();
  return (api, operation, status, seconds) => {
    const statuses = entry(entry(known, api, newMap<string, Map<number, Series>>), operation, newMap<number, Series>);
    entry(statuses, status, () => durations.labels(api, operation, String(status))).observe(seconds);
  };
}

const newMap = <Key, Value>(): Map<Key, Value> => new Map<Key, Value>();

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
