/**
 * Finished, already validated bytes of public answers, kept in this process. An entry ends at `until` (the first instant at which
 * the clock alone changes the answer) or when something of its store changes; while changes can't be heard, nothing is served.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { ChangeListener, StoreChange } from '../db/storeChanges';

/** Said by a handler of its reply. */
export interface Keep {
  /** Ids of the products that the answer shows: it goes when one of them changes. */
  readonly products: readonly number[];
  /** The first instant at which the answer changes by itself, if any. */
  readonly until: Date | undefined;
}

/** What the cache must know of a request before its answer is read. */
export interface ReadingSince {
  readonly storeId: number;
  readonly generation: number;
}

export interface Finished {
  readonly bytes: Buffer;
  readonly etag: string;
}

export interface Kept {
  /** One character a byte (latin1): Node sends such a string together with the headers, a buffer on its own. */
  readonly body: string;
  readonly etag: string;
  readonly operation: string;
  readonly until: number;
  readonly products: readonly number[];
}

export class ByteCache implements ChangeListener {
  private readonly entries: LRUCache<string, Kept>;
  private readonly keysOfProduct = new Map<string, Set<string>>();
  private readonly generations = new Map<number, number>();
  private listening = false;
  private timesHeard = 0;

  /** @param maxBytes how much memory the answers may take */
  constructor(maxBytes: number) {
    this.entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (kept) => kept.body.length + 512,
      dispose: (kept, key) => this.forget(kept, key),
    });
  }

  /** To be asked before reading: an answer read before a change of the store, or before a time of deafness, is not kept after it. */
  readingNow(storeId: number): ReadingSince {
    return { storeId, generation: (this.generations.get(storeId) ?? 0) + this.timesHeard };
  }

  /** @param at milliseconds since 1970 */
  find(storeId: number, url: string, at: number): Kept | undefined {
    if (!this.listening) return undefined;
    const kept = this.entries.get(keyOf(storeId, url));
    return kept && at < kept.until ? kept : undefined;
  }

  keep(url: string, operation: string, finished: Finished, keep: Keep, since: ReadingSince): void {
    if (!this.listening || since.generation !== this.readingNow(since.storeId).generation) return;
    const key = keyOf(since.storeId, url);
    const { products } = keep;
    const body = finished.bytes.toString('latin1');
    const until = keep.until?.getTime() ?? Infinity;
    this.entries.set(key, { body, etag: finished.etag, operation, until, products });
    for (const product of products) this.keysOf(since.storeId, product).add(key);
  }

  changed({ storeId, products, credentials }: StoreChange): void {
    if (credentials && !products) return;
    this.generations.set(storeId, (this.generations.get(storeId) ?? 0) + 1);
    if (products) for (const product of products) this.dropProduct(storeId, product);
    else this.dropStore(storeId);
  }

  /** Both what is kept when word is lost, and what was kept before it came back, may be old. */
  hearing(hears: boolean): void {
    this.listening = hears;
    this.timesHeard++;
    this.entries.clear();
    this.keysOfProduct.clear();
  }

  private keysOf(storeId: number, product: number): Set<string> {
    const name = keyOf(storeId, String(product));
    const keys = this.keysOfProduct.get(name) ?? new Set();
    this.keysOfProduct.set(name, keys);
    return keys;
  }

  /** One product can be asked for at many addresses: what the memory's bound drops must leave nothing behind. */
  private forget({ products }: Kept, key: string): void {
    const [storeId] = key.split(' ', 1);
    for (const product of products) {
      const name = keyOf(Number(storeId), String(product));
      const keys = this.keysOfProduct.get(name);
      keys?.delete(key);
      if (keys?.size === 0) this.keysOfProduct.delete(name);
    }
  }

  private dropProduct(storeId: number, product: number): void {
    for (const key of [...(this.keysOfProduct.get(keyOf(storeId, String(product))) ?? [])]) this.entries.delete(key);
  }

  private dropStore(storeId: number): void {
    const prefix = keyOf(storeId, '');
    for (const key of [...this.entries.keys()]) if (key.startsWith(prefix)) this.entries.delete(key);
  }
}

const keyOf = (storeId: number, url: string): string => `${storeId} ${url}`;

/** A strong validator (RFC 9110, 8.8.3): equal bytes, equal tag. */
export const etagOf = (bytes: Buffer): string => `"${createHash('sha1').update(bytes).digest('base64url')}"`;
