/** For each documented answer of an operation, what is sent so that a server of which nothing is known must give it. */
import type { Operation } from '../contract/Contract';
import { type Changes, type DocumentedRequest, parametersOf } from './contractReader';
import { wrongHeaders } from './credentials';
import { ask, type Deployment } from './Deployment';
import { pathValues, Untried } from './pathValues';
import { askingFor, REFUSALS } from './refusals';
import { documented, good, withHeaders } from './requests';
import type { Subject } from './sendThroughDredd';
import type { Written } from './written';

/** One request that leads to a documented answer. */
export interface Way {
  /** What is said after the status, where there are several ways. */
  readonly how?: string;
  /** @throws Untried where it can't be sent */
  readonly request: () => Promise<DocumentedRequest>;
}

/** What a run knows of the deployment, and goes on learning. */
export interface Run {
  readonly deployment: Deployment;
  readonly written: Written;
  /** Operations that the credential may not do. */
  readonly forbidden: ReadonlySet<string>;
}

/** Statuses that nobody can ask for from outside. */
const UNASKED: Readonly<Record<number, string>> = {
  409: 'needs a state that this does not make',
  429: 'would keep others out',
  500: 'is answered by a server in trouble',
  503: 'is answered by a server in trouble',
};

export function waysTo(subject: Subject, run: Run): Way[] {
  const { operation, status } = subject;
  const { deployment, written } = run;
  if (UNASKED[status] !== undefined) return [not(UNASKED[status])];
  if (operation.method !== 'get' && deployment.writes === 'nothing') return [not('writes: give --write')];
  if (status < 300) return [{ request: () => successful(subject, deployment, written) }];
  if (status === 304) return [{ request: () => unchanged(operation, deployment) }];
  if (status === 403) return [{ request: () => forbidden(operation, run) }];
  if (status === 401) return unauthenticated(operation, deployment);
  return [{ request: () => Promise.resolve(refused(operation, status, deployment)) }];
}

const not = (why: string): Way => ({ request: () => Promise.reject(new Untried(why)) });

async function successful(
  { operation, type }: Subject,
  deployment: Deployment,
  written: Written,
): Promise<DocumentedRequest> {
  const changes = askingFor(type, parametersOf(deployment.contract, operation));
  if (operation.method === 'get') return readable(operation, deployment, changes);
  return good(operation, deployment, { ...changes, path: written.pathFor(operation) });
}

/** A row of a list must be there by itself; what hangs on a row (an invoice) not every row has. */
async function readable(operation: Operation, deployment: Deployment, changes: Changes): Promise<DocumentedRequest> {
  const rows = await pathValues(deployment, operation);
  const requests = rows.map((path) => good(operation, deployment, { ...changes, path }));
  const [first] = requests;
  if (!first) throw new Untried('there is no row to ask for');
  if (!operation.path.includes('}/') || requests.length === 1) return first;
  for (const request of requests) {
    const { status } = await ask(deployment, request);
    const isRefused = status >= 400 && status < 500 && operation.statuses.has(status);
    if (!isRefused) return request;
  }
  throw new Untried(`none of the first ${rows.length} rows has it`);
}

async function unchanged(operation: Operation, deployment: Deployment): Promise<DocumentedRequest> {
  const request = await readable(operation, deployment, {});
  const { headers } = await ask(deployment, request);
  if (headers.etag === undefined) throw new Error('the answer to be asked for again has no ETag');
  return { ...request, headers: { ...request.headers, 'if-none-match': headers.etag } };
}

/** It shows when the operation is tried: what is documented of a refusal is then held against the same request. */
async function forbidden(operation: Operation, run: Run): Promise<DocumentedRequest> {
  if (!run.forbidden.has(operation.id)) throw new Untried('needs a credential that may not do it');
  return good(operation, run.deployment, {});
}

function unauthenticated(operation: Operation, deployment: Deployment): Way[] {
  const { contract, credentials } = deployment;
  const wrong = wrongHeaders(contract, operation, credentials);
  if (!wrong) return [not('has no credential that could be wrong')];
  const request = documented(operation, deployment, 'required', {});
  const ways = [{ how: 'with a wrong credential', request: async () => withHeaders(request, wrong) }];
  return operation.credentials.length === 0
    ? ways
    : [{ how: 'without a credential', request: async () => request }, ...ways];
}

function refused(operation: Operation, status: number, deployment: Deployment): DocumentedRequest {
  const { contract } = deployment;
  const changed = (changes: Changes): DocumentedRequest => good(operation, deployment, changes);
  const request = REFUSALS[status]?.({ contract, operation, good: changed({}), changed });
  if (!request)
    throw new Untried(
      status === 404 ? 'has nothing in its path that could be missing' : 'is a matter of its own rules',
    );
  return request;
}
