/** How a documented request is changed so that the server answers a documented status other than success. */
import { Client } from 'pg';
import type { Contract, Operation } from '../../../src/contract/Contract';
import { documentedCustomerId } from '../../../src/db/demo/customers';
import { LOCK } from '../../../src/domain/access/keptAnswers';
import { hashSecret, readToken } from '../../../src/security/tokens';
import type { CredentialKind } from '../../support/coverage';
import { type Scheme, TEST_CREDENTIAL } from '../../support/credentials';
import { stores, type TestInstallation } from '../../support/installation';
import { insertOrder } from '../../support/orderRows';
import {
  type Changes,
  type DocumentedRequest,
  documentedRequest,
  parametersOf,
  schemesOf,
} from '../../../src/verify/contractReader';
import { askingFor, REFUSALS } from '../../../src/verify/refusals';
import { goodHeaders, homeOf } from '../net/examine';
import { lapsedMerchant } from './lapsedStore';

export interface Provoked extends DocumentedRequest {
  readonly credential: CredentialKind;
}

type Provoke = (context: Context) => Provoked | Promise<Provoked>;

interface Context {
  readonly installation: TestInstallation;
  readonly contract: Contract;
  readonly operation: Operation;
  /** The documented request with a good credential, on rows of its own where it writes. */
  readonly good: Provoked;
  /** The same with other parameters or another body. */
  readonly changed: (changes: Changes) => Provoked;
}

/** What the body of an operation names that may not be there, by contract and operationId. */
const NOT_THERE: Readonly<Partial<Record<string, Readonly<Record<string, object>>>>> = {
  merchant: {
    createCategory: { image: { file: { response: { id: 987_654_321 } } } },
    createProduct: { image: { file: { response: { id: 987_654_321 } } } },
  },
};

/** Something that the contract alone knows how to spoil. */
const spoilt =
  (status: number): Provoke =>
  ({ contract, operation, good, changed }) => {
    const request = REFUSALS[status]?.({ contract, operation, good, changed });
    if (!request) throw new Error(`verify/refusals.ts knows no way to a ${status} of ${operation.id}`);
    return { ...good, ...request };
  };

const notThere: Provoke = (context) => {
  const { contract, operation, good, changed } = context;
  const inBody = NOT_THERE[contract.name]?.[operation.id];
  if (inBody) return changed({ body: { ...(good.body as object), ...inBody } });
  if (operation.path.includes('{')) return spoilt(404)(context);
  return { ...good, headers: { ...good.headers, host: 'nobodys.example' } };
};

/** By status; what only one operation needs is in `BY_OPERATION`. */
const BY_STATUS: Readonly<Record<number, Provoke>> = {
  304: async ({ installation, good }) => {
    const { headers } = await installation.ask(good.target, {
      headers: { ...good.headers, 'if-none-match': '"other"' },
    });
    return { ...good, headers: { ...good.headers, 'if-none-match': String(headers.etag) } };
  },
  400: spoilt(400),
  401: ({ installation, contract, operation, good }) => {
    const [scheme] = operation.credentials.length > 0 ? operation.credentials : schemesOf(contract, operation);
    const wrong = installation.credentials[homeOf(contract)].wrong(scheme as Scheme);
    return { ...good, headers: { ...good.headers, ...wrong }, credential: 'wrong' };
  },
  403: async ({ installation, contract, operation, good }) => {
    if (operation.permission === undefined) {
      const headers = { ...good.headers, ...(await lapsedMerchant(installation)) };
      return { ...good, headers, credential: 'no permission' };
    }
    const lacking = await installation.credentials[homeOf(contract)].good(operation.credentials[0] as Scheme);
    return { ...good, headers: { ...good.headers, ...lacking }, credential: 'no permission' };
  },
  404: notThere,
  // What can be done once is asked for a second time; what takes a key is at work already.
  409: async (context) => {
    const { installation, operation, good } = context;
    if (operation.takesKey) return keyAtWork(context);
    const headers = { ...good.headers, 'content-type': 'application/json' };
    await installation.ask(good.target, { ...good, headers });
    return good;
  },
  413: spoilt(413),
  415: spoilt(415),
  422: spoilt(422),
};

/** An order that was refunded goes nowhere. */
const refundedOrder: Provoke = async ({ installation: { database }, changed }) => {
  const customer = { id: documentedCustomerId, storeId: stores.digital };
  const { id } = await insertOrder(database.knex, customer, { status: 6 });
  return changed({ path: { id } });
};

/** Who asks, as an `Actor` names it. */
async function subjectOf({ installation: { database }, good }: Context): Promise<string> {
  const key = readToken('apiKey', good.headers['x-api-key']);
  if (!key) return `merchant:${TEST_CREDENTIAL}`;
  const row = { storeId: stores.game, secretHash: hashSecret(key.secret) };
  const { id } = (await database.knex('apiKeys').where(row).first('id')) as { id: string };
  return `apiKey:${id}`;
}

/** Another connection has the key, until the database is dropped. */
async function keyAtWork(context: Context): Promise<Provoked> {
  const { installation, contract, operation, good } = context;
  const client = new Client({ connectionString: installation.url });
  client.on('error', () => undefined);
  await client.connect();
  (client as Client & { unref(): void }).unref();
  await client.query('begin');
  const { rows } = await client.query<{ free: boolean }>(LOCK.text, [
    ...[stores[homeOf(contract)], await subjectOf(context), operation.id, good.headers['idempotency-key']],
  ]);
  if (!rows[0]?.free) throw new Error('the key is at work already');
  return good;
}

/** By contract and operationId. */
const BY_OPERATION: Readonly<Partial<Record<string, Readonly<Record<string, Readonly<Record<number, Provoke>>>>>>> = {
  storefront: {
    // The documented order was not refunded.
    downloadVatInvoice: { 400: ({ changed }) => changed({ query: { document: 'credit_note' } }) },
  },
  merchant: {
    uploadProductMedia: {
      400: ({ good }) => ({ ...good, body: 'no form' }),
      413: ({ good }) => ({ ...good, body: Buffer.alloc(11 * 1024 * 1024) }),
    },
    updateOrder: { 409: refundedOrder },
  },
  access: {
    // No credential can be wrong but the password.
    logInOperator: { 401: ({ good, changed }) => changed({ body: { ...(good.body as object), password: 'wrong' } }) },
  },
};

/**
 * What a mutating operation works on: made anew for each transaction, so that none depends on what another left. Gives the
 * changes of the documented request that name those rows, a credential of their own included (`header`). Every POST, PUT, PATCH and DELETE has an entry, be it `async () => ({})`.
 */
export type RowsOfItsOwn = Readonly<Record<string, (installation: TestInstallation) => Promise<Changes>>>;

/** The answer that is documented. */
interface Documented {
  readonly status: number;
  /** Its media type, where it is no JSON. */
  readonly type: string | undefined;
}

const wayTo = (status: number, contract: Contract, operation: Operation): Provoke | undefined =>
  BY_OPERATION[contract.name]?.[operation.id]?.[status] ?? BY_STATUS[status];

export async function provoke(
  installation: TestInstallation,
  contract: Contract,
  operation: Operation,
  { status, type }: Documented,
  rows: RowsOfItsOwn,
): Promise<Provoked> {
  const own = rows[operation.id];
  if (operation.method !== 'get' && !own) throw new Error(`dredd/rows makes no rows for ${operation.id}`);
  const base = (await own?.(installation)) ?? {};
  const headers = await goodHeaders(installation, contract, operation);
  const changed = (changes: Changes): Provoked => {
    const request = documentedRequest(contract, operation, 'all', {
      ...base,
      ...changes,
      path: { ...base.path, ...changes.path },
    });
    return { ...request, headers: { ...headers, ...request.headers }, credential: 'good' };
  };
  const good = changed(askingFor(type, parametersOf(contract, operation)));
  if (status < 300) return good;
  const how = wayTo(status, contract, operation);
  if (!how) throw new Error(`dredd/provoke.ts knows no way to a ${status}`);
  return how({ installation, contract, operation, good, changed });
}
