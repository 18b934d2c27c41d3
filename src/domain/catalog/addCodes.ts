/** Codes for the pool of a code product. */
import type { Db, Statement } from '../../db/Db';
import { portions } from '../../db/portions';
import type { InStore } from '../StoreModel';
import type { Code } from './Code';
import { refusals, requireFaultless } from './faults';
import { lockProduct } from './lockProduct';
import { codeFaults } from './productRules';

export type AddedCode = Pick<Code, 'id' | 'code'>;

/** One statement for many codes; a code that the product has already is left out. */
const INSERT: Statement = {
  name: 'insert_codes',
  text: `insert into codes (store_id, product_id, code, created_at)
    select $1, $2, code, $4 from unnest($3::text[]) with ordinality as sent (code, place) order by place
    on conflict (store_id, product_id, code) do nothing returning id, code`,
};

/** @param codes each once @returns those that the product did not have, in their order */
export async function insertCodes(
  db: Db,
  { storeId }: InStore,
  productId: number,
  codes: readonly string[],
  now: Date,
): Promise<AddedCode[]> {
  const added: AddedCode[] = [];
  for await (const some of portions(codes, Buffer.byteLength))
    for (const code of await db.read<AddedCode>(INSERT, [storeId, productId, some, now])) added.push(code);
  return added;
}

const COUNT: Statement = {
  name: 'count_added_codes',
  text: `update products set unused_codes = unused_codes + $3, updated_at = $4 where store_id = $1 and id = $2
    returning unused_codes as "unusedCodes"`,
};

export interface Restocked {
  readonly codes: readonly AddedCode[];
  /** How many can be sold now. */
  readonly unusedCodes: number;
}

/**
 * Adds all of them or none.
 * @throws Problem `not_found` when there is no such product, `invalid` when it is no code product, or has one of the codes already
 */
export async function addCodes(
  db: Db,
  store: InStore,
  productId: number,
  codes: readonly string[],
  now: Date,
): Promise<Restocked> {
  const { refuse, faults } = refusals();
  const product = await lockProduct(await db.connection(), store, productId);
  if (product.type !== 'code') refuse('codes', `The codes field is not for products of the type ${product.type}.`);
  codeFaults(codes, refuse);
  requireFaultless(faults);
  const added = await insertCodes(db, store, productId, codes, now);
  if (added.length < codes.length) {
    const isNew = new Set(added.map(({ code }) => code));
    for (const [index, code] of codes.entries())
      if (!isNew.has(code)) refuse(`codes.${index}.code`, `The product has the code ${code} already.`);
    requireFaultless(faults);
  }
  const [counted] = await db.read<{ unusedCodes: number }>(COUNT, [store.storeId, productId, codes.length, now]);
  db.changed({ storeId: store.storeId, products: [productId] });
  return { codes: added, unusedCodes: counted?.unusedCodes ?? 0 };
}
