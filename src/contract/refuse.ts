/** The one place where an error becomes an answer: in the envelope of the API that was called, and only if documented. */
import type { ServerResponse } from 'node:http';
import type { Log } from '../log';
import { Problem } from '../problem';
import { isCollision, isUnavailable } from '../db/unavailable';
import type { Envelope } from './Api';
import type { Operation } from './Contract';
import { finish, send } from './answer';
import { nameLanguage } from './language';

const RETRY_AFTER_SECONDS = '2';

interface Refusal {
  readonly envelope: Envelope;
  readonly operation?: Operation | undefined;
  readonly now: Date;
  readonly log: Log;
}

/** Answers `error`, whatever it is. What only we can mend is logged with its cause and told to nobody. */
export function refuse(response: ServerResponse, error: unknown, refusal: Refusal): void {
  if (response.headersSent) {
    refusal.log.error({ err: error }, 'an answer broke off');
    return void response.destroy();
  }
  const problem = documented(problemOf(error), refusal);
  if (problem.status >= 500) refusal.log.error({ err: problem.cause ?? problem }, problem.message);
  const status = problem.code === 'invalid' ? refusal.envelope.invalidStatus : problem.status;
  withdraw(response);
  const language = nameLanguage(refusal.envelope, response);
  const body = finish(refusal.envelope.body(problem, refusal.now, language));
  send(response, { status, headers: problem.headers }, body);
}

/** What was already said of an answer that is not given now: how long it may be kept, and which version or part of it this is. */
function withdraw(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  for (const name of ['ETag', 'Last-Modified', 'Accept-Ranges', 'Content-Range']) response.removeHeader(name);
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnavailable(error) || isCollision(error)) {
    return new Problem('unavailable', { headers: { 'Retry-After': RETRY_AFTER_SECONDS }, cause: error });
  }
  return new Problem('internal', { cause: error });
}

/** What an operation does not document it must not answer; statuses that any operation can meet are exempt. */
function documented(problem: Problem, { operation, envelope }: Refusal): Problem {
  const status = problem.code === 'invalid' ? envelope.invalidStatus : problem.status;
  const known = !operation || GENERAL.has(problem.code) || operation.statuses.has(status);
  return known
    ? problem
    : new Problem('internal', { cause: new Error(`undocumented status ${status}`, { cause: problem }) });
}

const GENERAL = new Set(['malformed_request', 'method_not_allowed', 'internal', 'unavailable']);
