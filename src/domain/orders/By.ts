/** On whose behalf orders are written and changed. */
import type { Seal } from '../fulfilment/licenseKey';
import type { InStore } from '../StoreModel';

/** Who acts, for the history: `merchantToken:5`. */
export interface By extends InStore {
  readonly subject: string;
}

export interface Circumstances {
  readonly now: Date;
  /** Keeps license keys from being read in the database. */
  readonly seal: Seal;
}
