/** The sales of a store as it keeps them: one, or a page of all. */
import type { Db, Statement } from '../../db/Db';
import { Problem } from '../../problem';
import type { InStore } from '../StoreModel';
import { listStatement, namedIn, type PageAsked, type PromotionPage, readPage } from './promotionPage';
import type { Sale } from './Sale';

type Columns = 'id' | 'name' | 'discountBasisPoints' | 'applicationScope' | 'isEnabled' | 'startDate' | 'endDate';

export interface SaleView extends Pick<Sale, Columns | 'createdAt' | 'updatedAt'> {
  /** UUIDs, where the sale is for certain packages. */
  readonly packageIds: string[] | null;
  /** UUIDs, where the sale is for categories. */
  readonly categoryIds: string[] | null;
}

const NAMED = namedIn(
  { noun: 'sale', as: 'x' },
  { packages: "application_scope = 'package'", categories: "application_scope = 'category'" },
);

const view = (from: string): string => `select x.id, x.name, x.discount_basis_points as "discountBasisPoints",
    x.application_scope as "applicationScope", x.is_enabled as "isEnabled", x.start_date as "startDate",
    x.end_date as "endDate", x.created_at as "createdAt", x.updated_at as "updatedAt",
    ${NAMED}
  from (${from}) x`;

const ONE: Statement = { name: 'sale', text: view('select * from sales where store_id = $1 and id = $2') };

/** @throws Problem `not_found` when the store has no such sale */
export async function readSale(db: Db, { storeId }: InStore, id: string): Promise<SaleView> {
  const [sale] = await db.read<SaleView>(ONE, [storeId, id]);
  if (!sale) throw new Problem('not_found');
  return sale;
}

const ALL = listStatement({ name: 'sales', view, table: 'sales', where: '', isFiltered: false });

export const listSales = (db: Db, { storeId }: InStore, { skip, take }: PageAsked): Promise<PromotionPage<SaleView>> =>
  readPage<SaleView>(db, ALL, [storeId, take, skip]);
