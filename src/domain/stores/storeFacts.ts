/** What is a store's own: written by its operator, read by every API. */
import { z } from 'zod';

const text = (most: number) => z.string().trim().min(1).max(most);
const zones = new Set(Intl.supportedValuesOf('timeZone').concat('UTC'));
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Hosts are kept in lower case, without a port; an IPv6 address in brackets. */
export const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/,
    'A host is a name such as shop.example, without a port or a path.',
  );

/** Facts that can be changed at any time; the currency cannot, since amounts are kept in its minor units. */
export const storeFacts = z.strictObject({
  name: text(200),
  timeZone: z.string().refine((zone) => zones.has(zone), 'A time zone is a name such as Asia/Riyadh.'),
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'A locale is a language such as ar or en-GB.'),
  email: z.email('An e-mail address is needed.').nullable(),
  phone: text(40).nullable(),
  address: text(300).nullable(),
  city: text(100).nullable(),
  postalCode: text(20).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'A country is a code of two letters such as SA.')
    .nullable(),
  vatNumber: z
    .string()
    .regex(/^3\d{13}3$/, 'A VAT number has 15 digits, the first and the last a 3.')
    .nullable(),
  /** Basis points. */
  vatRate: z.int().min(0).max(10_000),
  crNumber: text(40).nullable(),
  autoAcceptReviews: z.boolean(),
  plan: text(40),
  planFeatures: z.array(z.enum(['api', 'licenses'], 'A plan has the features api and licenses.')),
  planExpiresAt: z.date().nullable(),
});

export type StoreFacts = z.infer<typeof storeFacts>;

const currency = z.string().refine((code) => currencies.has(code), 'A currency is a code such as SAR, by ISO 4217.');

/** What may be left out is never there as undefined, which the schema's own type can't say. */
type Exactly<T> = z.ZodType<T>;

/** Some of them, to be changed. */
export const changedFacts = storeFacts.partial() as unknown as Exactly<Partial<StoreFacts>>;

export type NewStore = Pick<StoreFacts, 'name' | 'timeZone'> & Partial<StoreFacts> & { readonly currency: string };

/** Of a new store: a name, a currency and a time zone at least. */
export const newStore = storeFacts
  .partial()
  .required({ name: true, timeZone: true })
  .extend({ currency }) as unknown as Exactly<NewStore>;
