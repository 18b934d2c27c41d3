/** The demo's rows: two stores that make the documentation's examples true. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Clock } from '../../clock';
import type { DemoCredentials } from './credentials';

export interface DemoOptions {
  clock: Clock;
  /** 32 bytes, see serverKey.ts. */
  serverKey: Buffer;
}

/**
 * Fills an empty database, in the caller's transaction.
 * @returns what opens it, minted now
 */
export async function loadDemo(db: Knex, { clock }: DemoOptions): Promise<Omit<DemoCredentials, 'baseUrl'>> {
  // PROVISIONAL: the stores alone, so that an installation is no longer empty.
  const now = clock.now();
  const [storeId, gameStoreId] = [randomHandle(), randomHandle()];
  await db('stores').insert([
    {
      handle: storeId,
      name: 'Matjar',
      currency: 'SAR',
      timeZone: 'Asia/Riyadh',
      locale: 'ar',
      createdAt: now,
      updatedAt: now,
    },
    {
      handle: gameStoreId,
      name: 'Blocks',
      currency: 'USD',
      timeZone: 'UTC',
      locale: 'en',
      createdAt: now,
      updatedAt: now,
    },
  ]);
  const secret = (): string => randomBytes(16).toString('hex');
  return {
    publicKey: `pk_${storeId}${secret()}`,
    secretKey: `sk_live_${storeId}${secret()}`,
    merchantToken: `1|${storeId}${secret()}`,
    customerToken: `2|${storeId}${secret()}`,
    apiKey: `flx_${gameStoreId}_${secret()}`,
    storeId,
    gameStoreId,
    operatorEmail: 'operator@example.com',
    operatorPassword: secret(),
  };
}

const randomHandle = (): string => randomBytes(4).toString('hex');
