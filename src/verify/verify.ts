/** A deployment held against its contract from outside: everything documented is asked for that can be, and what can't is said. */
import { StartError } from '../StartError';
import type { Operation } from '../contract/Contract';
import type { DocumentedRequest } from './contractReader';
import { ask, callerOf, type Deployment } from './Deployment';
import { Untried } from './pathValues';
import {
  copyOf,
  nameOf,
  type Result,
  sendThroughDredd,
  type Subject,
  subjectOf,
  textOf,
  type Transaction,
  type Verdict,
} from './sendThroughDredd';
import { good } from './requests';
import { type Run, type Way, waysTo } from './ways';
import { Written } from './written';

/** What became of one thing that the contract documents. */
export interface Finding {
  readonly operation: string;
  /** `getProduct 200`, and how it was asked where there are several ways. */
  readonly name: string;
  readonly result: Result;
  /** What is wrong, or why it was not tried. */
  readonly message: string;
  readonly seconds: number;
}

export interface Report {
  readonly findings: readonly Finding[];
  /** Addresses of what was made and could not be deleted again. */
  readonly leftBehind: readonly string[];
}

/**
 * Asks for everything. Reads come first, then refusals of what writes, then what is made, changed and deleted.
 * @param now milliseconds, to measure with
 * @throws StartError when the deployment can't be reached or refuses the credential
 */
export async function verify(deployment: Deployment, now: () => number): Promise<Report> {
  await requireReachable(deployment);
  const written = new Written(deployment);
  const run = { deployment, written, forbidden: new Set<string>() };
  const tries = new WeakMap<Transaction, Try>();
  const findings: Finding[] = [];
  await sendThroughDredd({
    address: deployment.address,
    contract: deployment.contract,
    isType: (sent, documented) => sent?.split(';')[0]?.trim().toLowerCase() === documented,
    arrange: (transactions) => inOrder(transactions, run, tries),
    prepare: async (transaction) => {
      const one = tryOf(tries, transaction);
      Object.assign(one, await requestOf(one.way));
      if (one.request) await deployment.pace.turn(callerOf(one.request));
      one.begun = now();
      return one.request;
    },
    again: async (transaction) => wasHeldUp(transaction, deployment, tryOf(tries, transaction)),
    finish: async (transaction, verdict) => {
      const one = tryOf(tries, transaction);
      const seconds = (now() - one.begun) / 1000;
      findings.push({ ...findingOf(transaction, verdict, one, run), seconds });
      const readBack = verdict.result === 'pass' ? await readBackOf(transaction, one.subject, written) : [];
      findings.push(...readBack.map((finding) => ({ ...finding, seconds })));
    },
  });
  return { findings, leftBehind: written.leftBehind() };
}

/** One way of one transaction, and what has come of it so far. */
interface Try {
  readonly subject: Subject;
  readonly way: Way;
  begun: number;
  request?: DocumentedRequest;
  /** Why not. */
  untried?: string;
}

function tryOf(tries: WeakMap<Transaction, Try>, transaction: Transaction): Try {
  const found = tries.get(transaction);
  if (!found) throw new Error(`${transaction.name} is no transaction of ours`);
  return found;
}

type Found = Omit<Finding, 'seconds'>;

function findingOf(
  transaction: Transaction,
  { result, message }: Verdict,
  { subject, way, untried }: Try,
  { forbidden }: { forbidden: Set<string> },
): Found {
  const { operation, status } = subject;
  const named = { operation: operation.id, name: [nameOf(subject), way.how].filter(Boolean).join(' ') };
  const isForbidden = Number(transaction.real?.statusCode) === 403 && operation.statuses.has(403);
  if (isForbidden && status !== 401 && status !== 403) {
    forbidden.add(operation.id);
    return { ...named, result: 'skip', message: 'the credential may not do it' };
  }
  return { ...named, result, message: messageOf(transaction, result, untried ?? message) };
}

/** What was written is looked at once more. */
async function readBackOf({ real }: Transaction, { operation, status }: Subject, written: Written): Promise<Found[]> {
  if (operation.method === 'get' || status >= 300) return [];
  const wrong = await written.note(operation, { text: textOf(real ?? {}) });
  if (!wrong) return [];
  const named = { operation: operation.id, name: `${operation.id}, read back` };
  return [{ ...named, result: wrong.length > 0 ? 'fail' : 'pass', message: wrong.join('; ') }];
}

/** A server that is away, or does not know the credential, is no finding of the contract. */
async function requireReachable(deployment: Deployment): Promise<void> {
  const { contract, address, credentials } = deployment;
  const plain = contract.operations.filter(({ method, path }) => method === 'get' && !path.includes('{'));
  const known = plain.find((operation) => operation.credentials.some((name) => name in credentials)) ?? plain[0];
  const { request, untried } = await requestOf({ request: async () => firstRequest(known, deployment) });
  if (!request) throw new StartError(`${known?.id} ${untried}.`);
  const answer = await ask(deployment, request).catch((error: unknown) => {
    const { message, cause } = error as Error;
    throw new StartError(`${address} does not answer: ${cause instanceof Error ? cause.message || message : message}.`);
  });
  if (known && answer.status === 401) throw new StartError(`${address} refuses the credential: ${known.id} says 401.`);
}

const firstRequest = (known: Operation | undefined, deployment: Deployment): DocumentedRequest =>
  known
    ? good(known, deployment, {})
    : { method: 'GET', target: deployment.contract.basePath, headers: {}, body: undefined };

async function requestOf(way: Way): Promise<{ request?: DocumentedRequest; untried?: string }> {
  try {
    return { request: await way.request() };
  } catch (error) {
    if (error instanceof Untried) return { untried: error.message };
    throw error;
  }
}

function inOrder(transactions: readonly Transaction[], run: Run, tries: WeakMap<Transaction, Try>): Transaction[] {
  const all = transactions.flatMap((transaction) => {
    const subject = subjectOf(transaction, run.deployment.contract);
    return waysTo(subject, run).map((way) => {
      const copy = copyOf(transaction);
      tries.set(copy, { subject, way, begun: 0 });
      return copy;
    });
  });
  const turn = (transaction: Transaction): number => {
    const { operation, status } = tryOf(tries, transaction).subject;
    return operation.method === 'get' ? 0 : status >= 300 ? 1 : 2 + CHANGES.indexOf(operation.method);
  };
  return all.sort((one, other) => turn(one) - turn(other));
}

const CHANGES = ['post', 'put', 'patch', 'delete'];

async function wasHeldUp({ real }: Transaction, { pace }: Deployment, { request }: Try): Promise<boolean> {
  const caller = request ? callerOf(request) : '';
  const isRefused = pace.note(caller, { status: Number(real?.statusCode), headers: real?.headers ?? {} });
  if (isRefused) await pace.turn(caller);
  return isRefused;
}

const MOST_SHOWN = 300;

/** A failure without what was answered would have to be asked for again by hand. */
function messageOf({ real }: Transaction, result: Result, message: string): string {
  if (result === 'pass') return '';
  if (result === 'skip' || !real) return message;
  const body = textOf(real).slice(0, MOST_SHOWN);
  return `${message} (answered ${real.statusCode}${body && `: ${body}`})`;
}
