/** Dredd, run inside jest: every operation × documented status of one contract against a running installation. */
import Dredd from 'dredd';
import output from 'dredd/build/reporters/reporterOutputLogger';
import type { Contract, Operation } from '../../../src/contract/Contract';
import { contentTypeOf } from '../../../src/contract/mediaType';
import { recordAnswer } from '../../support/coverage';
import type { TestInstallation } from '../../support/installation';
import { responseOf } from '../net/contractReader';
import { judgeFile } from '../net/judge';
import { bodySchema } from './bodySchema';
import { provoke, type Provoked, type RowsOfItsOwn } from './provoke';

export interface Transaction {
  /** `getProduct 200`, with the media type where it is no JSON. */
  readonly name: string;
  readonly operation: string;
  readonly status: number;
  readonly result: 'pass' | 'fail' | 'skip';
  readonly message: string;
}

// What Dredd would print, jest says: the transactions that failed and why.
(output as { transports: { console: { silent: boolean } } }).transports.console.silent = true;

interface DreddTransaction {
  name: string;
  skip: boolean;
  fail?: string;
  fullPath: string;
  request: { method: string; headers: Record<string, string>; body: string; bodyEncoding?: 'utf-8' | 'base64' };
  expected: { statusCode: string; headers: Record<string, string>; body?: string; bodySchema?: string };
  real?: {
    statusCode: number | string;
    headers: Record<string, string>;
    body: string;
    bodyEncoding?: 'utf-8' | 'base64';
  };
  origin: { resourceName: string };
  test?: { status: Transaction['result']; message: string };
  /** Ours: what was asked in the end. */
  provoked?: Provoked;
}

interface Hooks {
  beforeEach(hook: (transaction: DreddTransaction, done: () => void) => void): void;
  beforeEachValidation(hook: (transaction: DreddTransaction) => void): void;
  afterEach(hook: (transaction: DreddTransaction) => void): void;
}

type Execute = (transactions: DreddTransaction[], hooks: Hooks, done: (error?: Error) => void) => void;

interface Runner {
  transactionRunner: { executeAllTransactions: Execute };
  run(done: (error: Error | null) => void): void;
}

export interface DreddOptions {
  readonly rows: RowsOfItsOwn;
  /** What Dredd can't provoke; proven elsewhere. */
  readonly skips: (operation: Operation, status: number) => boolean;
  /** Whether what is answered counts as seen by the tests. */
  readonly record: boolean;
}

/** @param description the bundle, as text */
export async function runDredd(
  installation: TestInstallation,
  contract: Contract,
  description: string,
  options: DreddOptions,
): Promise<Transaction[]> {
  const dredd = new (Dredd as unknown as new (config: object) => Runner)({
    endpoint: installation.address,
    path: [],
    apiDescriptions: [{ location: `${contract.name}.yaml`, content: description }],
    loglevel: 'silent',
    reporter: [],
    options: {},
  });
  const finished: Transaction[] = [];
  const { transactionRunner } = dredd;
  const execute = transactionRunner.executeAllTransactions.bind(transactionRunner);
  // Hooks are added here because Dredd's own way of loading a file of them does not work inside jest.
  transactionRunner.executeAllTransactions = (transactions, hooks, done) => {
    hooks.beforeEach((transaction, ready) => void prepare(transaction, installation, contract, options).then(ready));
    hooks.beforeEachValidation(compareType);
    hooks.afterEach((transaction) => void finished.push(finish(transaction, contract, options)));
    execute(transactions, hooks, done);
  };
  await new Promise<void>((resolve, reject) => dredd.run((error) => (error ? reject(error) : resolve())));
  return finished;
}

/** Before Dredd sends: the request that leads to the documented status, and the schema that the answer must have. */
async function prepare(
  transaction: DreddTransaction,
  installation: TestInstallation,
  contract: Contract,
  { rows, skips }: DreddOptions,
): Promise<void> {
  const { operation, status } = subjectOf(transaction, contract);
  if (skips(operation, status)) return void (transaction.skip = true);
  const { expected, request } = transaction;
  delete expected.body;
  delete expected.bodySchema;
  for (const [name, { required }] of Object.entries(responseOf(contract, operation, status)?.headers ?? {})) {
    if (!required) delete expected.headers[name]; // Dredd would insist
  }
  const type = typeOf(transaction);
  const schema = type === undefined ? bodySchema(contract, operation, status) : undefined;
  if (schema !== undefined) expected.bodySchema = schema;
  try {
    const provoked = await provoke(installation, contract, operation, { status, type }, rows);
    transaction.provoked = provoked;
    transaction.fullPath = provoked.target;
    request.method = provoked.method;
    request.headers = { 'Content-Type': 'application/json', ...dressed(provoked.headers) };
    request.body = bodyText(provoked.body);
    if (Buffer.isBuffer(provoked.body)) request.bodyEncoding = 'base64';
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

const bodyText = (body: unknown): string =>
  body === undefined
    ? ''
    : typeof body === 'string'
      ? body
      : Buffer.isBuffer(body)
        ? body.toString('base64')
        : JSON.stringify(body);

/** The media type that is expected, where it is no JSON. */
function typeOf({ expected }: DreddTransaction): string | undefined {
  const type = expected.headers['Content-Type'];
  return type === 'application/json' ? undefined : type;
}

/** What is wrong with a body that is no JSON, for which Dredd has no schema. */
function fileFindings(transaction: DreddTransaction): string[] {
  const { real } = transaction;
  const type = typeOf(transaction);
  if (type === undefined || !real) return [];
  return judgeFile(type, Buffer.from(real.body, real.bodyEncoding === 'base64' ? 'base64' : 'utf8').toString());
}

/** Dredd compares the whole header, and contracts name the media type alone: what is sent must be it with its charset. */
function compareType({ real, expected }: DreddTransaction): void {
  const type = expected.headers['Content-Type'];
  if (!real || type === undefined) return;
  const sent = real.headers['content-type'];
  real.headers['content-type'] = sent === contentTypeOf(type) ? type : `${sent}, which is not ${contentTypeOf(type)}`;
}

function finish(transaction: DreddTransaction, contract: Contract, { record }: DreddOptions): Transaction {
  const { operation, status } = subjectOf(transaction, contract);
  const { provoked, real, test } = transaction;
  if (record && provoked && real) {
    const { method, target, credential } = provoked;
    recordAnswer({ method, target, credential, status: Number(real.statusCode), by: 'dredd' });
  }
  const findings = fileFindings(transaction);
  const name = [operation.id, status, typeOf(transaction)].filter(Boolean).join(' ');
  return {
    name,
    operation: operation.id,
    status,
    result: findings.length > 0 ? 'fail' : (test?.status ?? 'fail'),
    message: [test?.message ?? 'no result', ...findings].join('; '),
  };
}

function subjectOf({ origin, request, expected, name }: DreddTransaction, contract: Contract) {
  const operation = contract.operations.find(
    ({ path, method }) => path === origin.resourceName && method === request.method.toLowerCase(),
  );
  if (!operation) throw new Error(`Dredd's transaction ${name} is no operation of ${contract.name}`);
  return { operation, status: Number(expected.statusCode) };
}
