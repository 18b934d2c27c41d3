/** A deployment held against its contract from outside: everything documented is asked for that can be, and what can't is said. */
import { ask, callerOf, type Deployment } from './Deployment';
import type { DocumentedRequest } from './contractReader';
import { good, type Way, waysTo } from './ways';
import { Untried } from './pathValues';
import { copyOf, nameOf, type Result, sendThroughDredd, subjectOf, textOf, type Transaction } from './sendThroughDredd';
import { StartError } from '../StartError';
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
  const { contract, address } = deployment;
  const written = new Written(deployment);
  const ways = new WeakMap<Transaction, Way>();
  const state = new WeakMap<Transaction, { begun: number; caller: string; untried?: string }>();
  const findings: Finding[] = [];
  await sendThroughDredd({
    address,
    contract,
    isType: (sent, documented) => sent?.split(';')[0]?.trim().toLowerCase() === documented,
    arrange: (transactions) => inOrder(transactions, deployment, written, ways),
    prepare: async (transaction) => {
      const { request, untried = '' } = await requestOf(ways.get(transaction));
      if (request) await deployment.pace.turn(callerOf(request));
      state.set(transaction, { begun: now(), caller: request ? callerOf(request) : '', untried });
      return request;
    },
    again: async (transaction) => wasHeldUp(transaction, deployment, state.get(transaction)?.caller ?? ''),
    finish: async (transaction, { result, message }) => {
      const { operation, ...subject } = subjectOf(transaction, contract);
      const { begun = now(), untried } = state.get(transaction) ?? {};
      const name = [nameOf({ operation, ...subject }), ways.get(transaction)?.how].filter(Boolean).join(' ');
      const finding = { operation: operation.id, seconds: (now() - begun) / 1000 };
      findings.push({ ...finding, name, result, message: messageOf(transaction, result, untried || message) });
      if (operation.method === 'get' || result !== 'pass' || subject.status >= 300) return;
      const wrong = await written.note(operation, { text: textOf(transaction.real ?? {}) });
      if (!wrong) return;
      const readBack = { name: `${operation.id}, read back`, message: wrong.join('; ') };
      findings.push({ ...finding, ...readBack, result: wrong.length > 0 ? 'fail' : 'pass' });
    },
  });
  return { findings, leftBehind: written.leftBehind() };
}

/** A server that is away, or does not know the credential, is no finding of the contract. */
async function requireReachable(deployment: Deployment): Promise<void> {
  const { contract, address } = deployment;
  const plain = contract.operations.filter(({ method, path }) => method === 'get' && !path.includes('{'));
  const known = plain.find(({ credentials }) => credentials.some((name) => name in deployment.credentials)) ?? plain[0];
  if (!known) return;
  const request = await requestOf({ request: async () => good(known, deployment, {}) });
  if (!request.request) throw new StartError(`${known.id} ${request.untried}.`);
  const answer = await ask(deployment, request.request).catch((error: unknown) => {
    const { message, cause } = error as Error;
    throw new StartError(`${address} does not answer: ${cause instanceof Error ? cause.message || message : message}.`);
  });
  if (answer.status === 401) throw new StartError(`${address} refuses the credential: ${known.id} says 401.`);
}

async function requestOf(way: Way | undefined): Promise<{ request?: DocumentedRequest; untried?: string }> {
  try {
    const request = await way?.request();
    return request ? { request } : { untried: 'no way is known' };
  } catch (error) {
    if (error instanceof Untried) return { untried: error.message };
    throw error;
  }
}

function inOrder(
  transactions: readonly Transaction[],
  deployment: Deployment,
  written: Written,
  ways: WeakMap<Transaction, Way>,
): Transaction[] {
  const all = transactions.flatMap((transaction) =>
    waysTo(subjectOf(transaction, deployment.contract), deployment, written).map((way) => {
      const copy = copyOf(transaction);
      ways.set(copy, way);
      return copy;
    }),
  );
  const turn = (transaction: Transaction): number => {
    const { operation, status } = subjectOf(transaction, deployment.contract);
    return operation.method === 'get' ? 0 : status >= 300 ? 1 : 2 + CHANGES.indexOf(operation.method);
  };
  return all.sort((one, other) => turn(one) - turn(other));
}

const CHANGES = ['post', 'put', 'patch', 'delete'];

async function wasHeldUp({ real }: Transaction, { pace }: Deployment, caller: string): Promise<boolean> {
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
