/**
 * Dredd, told by a contract what to ask and how to judge: one transaction for each operation × documented status × media type. Who
 * calls decides what is really sent for each; what comes back is held against the closed schema of the contract.
 */
import Dredd from 'dredd';
import output from 'dredd/build/reporters/reporterOutputLogger';
import { stringify } from 'yaml';
import type { Contract, Operation } from '../contract/Contract';
import { bodySchema } from './bodySchema';
import { type DocumentedRequest, responseOf } from './contractReader';
import { judgeFile } from './judgeFile';

// What Dredd would print, its callers say.
(output as { transports: { console: { silent: boolean } } }).transports.console.silent = true;

/** One transaction of Dredd, as far as it concerns us. */
export interface Transaction {
  readonly name: string;
  skip: boolean;
  fail?: string;
  fullPath: string;
  request: { method: string; headers: Record<string, string>; body: string; bodyEncoding?: 'utf-8' | 'base64' };
  expected: { statusCode: string; headers: Record<string, string>; body?: string; bodySchema?: string };
  real?: Real;
  readonly origin: { readonly resourceName: string };
  test?: { status: Result; message: string };
}

interface Real {
  readonly statusCode: number | string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly bodyEncoding?: 'utf-8' | 'base64';
}

export type Result = 'pass' | 'fail' | 'skip';

/** Which documented answer a transaction is about. */
export interface Subject {
  readonly operation: Operation;
  readonly status: number;
  /** Its media type, where it is no JSON. */
  readonly type: string | undefined;
}

export interface Verdict {
  readonly result: Result;
  readonly message: string;
}

export interface Sending {
  /** Where the server is: what stands before a contract's base path. */
  readonly address: string;
  readonly contract: Contract;
  /** Chooses from Dredd's transactions, in which order, one of them several times (`copyOf`) where it is asked in several ways. */
  readonly arrange?: (transactions: readonly Transaction[]) => Transaction[];
  /** The request to send for a transaction; undefined when it is not to be tried. */
  readonly prepare: (transaction: Transaction) => Promise<DocumentedRequest | undefined>;
  /** Whether the `Content-Type` that came names the media type that is documented. */
  readonly isType: (sent: string | undefined, documented: string) => boolean;
  /** Whether the same is to be asked once more, once it has waited for that; left out: what is answered stands. */
  readonly again?: (transaction: Transaction) => Promise<boolean>;
  readonly finish: (transaction: Transaction, verdict: Verdict) => void | Promise<void>;
}

interface Hooks {
  beforeEach(hook: (transaction: Transaction, done: () => void) => void): void;
  beforeEachValidation(hook: (transaction: Transaction) => void): void;
  afterEach(hook: (transaction: Transaction, done: () => void) => void): void;
}

interface TransactionRunner {
  executeAllTransactions(transactions: Transaction[], hooks: Hooks, done: (error?: Error) => void): void;
  executeTransaction(transaction: Transaction, hooks: Hooks, done: () => void): void;
  emitError(error: Error): void;
}

interface Runner {
  readonly transactionRunner: TransactionRunner;
  run(done: (error: Error | null) => void): void;
}

const MOST_MS = 30_000;

/** @throws when Dredd can't read the contract */
export async function sendThroughDredd(sending: Sending): Promise<void> {
  const { contract, address, arrange = (transactions) => [...transactions] } = sending;
  const content = stringify(contract.document, { aliasDuplicateObjects: false });
  const dredd = new (Dredd as unknown as new (config: object) => Runner)({
    endpoint: address,
    path: [],
    apiDescriptions: [{ location: `${contract.name}.yaml`, content }],
    loglevel: 'silent',
    reporter: [],
    http: { timeout: MOST_MS },
    options: {},
  });
  const runner = dredd.transactionRunner;
  const execute = runner.executeAllTransactions.bind(runner);
  const failures: unknown[] = [];
  const orFail = (work: Promise<void>): Promise<unknown> => work.catch((error: unknown) => failures.push(error));
  // Hooks are added here because Dredd's own way of loading a file of them starts processes, and does not work inside jest.
  runner.executeAllTransactions = (transactions, hooks, done) => {
    hooks.beforeEach((transaction, ready) => void orFail(prepare(transaction, sending)).then(ready));
    hooks.beforeEachValidation((transaction) => compareType(transaction, sending));
    hooks.afterEach((transaction, ready) => void orFail(finish(transaction, sending)).then(ready));
    execute(arrange(transactions), hooks, done);
  };
  keepAsking(runner, sending);
  await new Promise<void>((resolve, reject) => dredd.run((error) => (error ? reject(error) : resolve())));
  if (failures.length > 0) throw failures[0];
}

/** A second transaction like the first, as Dredd would have made it. */
export const copyOf = (transaction: Transaction): Transaction => ({
  ...transaction,
  request: { ...transaction.request },
  expected: { ...transaction.expected, headers: { ...transaction.expected.headers } },
});

/** Sends again what a limit has refused; what could not be sent at all fails with its reason, where Dredd would go on without a word. */
function keepAsking(runner: TransactionRunner, { again = () => Promise.resolve(false) }: Sending): void {
  const execute = runner.executeTransaction.bind(runner);
  let unsent: string | undefined;
  runner.emitError = (error) => void (unsent ??= error.message);
  runner.executeTransaction = (transaction, hooks, done) => {
    unsent = undefined;
    execute(transaction, hooks, () => {
      if (unsent !== undefined) transaction.test = { status: 'fail', message: `no answer: ${unsent}` };
      const repeat = transaction.real ? again(transaction) : Promise.resolve(false);
      void repeat.then((wanted) => (wanted ? runner.executeTransaction(forgotten(transaction), hooks, done) : done()));
    });
  };
}

function forgotten(transaction: Transaction): Transaction {
  delete transaction.real;
  delete transaction.test;
  return Object.assign(transaction, { errors: [], results: {} });
}

/** Before Dredd sends: the request that leads to the documented status, and the schema that the answer must have. */
async function prepare(transaction: Transaction, sending: Sending): Promise<void> {
  const { contract } = sending;
  const { operation, status, type } = subjectOf(transaction, contract);
  const { expected, request } = transaction;
  delete expected.body;
  delete expected.bodySchema;
  for (const [name, { required }] of Object.entries(responseOf(contract, operation, status)?.headers ?? {})) {
    if (!required) delete expected.headers[name]; // Dredd would insist
  }
  const schema = type === undefined ? bodySchema(contract, operation, status) : undefined;
  if (schema !== undefined) expected.bodySchema = schema;
  try {
    const wanted = await sending.prepare(transaction);
    if (!wanted) return void (transaction.skip = true);
    transaction.fullPath = new URL(sending.address).pathname.replace(/\/$/, '') + wanted.target;
    request.method = wanted.method;
    request.headers = { 'Content-Type': 'application/json', ...dressed(wanted.headers) };
    request.body = Buffer.isBuffer(wanted.body) ? wanted.body.toString('base64') : bodyText(wanted.body);
    if (Buffer.isBuffer(wanted.body)) request.bodyEncoding = 'base64';
    if (request.body === '') delete request.headers['Content-Type'];
  } catch (error) {
    transaction.fail = String(error);
  }
}

/** Dredd sends `Content-Type` under that spelling only once. */
const dressed = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name === 'content-type' ? 'Content-Type' : name, value]),
  );

export const bodyText = (body: unknown): string =>
  body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);

/** Dredd compares the whole header, and contracts name the media type alone. */
function compareType({ real, expected }: Transaction, { isType }: Sending): void {
  const documented = expected.headers['Content-Type'];
  if (!real || documented === undefined) return;
  const sent = real.headers['content-type'];
  real.headers['content-type'] = isType(sent, documented) ? documented : `${sent}, which is not ${documented}`;
}

async function finish(transaction: Transaction, sending: Sending): Promise<void> {
  const { type } = subjectOf(transaction, sending.contract);
  const { real, test } = transaction;
  const findings = type !== undefined && real ? judgeFile(type, textOf(real)) : [];
  const message = [test?.message.trim().replaceAll('\n', '; ') || 'no result', ...findings].join('; ');
  await sending.finish(transaction, { result: findings.length > 0 ? 'fail' : (test?.status ?? 'fail'), message });
}

/** The body of an answer, as text. */
export const textOf = ({ body = '', bodyEncoding }: Pick<Real, 'body' | 'bodyEncoding'>): string =>
  Buffer.from(body, bodyEncoding === 'base64' ? 'base64' : 'utf8').toString();

/** @throws when the contract has no such operation */
export function subjectOf({ origin, request, expected, name }: Transaction, contract: Contract): Subject {
  const operation = contract.operations.find(
    ({ path, method }) => path === origin.resourceName && method === request.method.toLowerCase(),
  );
  if (!operation) throw new Error(`Dredd's transaction ${name} is no operation of ${contract.name}`);
  const type = expected.headers['Content-Type'];
  return {
    operation,
    status: Number(expected.statusCode),
    type: type === 'application/json' ? undefined : type,
  };
}

/** `getProduct 200`, with the media type where it is no JSON. */
export const nameOf = ({ operation, status, type }: Subject): string =>
  [operation.id, status, type].filter(Boolean).join(' ');
