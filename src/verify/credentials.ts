/** The credentials that were given, and the same spoilt: which headers carry them, the contract says. */
import { StartError } from '../StartError';
import type { Contract, Operation } from '../contract/Contract';
import { schemesOf } from './contractReader';

type Headers = Readonly<Record<string, string>>;

/** By the name of their scheme in the contract. */
export type Credentials = Readonly<Record<string, string>>;

interface Scheme {
  readonly type: string;
  readonly in?: string;
  readonly name?: string;
}

const schemesIn = ({ document }: Contract): Readonly<Record<string, Scheme>> =>
  (document.components?.securitySchemes ?? {}) as unknown as Record<string, Scheme>;

/**
 * Reads `--key` as typed: `scheme=credential`, or the credential alone where the contract has but one scheme.
 * @throws StartError when it does not say which scheme it is for
 */
export function readCredentials(contract: Contract, typed: readonly string[]): Credentials {
  const names = Object.keys(schemesIn(contract));
  const read = typed.map((text) => {
    const name = names.find((one) => text.startsWith(`${one}=`));
    if (name !== undefined) return [name, text.slice(name.length + 1)];
    if (names.length === 1) return [names[0], text];
    throw new StartError(
      `The ${contract.name} contract has several credentials: write --key ${names.join('=… or --key ')}=….`,
    );
  });
  return Object.fromEntries(read) as Credentials;
}

/** The headers of a caller who may do it; undefined when the credential that the operation needs was not given. */
export function goodHeaders(contract: Contract, operation: Operation, credentials: Credentials): Headers | undefined {
  const given = schemesOf(contract, operation).filter((name) => name in credentials);
  if (operation.credentials.length > 0 && given.length === 0) return undefined;
  return Object.assign({}, ...given.map((name) => carry(contract, name, String(credentials[name])))) as Headers;
}

/** A credential like the given one, or at least of its scheme, which nobody has; undefined where no scheme takes one. */
export function wrongHeaders(contract: Contract, operation: Operation, credentials: Credentials): Headers | undefined {
  const [first] = schemesOf(contract, operation);
  return first === undefined ? undefined : carry(contract, first, spoil(credentials[first] ?? 'wrong-credential'));
}

function carry(contract: Contract, name: string, credential: string): Headers {
  const scheme = schemesIn(contract)[name];
  if (scheme?.type === 'apiKey' && scheme.in === 'header') return { [String(scheme.name).toLowerCase()]: credential };
  return { authorization: `Bearer ${credential}` };
}

const MOST_SPOILT = 16;

/** The secret, which stands at the end, becomes zeros: as long, as well-formed, and not to be guessed by accident. */
export function spoil(credential: string): string {
  const length = Math.min(MOST_SPOILT, Math.floor(credential.length / 2));
  return credential.slice(0, credential.length - length) + '0'.repeat(length);
}
