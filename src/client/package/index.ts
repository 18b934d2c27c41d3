/** The client of this contract. */
import type { paths } from './contract';
import { type Client as ClientOf, type ClientOptions, createClientOf } from './createClient';
import { facts } from './operations';

export type CredentialName = keyof typeof facts.credentials;
export type Client = ClientOf<paths>;

/** A client for one server. It keeps nothing between calls but what it is given here. */
export const createClient = (options: ClientOptions<CredentialName>): Client =>
  createClientOf<paths, CredentialName>(facts, options);

export type { components, operations, paths } from './contract';
export { ApiError, type ClientOptions, type Credential, type ListOptions } from './createClient';
export type { RetryOptions, Send, Sleep } from './retries';
