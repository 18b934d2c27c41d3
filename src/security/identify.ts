/** How each API tells who is calling: one function a credential. A refusal is given back, not thrown: limits and logs come first. */
import { namedPermissions } from '../domain/access/permissions';
import { Problem } from '../problem';
import { type Actor, NO_PERMISSIONS } from './Actor';
import type { Identify } from './Identity';
import type { Store } from './StoreDirectory';
import { bearerOf, type CredentialSource, findCredential, hasFeature, refused } from './findCredential';
import { API_KEY, type CredentialRow, CUSTOMER_TOKEN, type Lookup, MERCHANT_TOKEN, SECRET_KEY } from './lookups';
import { type NamedStore, storeOfRequest } from './storeOfRequest';

/** Storefront: everybody is a visitor of the store that the request names; a bearer token makes a customer, of the token's store. */
export const identifyCustomer =
  (source: CredentialSource): Identify =>
  async ({ headers }) => {
    const visitor = visitorOf(await storeOfRequest(headers, source.directory));
    if (headers.authorization === undefined) return { visitor };
    const found = await findCredential(bearerOf(headers), headers, CUSTOMER_TOKEN, source);
    if (!found) return { ...refused(), visitor };
    const customerId = Number(found.row.owner);
    const actor = { ...actorOf('customer', found.store, customerId), customerId, tokenId: Number(found.row.id) };
    return { actor, visitor: visitorOf({ store: found.store, named: true }) };
  };

/** Management: `X-Secret-Key`. */
export const identifySecretKey =
  (source: CredentialSource): Identify =>
  async ({ headers }) => {
    const found = await findCredential(headers['x-secret-key']?.toString(), headers, SECRET_KEY, source);
    return found ? { actor: actorOf('secretKey', found.store, found.row.id) } : refused();
  };

/** Merchant: a bearer token, of a store whose plan includes the API. */
export const identifyMerchant =
  (source: CredentialSource): Identify =>
  async ({ headers }) => {
    const found = await findCredential(bearerOf(headers), headers, MERCHANT_TOKEN, source);
    if (!found) return refused();
    return withFeature(found.store, 'api', source, actorOf('merchant', found.store, found.row.id));
  };

/** Store Management v1: `X-Api-Key`, of a store whose plan includes the API. */
export const identifyApiKey =
  (source: CredentialSource): Identify =>
  async ({ headers }) => {
    const found = await findCredential(headers['x-api-key']?.toString(), headers, API_KEY, source);
    if (!found) return refused();
    const actor = { ...actorOf('apiKey', found.store, found.row.id), permissions: permissionsOf(found.row) };
    return withFeature(found.store, 'api', source, actor);
  };

/** How each kind of stored credential is looked up, and where a request carries it. */
export const STORED_CREDENTIALS: readonly {
  readonly lookup: Lookup;
  readonly identify: (source: CredentialSource) => Identify;
  readonly headers: (credential: string) => Readonly<Record<string, string>>;
}[] = [
  { lookup: CUSTOMER_TOKEN, identify: identifyCustomer, headers: inAuthorization },
  { lookup: MERCHANT_TOKEN, identify: identifyMerchant, headers: inAuthorization },
  { lookup: SECRET_KEY, identify: identifySecretKey, headers: (key) => ({ 'x-secret-key': key }) },
  { lookup: API_KEY, identify: identifyApiKey, headers: (key) => ({ 'x-api-key': key }) },
];

/** The header of a bearer token (RFC 6750, 2.1). */
export function inAuthorization(token: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}` };
}

/** Of rows that are remembered: what they allow never changes. */
const knownPermissions = new WeakMap<CredentialRow, ReadonlySet<string>>();

function permissionsOf(row: CredentialRow): ReadonlySet<string> {
  const permissions = knownPermissions.get(row) ?? new Set(namedPermissions(row.permissions ?? {}));
  knownPermissions.set(row, permissions);
  return permissions;
}

/** A lapsed plan refuses a good credential, until it is renewed. */
function withFeature(
  store: Store,
  feature: string,
  { clock }: CredentialSource,
  actor: Actor,
): { actor: Actor } | { refusal: Problem } {
  if (hasFeature(store, feature, clock.now())) return { actor };
  return { refusal: new Problem('forbidden', { message: "The store's plan does not include this API." }) };
}

/** The visitor of the store that a request is for, or why there is none. */
export function visitorOf({ store, contradicts }: NamedStore): Actor | Problem {
  if (contradicts) return new Problem('unauthenticated');
  if (!store) return new Problem('not_found', { message: 'Store not found.' });
  return { kind: 'visitor', storeId: store.id, subject: 'visitor', permissions: NO_PERMISSIONS };
}

const actorOf = (kind: Actor['kind'], store: Store, id: string | number): Actor => ({
  kind,
  storeId: store.id,
  subject: `${kind}:${id}`,
  permissions: NO_PERMISSIONS,
});
