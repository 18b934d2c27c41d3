/** Which store a public request is for: its public key, else the page it comes from, else the host it was sent to, else the only one. */
import type { Store, StoreDirectory } from './StoreDirectory';

type Headers = NodeJS.Dict<string | string[]>;

/** The store, and whether the request named it itself (by key or page), which a credential of another store contradicts. */
export interface NamedStore {
  readonly store: Store | undefined;
  readonly named: boolean;
}

/** Takes a request's headers; an unknown public key names no store at all, so that a typo is noticed. */
export async function storeOfRequest(headers: Headers, directory: StoreDirectory): Promise<NamedStore> {
  const key = headers['x-public-key'];
  if (key !== undefined) return { store: await directory.ofPublicKey(String(key)), named: true };
  return storeOfAddress(headers, directory);
}

/** The same without waiting, for keys seen before; undefined when that can't be told. */
export function rememberedStoreOf(headers: Headers, directory: StoreDirectory): Store | undefined {
  const key = headers['x-public-key'];
  if (key !== undefined) return directory.rememberedPublicKey(String(key));
  return storeOfAddress(headers, directory).store;
}

function storeOfAddress(headers: Headers, directory: StoreDirectory): NamedStore {
  const page = headers.origin ?? headers.referer;
  const named = page === undefined ? undefined : directory.ofHost(hostOf(String(page)));
  if (named) return { store: named, named: true };
  return { store: directory.ofHost(String(headers.host ?? '')) ?? directory.only(), named: false };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
