/** Which store a public request is for: its public key, else the page it comes from, else the host it was sent to, else the only one. */
import type { Store, StoreDirectory } from './StoreDirectory';

type Headers = NodeJS.Dict<string | string[]>;

/** The store, and whether the request named it itself (by key or page), which a credential of another store contradicts. */
export interface NamedStore {
  readonly store: Store | undefined;
  readonly named: boolean;
  /** The public key is unknown, or the page that sent it belongs to another store. */
  readonly contradicts?: boolean;
}

/** Takes a request's headers. Only a public key may have to be looked up. */
export function storeOfRequest(headers: Headers, directory: StoreDirectory): NamedStore | Promise<NamedStore> {
  const key = headers['x-public-key'];
  const byAddress = storeOfAddress(headers, directory);
  return key === undefined ? byAddress : storeOfKey(String(key), byAddress, directory);
}

async function storeOfKey(key: string, byAddress: NamedStore, directory: StoreDirectory): Promise<NamedStore> {
  const store = await directory.ofPublicKey(key);
  return { store, named: true, contradicts: !store || (byAddress.named && byAddress.store !== store) };
}

/** The same without waiting: undefined for a public key that this process has not seen, and for every contradiction. */
export function rememberedStoreOf(headers: Headers, directory: StoreDirectory): Store | undefined {
  const key = headers['x-public-key'];
  const byAddress = storeOfAddress(headers, directory);
  if (key === undefined) return byAddress.store;
  const store = directory.rememberedPublicKey(String(key));
  return byAddress.named && byAddress.store !== store ? undefined : store;
}

function storeOfAddress(headers: Headers, directory: StoreDirectory): NamedStore {
  const page = isOurReference(headers) ? undefined : (headers.origin ?? headers.referer);
  const named = page === undefined ? undefined : directory.ofHost(hostOf(String(page)));
  if (named) return { store: named, named: true };
  return { store: directory.ofHost(String(headers.host ?? '')) ?? directory.only(), named: false };
}

/** Where the reference is read, and requests are tried out with credentials of any store: it is no store's own page. */
export const REFERENCE_PATH = '/docs';

function isOurReference({ referer, host }: Headers): boolean {
  if (typeof referer !== 'string' || !referer.includes(REFERENCE_PATH) || !URL.canParse(referer)) return false;
  const page = new URL(referer);
  return page.pathname === REFERENCE_PATH && page.host === String(host).toLowerCase();
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
