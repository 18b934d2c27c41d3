/** One request on its way through the steps, and what they have found out so far. */
import type { Request, Response } from 'express';
import type { Identity } from '../security/Identity';
import type { Operation } from './Contract';

export interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly requestId: string;
  /** The instant of arrival, from the injected clock. */
  readonly now: Date;
  /** The path below the API's base path, as sent. */
  readonly path: string;
  /** Of the answer's messages: one of the envelope's. */
  readonly language: string;
  identity: Identity;
  operation?: Operation;
  pathParams: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  /** Set when the answer failed after its status was sent. */
  brokenOff?: boolean;
}

/** One step: finishes, or throws the `Problem` that ends the request. */
export type Step = (exchange: Exchange) => void | Promise<void>;
