/** What the console asks the server for: the operations of the Access API, through its client, and nothing else. */
import type { components, paths } from '../../generated/access';
import { facts } from '../../generated/access.client';
import { createClientOf } from '../client/createClient';
import { type Refusal, refusalOf, UNREACHABLE } from './refusal';

type Schemas = components['schemas'];
export type ApiKey = Schemas['ApiKey'];
export type ShownApiKey = Schemas['ShownApiKey'];
export type NewApiKey = Schemas['NewApiKey'];
export type Credentials = Schemas['Credentials'];
export type Login = Schemas['Login'];
export type OperatedStore = Schemas['OperatedStore'];

export type Outcome<Data> =
  { readonly data: Data; readonly refusal?: undefined } | { readonly data?: undefined; readonly refusal: Refusal };

/** Somebody waits before the screen: what would take longer is told them instead. */
const LONGEST_WAIT_MS = 2000;

const clientWith = (token?: string) =>
  createClientOf<paths, keyof typeof facts.credentials>(facts, {
    address: location.origin,
    longestWait: LONGEST_WAIT_MS,
    ...(token !== undefined && { credentials: { operatorToken: token } }),
  });

export const signIn = (body: Credentials): Promise<Outcome<Login>> =>
  outcomeOf(clientWith().POST('/auth/login', { body }));

/** The keys of one store, for whoever has this token. */
export function keysOf(storeId: string, token: string) {
  const client = clientWith(token);
  const one = (id: string) => ({ params: { path: { storeId, id } } });
  const path = { storeId };
  return {
    list: (signal: AbortSignal): Promise<Outcome<ApiKey[]>> =>
      outcomeOf(client.GET('/{storeId}/api-keys', { params: { path }, signal })),
    create: (body: NewApiKey): Promise<Outcome<ShownApiKey>> =>
      outcomeOf(client.POST('/{storeId}/api-keys', { params: { path }, body })),
    regenerate: (id: string): Promise<Outcome<ShownApiKey>> =>
      outcomeOf(client.POST('/{storeId}/api-keys/{id}/regenerate', one(id))),
    revoke: (id: string): Promise<Outcome<null>> => outcomeOf(client.DELETE('/{storeId}/api-keys/{id}', one(id))),
  };
}

export type Keys = ReturnType<typeof keysOf>;

/** An answer as openapi-fetch gives it. */
interface Answer<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/** What is in an envelope; null where the contract has nothing to give. */
type Content<Body> = Body extends { readonly data: infer Data } ? Data : null;

async function outcomeOf<Body extends object>(asked: Promise<Answer<Body>>): Promise<Outcome<Content<Body>>> {
  try {
    const { data, error, response } = await asked;
    if (data && response.ok) return { data: (data as unknown as { data: Content<Body> }).data };
    return { refusal: refusalOf(response, error) };
  } catch {
    // No answer came, or one that is none of ours: a proxy's page, for one.
    return { refusal: UNREACHABLE };
  }
}
