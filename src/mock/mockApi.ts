/** An API whose answers are its contract's examples: the engine in front of them is the real one. */
import type { IncomingMessage } from 'node:http';
import { ENVELOPES } from '../apis/envelopes';
import type { Api } from '../contract/Api';
import { etagOf } from '../contract/byteCache';
import { matches } from '../contract/answer';
import type { ApiName, Contract, Operation } from '../contract/Contract';
import { resolve } from '../contract/document';
import type { AnyReply, HandlerRequest } from '../contract/handlers';
import { Problem } from '../problem';
import { type Actor, NO_PERMISSIONS } from '../security/Actor';
import type { Identify } from '../security/Identity';
import { MINUTE_SECONDS } from '../security/RateLimits';
import { FORMATS } from '../security/tokens';
import { exampleReply, readPreference, valuesShown } from './examples';
import { pageAsked } from './pageAsked';

/** @param contract that of the API */
export function mockApi(name: ApiName, contract: Contract): Api {
  const shown = valuesShown(contract);
  return {
    name,
    envelope: ENVELOPES[name],
    limit: { perMinute: () => Infinity, alwaysSaysReset: promisesReset(contract) },
    origins: 'any',
    identify: identifyAnybody(contract),
    handlers: Object.fromEntries(
      contract.operations.map((operation) => [operation.id, answerOf(contract, operation, shown)]),
    ),
  };
}

type Asked = Pick<HandlerRequest<never>, 'headers' | 'now' | 'url'> & {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
};

function answerOf(contract: Contract, operation: Operation, shown: ReadonlySet<string>) {
  const success = Math.min(...[...operation.statuses]);
  return async ({ headers, params, query, now, url }: Asked): Promise<AnyReply> => {
    const { code, example } = readPreference(headers.prefer);
    const isThere = Object.values(params ?? {}).every((value) => shown.has(String(value)));
    if (code === undefined && !isThere) throw new Problem('not_found');
    const type = typeFor(operation, query);
    const chosen = exampleReply(contract, operation, Number(code ?? success), { example, type });
    const isPreferred = code !== undefined || example !== undefined;
    const reply = isPreferred || operation.method !== 'get' ? chosen : paged(chosen, { query, url });
    if (reply.status === 429) return { ...reply, headers: { ...reply.headers, ...usedUp(now, reply) } };
    return code === undefined && operation.statuses.has(304) ? tagged(reply, String(headers['if-none-match'])) : reply;
  };
}

const paged = (reply: AnyReply, asked: Pick<Asked, 'query' | 'url'>): AnyReply =>
  reply.body === undefined ? reply : { ...reply, body: pageAsked(reply.body, asked) };

/** Where an answer has several media types, a parameter of the query names the one that is wanted. */
function typeFor({ answerTypes }: Operation, query: Asked['query']): string | undefined {
  const named = Object.values(query ?? {});
  return [...answerTypes.values()].flat().find((type) => named.includes(type.split('/')[1]));
}

/** What a limit says that is used up now: an example's instant is long past. */
const usedUp = (now: Date, { headers }: AnyReply): Record<string, string> => ({
  'X-RateLimit-Remaining': '0',
  'X-RateLimit-Reset': String(Math.floor(now.getTime() / 1000) + Number(headers?.['Retry-After'] ?? MINUTE_SECONDS)),
});

function tagged(reply: AnyReply, ifNoneMatch: string): AnyReply {
  const etag = etagOf(Buffer.from(JSON.stringify(reply.body)));
  const headers = { ...reply.headers, ETag: etag };
  return matches(ifNoneMatch, etag) ? { status: 304, headers } : { ...reply, headers };
}

/** Whether every answer says when the limit's window ends: the contract then names the header in its successes. */
const promisesReset = ({ document }: Contract): boolean =>
  Object.values(document.paths).some((item) =>
    ['get', 'post', 'patch'].some((method) => {
      const answer = item?.[method as 'get']?.responses?.['200'] as { $ref?: string; headers?: object } | undefined;
      return answer !== undefined && 'X-RateLimit-Reset' in (resolve(document, answer).headers ?? {});
    }),
  );

const HANDLE = 'mockmock';
const SECRET = 'Mock'.repeat(8);

/** How a credential of each scheme looks, and one that does. */
const WELL_FORMED: Readonly<Record<string, { readonly pattern: RegExp; readonly one: string }>> = {
  publicKey: { pattern: FORMATS.publicKey.pattern, one: FORMATS.publicKey.write(HANDLE, SECRET) },
  customerToken: { pattern: FORMATS.bearer.pattern, one: FORMATS.bearer.write(HANDLE, SECRET, 1) },
  merchantToken: { pattern: FORMATS.bearer.pattern, one: FORMATS.bearer.write(HANDLE, SECRET, 1) },
  secretKey: { pattern: FORMATS.secretKey.pattern, one: FORMATS.secretKey.write(HANDLE, SECRET) },
  apiKey: { pattern: FORMATS.apiKey.pattern, one: FORMATS.apiKey.write(HANDLE, SECRET) },
  operatorToken: { pattern: /^[\w-]+\.[\w-]+\.[\w-]+$/, one: `mock.mock.${SECRET}` },
};

/** For each scheme of a contract a credential that the mock takes. */
export const someCredentials = ({ document }: Contract): [scheme: string, credential: string][] =>
  Object.keys(document.components?.securitySchemes ?? {}).map((name) => [name, WELL_FORMED[name]?.one ?? 'anything']);

/** So that a client can also be tried with a credential that is refused. */
const REFUSED = /0{16}$/;

/** Any well-formed credential is good for everything, but one whose secret ends with 16 zeros. */
function identifyAnybody({ document, operations }: Contract): Identify {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  const permissions = new Set(operations.flatMap(({ permission }) => permission ?? []));
  return async ({ headers }) => {
    const sent = schemes.flatMap(([name, scheme]) => {
      const credential = credentialOf(scheme as { in?: string; name?: string }, headers);
      return credential === undefined ? [] : [{ name, isGood: isGood(name, credential) }];
    });
    const refusal = new Problem('unauthenticated');
    const isRefused = sent.some(({ isGood }) => !isGood);
    const visitor = isRefused ? refusal : actor('visitor', NO_PERMISSIONS);
    const opens = sent.some(({ name }) => name !== 'publicKey') && !isRefused;
    return opens ? { actor: actor('apiKey', permissions), visitor } : { refusal, visitor };
  };
}

const actor = (kind: Actor['kind'], permissions: Actor['permissions']): Actor => ({
  kind,
  storeId: 1,
  subject: `${kind}:mock`,
  permissions,
});

const isGood = (scheme: string, credential: string): boolean =>
  (WELL_FORMED[scheme]?.pattern.test(credential) ?? true) && !REFUSED.test(credential);

function credentialOf(scheme: { in?: string; name?: string }, headers: IncomingMessage['headers']): string | undefined {
  const header = scheme.in === 'header' ? headers[String(scheme.name).toLowerCase()] : headers.authorization;
  return header === undefined ? undefined : String(header).replace(/^Bearer +/i, '');
}
