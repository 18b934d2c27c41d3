/** What an API declares of itself in `src/apis/<api>/index.ts`; the engine does the rest from its contract. */
import type { Config } from '../config';
import type { Problem } from '../problem';
import type { Identify } from '../security/Identity';
import type { InTurn } from '../turns';
import type { ApiName } from './Contract';
import type { AnyHandlers } from './handlers';

/** How an API dresses its errors. */
export interface Envelope {
  /** The status with which invalid input is answered. */
  readonly invalidStatus: 400 | 422;
  /** The languages of its messages (BCP 47), the usual one first; the caller's `Accept-Language` chooses. Left out: English alone. */
  readonly languages?: readonly string[];
  /** The body of an error, as the API's pages show it. @param language one of `languages`, by default the usual one */
  body(problem: Problem, at: Date, language?: string): object;
}

export interface Limit {
  /** Requests a minute for one actor, or one address where there is none. */
  readonly perMinute: (config: Config) => number;
  /** Whether `X-RateLimit-Reset` is on every response, or on refusals alone. */
  readonly alwaysSaysReset: boolean;
  /** Whether a credential's limit is one for all processes of the installation, also where they share no Redis. */
  readonly exact?: boolean;
}

export interface Api {
  readonly name: ApiName;
  readonly envelope: Envelope;
  readonly limit: Limit;
  /** Which web pages may read the answers (CORS). */
  readonly origins: 'any' | 'none';
  readonly identify: Identify;
  readonly handlers: AnyHandlers;
  /** Operations that write, and whose handlers do nothing that a rollback would not undo: those can be tried out. */
  readonly undoable?: readonly string[];
  /** By operation, whose requests wait for each other before they take a connection: those that would wait for the same rows. */
  readonly inTurn?: Readonly<Record<string, InTurn>>;
  /** Runs once before the first request, beside the rest of the warm-up, what that request would otherwise wait for. */
  readonly warmUp?: () => Promise<void>;
  /** Ends what the API keeps running beside requests. */
  readonly close?: () => Promise<void>;
}
