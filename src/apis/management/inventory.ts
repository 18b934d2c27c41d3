/** Stock, changed in bulk. */
import type { operations } from '../../../generated/management';
import type { Handler } from '../../contract/handlers';
import { changeStock, MOST_STOCK, type RefusedUpdate } from '../../domain/catalog/changeStock';
import { type FieldErrors, Problem } from '../../problem';

export const updateInventory: Handler<operations['updateInventory']> = async ({ actor, body, db, now }) => {
  const updates = body.updates.map(({ product_id: productId, stock_change: change, unlimited_stock: unlimited }) => ({
    productId,
    change,
    unlimited,
  }));
  const refused = await changeStock(db, actor, updates, now);
  if (refused.length > 0) throw new Problem('invalid', { fields: fieldsOf(refused) });
  return { status: 200, body: { success: true, data: [], message: 'Inventory updated successfully' } };
};

function fieldsOf(refused: readonly RefusedUpdate[]): FieldErrors {
  return Object.fromEntries(
    refused.map((update): [string, string[]] => {
      const [key, sentence] = said(update);
      return [`updates.${update.entry}.${key}`, [sentence]];
    }),
  );
}

/** The field of the entry that is at fault, and what to tell of it. */
function said({ entry, productId, obstacle }: RefusedUpdate): ['product_id' | 'stock_change', string] {
  switch (obstacle.kind) {
    case 'unknown product':
      return ['product_id', `There is no product ${productId} in this store.`];
    case 'code product':
      return ['product_id', `The stock of product ${productId} is its unused codes: add codes instead.`];
    case 'package':
      return ['product_id', `Product ${productId} is a package, which has no stock.`];
    case 'nothing to change':
      return ['stock_change', `The updates.${entry}.stock_change field is required unless unlimited_stock is true.`];
    case 'too few':
      return ['stock_change', `${stockOf(productId, obstacle.stock)} would take it below zero.`];
    case 'too many':
      return ['stock_change', `${stockOf(productId, obstacle.stock)} would take it above ${MOST_STOCK}.`];
  }
}

const stockOf = (productId: number, stock: number): string =>
  `The stock of product ${productId} is ${stock}: these changes`;
