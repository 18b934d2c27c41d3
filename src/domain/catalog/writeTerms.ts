/** What only licenses and subscriptions have beside their plans: how keys are made, and on what terms a subscription runs. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { given } from '../given';
import type { InStore } from '../StoreModel';
import { LicenseConfig } from './LicenseConfig';
import { mergedRules } from './licenseRules';
import type { LicenseRules, SubscriptionTerms } from './ProductParts';
import { SubscriptionConfig } from './SubscriptionConfig';

/** Seals the key of an end-to-end encryption so that only this server reads it. */
export type SealKey = (key: string) => Buffer;

const KEY_BYTES = 32;

/** A key is made where one is needed and there is none yet, and kept for good: what it has encrypted stays readable, also after it is switched off. */
export async function writeLicenseRules(
  db: Knex,
  store: InStore,
  productId: number,
  { sent, stored, seal }: { sent: LicenseRules; stored?: LicenseConfig | null | undefined; seal: SealKey },
): Promise<void> {
  const rules = mergedRules(stored, sent);
  const key = stored?.encryptionKeyEncrypted ?? null;
  const encryptionKeyEncrypted = key ?? (rules.e2ee ? seal(randomBytes(KEY_BYTES).toString('base64')) : null);
  await LicenseConfig.inStore(store, db)
    .insert({ ...rules, productId, encryptionKeyEncrypted })
    .onConflict(['storeId', 'productId'])
    .merge();
}

/** What is not sent stays, or is as the table has it. */
export async function writeSubscriptionTerms(
  db: Knex,
  store: InStore,
  productId: number,
  sent: SubscriptionTerms,
): Promise<void> {
  const terms = given(sent);
  const insert = SubscriptionConfig.inStore(store, db)
    .insert({ ...terms, productId })
    .onConflict(['storeId', 'productId']);
  await (terms ? insert.merge(terms) : insert.ignore());
}
