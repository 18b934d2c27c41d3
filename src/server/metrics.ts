/** What Prometheus is told: requests by operation and status, commands to game servers, the process, and whether what processes share answers. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** @param seconds from the request's arrival to its last byte */
  request(api: string, operation: string, status: number, seconds: number): void;
  /** An attempt to have a command executed has ended. */
  command(transport: string, outcome: string): void;
  /** Asks, whenever somebody looks, how many commands there are in each state that is not over. */
  watchCommands(count: () => Promise<readonly CommandCount[]>): void;
  /** 1 while the shared store of the rate limits answers, else 0. */
  readonly limitStoreUp: Gauge;
  /** 1 while changes made by other processes are heard, else 0. */
  readonly changesHeard: Gauge;
}

export interface CommandCount {
  readonly transport: string;
  readonly state: string;
  readonly count: number;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
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
  return { registry, limitStoreUp, changesHeard, request: requestRecorder(registry), ...commandMetrics(registry) };
}

function commandMetrics(registry: Registry): Pick<Metrics, 'command' | 'watchCommands'> {
  const attempts = new Counter({
    name: 'matjar_command_attempts_total',
    help: 'Attempts of this process to have commands executed on game servers, by transport and outcome',
    labelNames: ['transport', 'outcome'] as const,
    registers: [registry],
  });
  const watchCommands: Metrics['watchCommands'] = (count) =>
    void new Gauge({
      name: 'matjar_commands',
      help: 'Commands of the installation that are queued, leased, of unknown outcome, or given up, by transport',
      labelNames: ['transport', 'state'] as const,
      registers: [registry],
      async collect() {
        // A database that is away must not take the other metrics with it.
        const counted = await count().catch(() => []);
        this.reset();
        for (const { transport, state, count: commands } of counted) this.set({ transport, state }, commands);
      },
    });
  return { command: (transport, outcome) => attempts.inc({ transport, outcome }), watchCommands };
}

type Series = ReturnType<Histogram<'api' | 'operation' | 'status'>['labels']>;

/** Records requests. @param registry where that is shown */
export function requestRecorder(registry: Registry): Metrics['request'] {
  const durations = new Histogram({
    name: 'matjar_http_request_duration_seconds',
    help: 'Time from arrival to the last byte, by operation and status',
    labelNames: ['api', 'operation', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  // Looking up a series by its labels costs more than recording in it, so each is looked up once.
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
