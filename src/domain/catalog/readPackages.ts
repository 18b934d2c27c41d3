/** The packages of a game store with what they cost now: one statement for one of them, one for as many as an answer can hold. */
import type { Db } from '../../db/Db';
import type { Package } from './Package';
import { SALE_IN_FORCE, SALE_PRICE } from './productStatement';

/** Money in minor units, instants as Postgres writes them. */
export interface PackageView extends Pick<
  Package,
  | 'imageUrl'
  | 'allowCustomPrice'
  | 'globalLimit'
  | 'perUserLimit'
  | 'isCumulative'
  | 'isTiered'
  | 'isSubscription'
  | 'periodType'
  | 'periodValue'
> {
  /** UUID, as all ids here. */
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly currency: string;
  readonly price: number;
  /** What the sale in force leaves of it; null without one. */
  readonly salePrice: number | null;
  readonly isActive: boolean;
  readonly sortOrder: number;
  readonly category: { readonly id: string; readonly name: string } | null;
  readonly serverIds: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

const CATEGORY = `(select json_build_object('id', c.uuid, 'name', c.name)
  from product_categories pc join categories c on c.store_id = pc.store_id and c.id = pc.category_id
  where pc.store_id = p.store_id and pc.product_id = p.id order by pc.position, c.sort_order, c.id limit 1)`;

const SERVERS = `(select coalesce(json_agg(ps.server_id order by servers.name, servers.id), '[]')
  from package_servers ps join servers on servers.store_id = ps.store_id and servers.id = ps.server_id
  where ps.store_id = p.store_id and ps.product_id = p.id)`;

const VIEW = `json_build_object('id', p.uuid, 'name', p.name, 'description', p.description, 'currency', s.currency,
  'price', p.price, 'salePrice', ${SALE_PRICE}, 'imageUrl', pk.image_url, 'isActive', p.status = 1,
  'sortOrder', p.sort_order, 'category', ${CATEGORY}, 'allowCustomPrice', pk.allow_custom_price,
  'globalLimit', pk.global_limit, 'perUserLimit', pk.per_user_limit, 'isCumulative', pk.is_cumulative,
  'isTiered', pk.is_tiered, 'isSubscription', pk.is_subscription, 'periodType', pk.period_type,
  'periodValue', pk.period_value, 'serverIds', ${SERVERS}, 'createdAt', p.created_at, 'updatedAt', p.updated_at)`;

const JOINED = `join packages pk on pk.store_id = p.store_id and pk.product_id = p.id
  join stores s on s.id = p.store_id ${SALE_IN_FORCE}`;

const KEPT = `p.store_id = $1 and p.type = 'package' and p.status <> 3`;

const ONE = { name: 'package', text: `select ${VIEW} as view from products p ${JOINED} where ${KEPT} and p.uuid = $3` };

/** One package; undefined when the store has none of this UUID, or it is deleted. @param now decides on sales */
export async function readPackage(db: Db, storeId: number, uuid: string, now: Date): Promise<PackageView | undefined> {
  return (await db.read<{ view: PackageView }>(ONE, [storeId, now, uuid]))[0]?.view;
}

/** So many are read, and held, at a time: more than nearly every store has. */
export const PIECE = 1000;

/** Where a piece begins. */
interface Place {
  readonly sortOrder: number;
  readonly id: number;
}

const BEGINNING: Place = { sortOrder: -(2 ** 31), id: 0 };

/** The piece is cut before anything is joined to it. */
const SOME = {
  name: 'packages',
  text: `select ${VIEW} as view, p.sort_order as "sortOrder", p.id
    from (select p.store_id, p.id from products p where ${KEPT} and (p.sort_order, p.id) > ($3::integer, $4::bigint)
      order by p.sort_order, p.id limit ${PIECE}) as piece
    join products p on p.store_id = piece.store_id and p.id = piece.id ${JOINED}
    order by p.sort_order, p.id`,
};

export interface Piece {
  readonly packages: readonly PackageView[];
  /** Where the next one begins, unless this was the last. */
  readonly next: Place | undefined;
}

/** Packages in their order. @param now decides on sales @param after where they begin */
export async function readPackages(db: Db, storeId: number, now: Date, after = BEGINNING): Promise<Piece> {
  const rows = await db.read<Place & { view: PackageView }>(SOME, [storeId, now, after.sortOrder, after.id]);
  const next = rows.length === PIECE ? rows.at(-1) : undefined;
  return { packages: rows.map(({ view }) => view), next };
}
