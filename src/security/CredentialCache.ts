/**
 * Good credentials that this process has looked up lately, so that a customer's next request costs no query of its own. What is revoked
 * is forgotten before the revocation is answered, by other processes within a second; while changes can't be heard nothing is served.
 * Whoever uses an entry still asks the clock whether it has expired.
 */
import { LRUCache } from 'lru-cache';
import type { ChangeListener, StoreChange } from '../db/storeChanges';
import type { CredentialRow } from './lookups';

/** What is kept is kept for one store, under the name by which changes are told: `customer_tokens:17`. */
interface Kept {
  readonly storeId: number;
  readonly name: string;
  readonly row: CredentialRow;
}

const MOST = 10_000;
/** What was written past us, by hand, is noticed after this time. */
const LONGEST_MS = 30_000;

export class CredentialCache implements ChangeListener {
  private readonly entries = new LRUCache<string, Kept>({ max: MOST, ttl: LONGEST_MS });
  private listening = false;
  private generation = 0;

  /** To be asked before a credential is looked up: what was read before a change, or before a time of deafness, is not kept after it. */
  readingNow(): number {
    return this.generation;
  }

  /** @param key names the secret that was presented, without being one */
  find(key: string): CredentialRow | undefined {
    return this.listening ? this.entries.get(key)?.row : undefined;
  }

  keep(key: string, kept: Kept, since: number): void {
    if (this.listening && since === this.generation) this.entries.set(key, kept);
  }

  changed({ storeId, products, credentials }: StoreChange): void {
    if (products && !credentials) return;
    this.generation++;
    for (const [key, kept] of this.entries.entries()) {
      if (kept.storeId === storeId && (!credentials || credentials.includes(kept.name))) this.entries.delete(key);
    }
  }

  hearing(hears: boolean): void {
    this.listening = hears;
    this.generation++;
    this.entries.clear();
  }
}
