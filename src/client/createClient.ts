/** openapi-fetch with what every call to one of our APIs needs: credentials, idempotency keys, patience, and lists without pages. */
import createFetchClient, { type Client as FetchClient, type Middleware } from 'openapi-fetch';
import type { ContractFacts } from './facts';
import { newKey } from './idempotency';
import { entriesOf, type Entry, type ListQuery, type PagedPath } from './pages';
import { KEY_HEADER, retrying, type RetryOptions, type Send } from './retries';

/** A secret, or what gives it for each call: one that is renewed. */
export type Credential = string | (() => string | undefined | Promise<string | undefined>);

export interface ClientOptions<CredentialName extends string> extends RetryOptions {
  /** Of the server, such as `https://shop.example`, without the API's own path. */
  readonly address: string;
  /** Each goes to the operations that take it, and to no others. */
  readonly credentials?: Readonly<Partial<Record<CredentialName, Credential>>>;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What sends the requests, instead of the platform's `fetch`. */
  readonly fetch?: Send;
}

export interface ListOptions {
  readonly signal?: AbortSignal;
}

export interface Client<Paths extends object> extends FetchClient<Paths> {
  /**
   * The entries of a list that comes in pages, each page asked for when it is needed.
   * @throws ApiError from the iteration, when the server refuses
   */
  list<Path extends PagedPath<Paths>>(
    path: Path,
    query?: ListQuery<Paths, Path>,
    options?: ListOptions,
  ): AsyncGenerator<Entry<Paths, Path>, void, undefined>;
}

/** The server refused, where there is no answer to give: in the midst of a list. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    /** As the contract documents it for the status. */
    readonly body: unknown,
    /** Names the request in the log of the server. */
    readonly requestId: string | null,
  ) {
    super(`The server answered ${status}.`);
  }
}

/** A client of the contract that `facts` and `Paths` come from. */
export function createClientOf<Paths extends object, CredentialName extends string>(
  facts: ContractFacts,
  options: ClientOptions<CredentialName>,
): Client<Paths> {
  const send: Send = options.fetch ?? ((request) => fetch(request));
  const client = createFetchClient<Paths>({
    baseUrl: options.address.replace(/\/$/, '') + facts.basePath,
    fetch: retrying(send, options),
    bodySerializer: serializeBody,
    ...(options.headers && { headers: { ...options.headers } }),
  });
  client.use(beforeSending(facts, options.credentials ?? {}));
  const list = ((path: string, query: Record<string, unknown> = {}, { signal }: ListOptions = {}) =>
    entriesOf(
      facts,
      (at, asked) => askPage(client as unknown as UntypedClient, at, asked, signal),
      path,
      query,
    )) as unknown;
  return Object.assign(client, { list: list as Client<Paths>['list'] });
}

/** The paths of a contract are checked where the client is used; here they are any. */
interface UntypedClient {
  GET(path: string, init: object): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

async function askPage(client: UntypedClient, path: string, query: object, signal?: AbortSignal): Promise<unknown> {
  const { data, error, response } = await client.GET(path, { params: { query }, ...(signal && { signal }) });
  if (!response.ok) throw new ApiError(response.status, error, response.headers.get('X-Request-Id'));
  return data;
}

/** Adds the credentials that the operation takes, and a key where it takes one and the caller has given none. */
function beforeSending(facts: ContractFacts, given: Readonly<Partial<Record<string, Credential>>>): Middleware {
  return {
    async onRequest({ request, schemaPath }) {
      const operation = facts.operations[`${request.method} ${schemaPath}`];
      for (const name of operation?.credentials ?? []) {
        const { header, prefix } = facts.credentials[name] ?? { header: name, prefix: '' };
        const secret = await secretOf(given[name]);
        if (secret !== undefined && !request.headers.has(header)) request.headers.set(header, prefix + secret);
      }
      if (operation?.takesKey && !request.headers.has(KEY_HEADER)) request.headers.set(KEY_HEADER, newKey());
      return request;
    },
  };
}

const secretOf = async (given: Credential | undefined): Promise<string | undefined> =>
  typeof given === 'function' ? given() : given;

/** A body with a file in it travels as a form, any other as JSON. */
function serializeBody(body: unknown): string | FormData {
  if (body instanceof FormData) return body;
  const fields = Object.entries((body ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined);
  if (!fields.some(([, value]) => value instanceof Blob)) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value instanceof Blob ? value : String(value));
  return form;
}
