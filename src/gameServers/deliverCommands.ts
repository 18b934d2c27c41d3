/** Sends queued commands to game servers, one server's in turn and several servers' side by side, and writes down what became of each. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../clock';
import { inTransaction } from '../db/inTransaction';
import { type Connections, openReading } from '../db/unitOfWork';
import {
  beginAttempt,
  findWaitingServers,
  type LeasedCommand,
  leaseNext,
  noteServer,
  type Outcome,
  recoverLeases,
  settleDelivery,
  type WaitingServer,
} from '../domain/fulfilment/deliveryQueue';
import type { Log } from '../log';
import type { Metrics } from '../server/metrics';
import { type Periodic, periodically } from '../periodically';
import { type GameConsole, NotOpenedError } from './GameConsole';
import { openConsole, type Reachable } from './openConsole';

/** How soon a new command is noticed. Looking costs one statement, and needs no second connection that listens. */
const LOOK_MS = 500;
/** Servers that one process sends to at a time: each takes a connection to the database for an instant before and after a command. */
const SERVERS_AT_ONCE = 16;
const SETTLE_TRIES = 5;
const SETTLE_PAUSE_MS = 1000;

export interface DeliveryDependencies {
  readonly database: Connections;
  readonly clock: Clock;
  readonly log: Log;
  readonly serverKey: Buffer;
  /** Counts what became of the commands. */
  readonly metrics?: Pick<Metrics, 'command'>;
}

/** Begins at once. `stop` waits for what is on its way. */
export function deliverCommands(dependencies: DeliveryDependencies): Periodic {
  const { database, clock, log } = dependencies;
  const busy = new Map<string, Promise<void>>();
  let stopping = false;
  const reading = openReading(database);
  const failed = (error: unknown): void => log.warn({ err: error }, 'commands could not be delivered');

  const look = async (): Promise<void> => {
    const now = clock.now();
    await recoverLeases(reading, now);
    for (const server of await findWaitingServers(reading, now)) {
      if (stopping || busy.size >= SERVERS_AT_ONCE) return;
      if (busy.has(server.id)) continue;
      const work = new Session(dependencies, server, () => stopping).deliver();
      busy.set(
        server.id,
        work.catch(failed).finally(() => busy.delete(server.id)),
      );
    }
  };
  const looking = periodically(LOOK_MS, look, failed);
  return {
    stop: async () => {
      stopping = true;
      await looking.stop();
      await Promise.all(busy.values());
    },
  };
}

/** A command that is known to have been sent, or not, and what is to be written down of it. */
interface Done {
  readonly leased: LeasedCommand;
  readonly attempt: number | undefined;
  readonly outcome: Outcome;
}

/** One visit to one server, until it has nothing more to do or does not answer. */
class Session {
  private console: GameConsole | undefined;

  constructor(
    private readonly dependencies: DeliveryDependencies,
    private readonly server: WaitingServer,
    private readonly stopping: () => boolean,
  ) {}

  async deliver(): Promise<void> {
    try {
      let done: Done | undefined;
      do done = await this.next(done);
      while (done && done.outcome.outcome !== 'not_executed' && !this.stopping());
      if (done) await this.settle(done);
    } finally {
      this.console?.close();
    }
  }

  /** Writes down what became of the last command, and delivers the next one; undefined when there is none. */
  private async next(last: Done | undefined): Promise<Done | undefined> {
    const step = await this.step(last);
    if (!step) return undefined;
    const { leased, attempt } = step;
    if (this.console && attempt !== undefined) return this.execute(leased, attempt);
    const opened = await this.open(leased.server);
    if (opened) {
      const outcome = { outcome: 'not_executed', error: opened } as const;
      this.count(leased, outcome);
      return { leased, attempt, outcome };
    }
    const begun = await inTransaction(this.dependencies.database, (db) => beginAttempt(db, leased, this.now()));
    if (begun !== undefined) return this.execute(leased, begun);
    await this.settle({ leased, attempt, outcome: { outcome: 'not_executed', error: 'The order was taken back.' } });
    return this.next(undefined);
  }

  /** One commit between two commands: of the last one's outcome, the next one's lease and, where it can go at once, its attempt. */
  private async step(
    last: Done | undefined,
  ): Promise<{ leased: LeasedCommand; attempt?: number | undefined } | undefined> {
    try {
      return await inTransaction(this.dependencies.database, async (db) => {
        const now = this.now();
        if (last) await settleDelivery(db, last.leased, last.attempt, last.outcome, now);
        const leased = await leaseNext(db, this.server, now);
        if (!leased || !this.console) return leased && { leased };
        return { leased, attempt: await beginAttempt(db, leased, now) };
      });
    } catch (error) {
      if (last) await this.settle(last);
      throw error;
    }
  }

  /** Why it can't be opened; undefined once it is. */
  private async open(server: Reachable): Promise<string | undefined> {
    if (this.console) return undefined;
    const reading = openReading(this.dependencies.database);
    try {
      this.console = await openConsole(server, this.dependencies.serverKey);
      await noteServer(reading, this.server, this.now());
      return undefined;
    } catch (error) {
      if (!(error instanceof NotOpenedError)) throw error;
      await noteServer(reading, this.server, this.now(), error.message);
      return error.message;
    }
  }

  private async execute(leased: LeasedCommand, attempt: number): Promise<Done> {
    const outcome = (await this.console?.execute(leased.command)) ?? { outcome: 'not_executed', error: 'No console.' };
    this.count(leased, outcome);
    if (outcome.outcome !== 'delivered') {
      this.console?.close();
      this.console = undefined;
    }
    return { leased, attempt, outcome };
  }

  /** A database that is away for a moment must not make an unknown outcome of a known one. */
  private async settle({ leased, attempt, outcome }: Done): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await inTransaction(this.dependencies.database, (db) =>
          settleDelivery(db, leased, attempt, outcome, this.now()),
        );
        return;
      } catch (error) {
        if (tries === SETTLE_TRIES) throw error;
        await delay(SETTLE_PAUSE_MS);
      }
    }
  }

  private count({ server }: LeasedCommand, { outcome }: Outcome): void {
    this.dependencies.metrics?.command(server.transport, outcome);
  }

  private now(): Date {
    return this.dependencies.clock.now();
  }
}
