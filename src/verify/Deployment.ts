/** The deployment that is verified: asked at the pace that it allows. */
import type { Contract } from '../contract/Contract';
import type { DocumentedRequest } from './contractReader';
import type { Credentials } from './credentials';
import type { Allowing, Pace } from './pace';
import { bodyText } from './sendThroughDredd';

export interface Answer extends Allowing {
  readonly text: string;
}

/** What is to be verified, and how far. */
export interface Deployment {
  /** What stands before the contract's base path, without a slash at its end. */
  readonly address: string;
  readonly contract: Contract;
  readonly credentials: Credentials;
  /** Values of path parameters by `name` or `operation.name`, as given. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Bodies in the place of documented ones, by operationId. */
  readonly bodies: Readonly<Record<string, unknown>>;
  /** Whether to write at all, and also what the contract can't delete. */
  readonly writes: 'nothing' | 'what it deletes' | 'lasting';
  readonly pace: Pace;
}

const MOST_MS = 30_000;
const CREDENTIALS = ['authorization', 'x-api-key', 'x-secret-key'];

/** Whose limit a request counts for. */
export const callerOf = ({ headers }: Pick<DocumentedRequest, 'headers'>): string =>
  CREDENTIALS.map((name) => headers[name] ?? '').join(' ');

/** Asks, and again after a wait where a limit refuses it. @throws when there is no answer */
export async function ask(deployment: Deployment, request: DocumentedRequest): Promise<Answer> {
  const { address, pace } = deployment;
  const caller = callerOf(request);
  await pace.turn(caller);
  const text = bodyText(request.body);
  const response = await fetch(address + request.target, {
    method: request.method,
    headers: { ...(text !== '' && { 'content-type': 'application/json' }), ...request.headers },
    ...(text !== '' && { body: text }),
    redirect: 'manual',
    signal: AbortSignal.timeout(MOST_MS),
  });
  const answer = {
    status: response.status,
    headers: headersOf(response),
    text: await response.text(),
  };
  return pace.note(caller, answer) ? ask(deployment, request) : answer;
}

function headersOf(response: Response): Record<string, string> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => void (headers[name] = value));
  return headers;
}

/** The parsed body; undefined when it is no JSON. */
export function jsonOf({ text }: Pick<Answer, 'text'>): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
