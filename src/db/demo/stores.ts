/** The two stores: one of digital goods, as the Storefront, Management and Merchant APIs know it, and one of a game, as v1 does. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { TaxedSeller } from '../../domain/invoicing/invoiceFacts';
import type { Calendar } from './calendar';

export const digitalStoreId = 1;
export const gameStoreId = 2;

/** By which credentials and addresses name the stores; new for each installation. */
export interface Handles {
  digital: string;
  game: string;
}

export const randomHandle = (): string => randomBytes(4).toString('hex');

/** Requests to these hosts are for the digital store: a fresh installation answers without any credential. */
const hosts = ['localhost', '127.0.0.1', '[::1]'];

const plan = { plan: 'pro', planFeatures: ['api', 'licenses'], planExpiresAt: null };

const digital = {
  id: digitalStoreId,
  ...plan,
  name: 'متجر المفاتيح',
  currency: 'SAR',
  timeZone: 'Asia/Riyadh',
  locale: 'ar',
  email: 'hello@keys.example.com',
  phone: '+966500000000',
  address: '7421 طريق الملك فهد، حي العليا',
  city: 'الرياض',
  postalCode: '12214',
  country: 'SA',
  vatNumber: '310122393500003',
  vatRate: 1500,
  crNumber: '1010123456',
  autoAcceptReviews: true,
};

const game = {
  id: gameStoreId,
  ...plan,
  name: 'Blockhaven',
  currency: 'USD',
  timeZone: 'America/New_York',
  locale: 'en',
  email: 'support@blockhaven.example.com',
  country: 'US',
  autoAcceptReviews: false,
};

/** As whom the digital store issues invoices. */
export const digitalSeller: TaxedSeller = digital;

export async function writeStores(db: Knex, calendar: Calendar, handles: Handles): Promise<void> {
  const opened = calendar.daysAgo(1000, '09:00');
  const stamps = { createdAt: opened, updatedAt: opened };
  const rows = [
    { ...digital, handle: handles.digital, ...stamps },
    { ...game, handle: handles.game, ...stamps },
  ];
  for (const row of rows) await db('stores').insert(row);
  await db('storeHosts').insert(hosts.map((host) => ({ host, storeId: digitalStoreId, createdAt: opened })));
}
