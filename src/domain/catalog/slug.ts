/** Names in addresses: readable in any script, and each only once in its table of a store. */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';

/** Leaves room for a number within the 255 characters that contracts allow. */
const MAX_LENGTH = 200;

/** Vowel signs and the stretching line of Arabic, which nobody types in an address, and apostrophes, which part no words. */
const LEFT_OUT = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed'’ʼ]/gu;

/**
 * A name as it stands in an address: its letters and digits, of whatever script, in lower case, words joined by hyphens.
 * `Premium Key!` gives `premium-key`, `مفاتيح الألعاب` gives `مفاتيح-الألعاب`; empty when the name has neither letter nor digit.
 */
export const slugOf = (name: string): string => [...hyphenated(name)].slice(0, MAX_LENGTH).join('').replace(/-$/, '');

function hyphenated(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.filter(Boolean).join('-');
}

/** @throws Problem `invalid` when what somebody wants to be a slug is none */
export function requireSlug(slug: string): void {
  if (hyphenated(slug) !== slug) throw refusedSlug(NO_SLUG);
}

const NO_SLUG = 'The slug field must be letters and digits in lower case, words joined by single hyphens.';
const refusedSlug = (sentence: string): Problem => new Problem('invalid', { fields: { slug: [sentence] } });

/** What to throw when somebody else has the slug that was asked for. */
export const takenSlug = (slug: string): Problem => refusedSlug(`The slug ${slug} is taken.`);

/** Where slugs are unique: a table of a store. */
export interface SlugPlace extends InStore {
  readonly db: Db;
  readonly table: 'categories' | 'products';
}

/** @param insert as for `insertUnderSlug` @throws Problem `invalid` when somebody else has the slug */
export async function insertUnder<Row>(slug: string, insert: (slug: string) => Promise<Row | undefined>): Promise<Row> {
  const row = await insert(slug);
  if (!row) throw takenSlug(slug);
  return row;
}

/**
 * Inserts a row under the slug that is wanted, or, when that is taken, under the next one with a number behind (`key-2`). Two at
 * once never collide: Postgres lets the second wait for the first, and then tells it so.
 * @param insert inserts the row unless the slug is taken (`ON CONFLICT … DO NOTHING`), and gives undefined then
 */
export async function insertUnderSlug<Row>(
  place: SlugPlace,
  wanted: string,
  insert: (slug: string) => Promise<Row | undefined>,
): Promise<Row> {
  const row = await insert(wanted);
  if (row) return row;
  for (let number = (await highestNumber(place, wanted)) + 1; ; number++) {
    const numbered = await insert(`${wanted}-${number}`);
    if (numbered) return numbered;
  }
}

/** Word for word as the index `…_numbered_slugs` has it, which finds the highest number whatever the collation and however many there are. */
const highest = (table: SlugPlace['table']): Statement => ({
  name: `highest_number_of_${table}`,
  text: `select substring(slug from '[0-9]+$')::bigint as number from ${table}
    where store_id = $1 and regexp_replace(slug, '-[0-9]+$', '') = $2 and slug ~ '-[1-9][0-9]{0,8}$'
    order by substring(slug from '[0-9]+$')::bigint desc limit 1`,
});

const HIGHEST = { categories: highest('categories'), products: highest('products') };

/** The highest number behind a slug so far; 1 when there is none, for the slug itself is the first. */
async function highestNumber({ db, table, storeId }: SlugPlace, slug: string): Promise<number> {
  const [row] = await db.read<{ number: number }>(HIGHEST[table], [storeId, slug]);
  return row?.number ?? 1;
}
