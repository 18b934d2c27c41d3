/** The orders of the game store that the documentation shows. All were given by hand, as v1 makes orders. */
import { hour, minute, type Calendar } from './calendar';
import type { Row } from './Draft';
import type { ItemDraft, Unnumbered } from './orders';
import { goldenCrateId, itemOf, membershipId, type PackageOffer, vipRankId } from './packages';
import { mira, type Named, playerColumns, steve } from './players';

const currency = 'USD';

/** Their ids, and those of the items that are named. */
export const documentedOrders = {
  /** Fetched by the server's plugin, which never said what became of it. */
  fetched: { uuid: '9d4c2b1a-7e5f-4a38-b6c0-2f8d1e3a5b79', crate: 'd2c4b6a8-3f19-4e70-8b5d-6a1c9e7f2b04' },
  /** Paid so lately that the plugin has not asked since: its commands wait to be fetched. */
  queued: { uuid: 'b7e1d9c3-4a62-4f85-9c0b-1d3e5f7a9b26' },
  delivered: { uuid: 'e5f6a7b8-6d3c-4b21-9f0e-8a7d5c4b3e12', vip: 'f1a2b3c4-5e8d-4f07-a6b9-1d2c3e4f5a60' },
} as const;

/** @param offers what is on sale */
export function ordersByHand(calendar: Calendar, offers: readonly PackageOffer[]): Unnumbered[] {
  const { fetched, queued, delivered } = documentedOrders;
  const sold = (id: number, columns: Row = {}): ItemDraft => {
    const item = itemOf(offerOf(offers, id), 1);
    return { ...item, columns: { ...item.columns, ...columns } };
  };
  const crate = sold(goldenCrateId, { uuid: fetched.crate });
  return [
    byHand(mira, calendar.ago(3 * hour), [sold(vipRankId), crate], { uuid: fetched.uuid }),
    {
      ...byHand(mira, calendar.ago(2.5 * hour), [sold(vipRankId)], { uuid: queued.uuid }),
      handling: 2.5 * hour - 3 * minute,
    },
    byHand(steve, calendar.daysAgo(10, '17:45'), [sold(membershipId)]),
    byHand(steve, calendar.ago(2 * hour), [sold(vipRankId, { uuid: delivered.vip })], { uuid: delivered.uuid }),
  ];
}

const byHand = (player: Named, createdAt: Date, items: ItemDraft[], columns: Row = {}): Unnumbered => ({
  customerId: player.id,
  status: 4,
  createdAt,
  handling: 0,
  currency,
  payment: { method: 'manual', id: null },
  items,
  columns: { ...columns, paymentProvider: 'Manual', placedBy: 'demo', ...playerColumns(player) },
});

function offerOf(offers: readonly PackageOffer[], id: number): PackageOffer {
  const found = offers.find((offer) => offer.id === id);
  if (!found) throw new Error(`package ${id} is not on sale`);
  return found;
}
