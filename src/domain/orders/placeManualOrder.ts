/** Packages given to a player: paid for outside, so the order is paid and fulfilled at once, in one transaction, which a refusal undoes. */
import type { Db } from '../../db/Db';
import { together } from '../../db/together';
import { Problem } from '../../problem';
import { type PackageOffer, readPackageOffers } from '../catalog/readOffers';
import { findBan, type FoundBan } from '../customers/findBan';
import { findPlayer, type KnownPlayer, type PlayerRequest, rememberPlayer } from '../customers/findPlayer';
import type { InStore } from '../StoreModel';
import type { By, Circumstances } from './By';
import { enterStatus } from './enterStatus';
import type { ManualOrderRequest } from './OrderRequest';
import type { Line } from './priceItems';
import { pricePackages } from './pricePackages';
import { writeOrder } from './writeOrder';

/** What refusals of a coupon are about. */
const COUPON_FIELD = 'couponCode';

/**
 * Places an order of a player and completes it.
 * @returns its UUID
 * @throws Problem `invalid`: the player is banned, an item can't be had, or the coupon or the gift card is not good for it
 */
export async function placeManualOrder(
  db: Db,
  by: By,
  { player, items, couponCode: code, giftCardCode }: ManualOrderRequest,
  circumstances: Circumstances,
): Promise<string> {
  const { now } = circumstances;
  const uuids = items.map(({ packageId }) => packageId);
  const [known, banned, offers] = await together([
    findPlayer(db, by, player, now),
    findBan(db, by, player, now),
    readPackageOffers(db, by, uuids, now),
  ]);
  if (banned ?? (await findOtherBan(db, by, player, known, now))) throw bannedPlayer(player);
  const lines = linesOf(items, offers);
  const coupon = code === undefined ? undefined : { code, field: COUPON_FIELD };
  const asked = { customerId: known.id, lines, status: 4 as const, coupon, giftCardCode };
  const order = await writeOrder(db, by, { ...asked, columns: columnsOf(player, known) }, now);
  await rememberPlayer(db, by, known, player, now);
  await enterStatus(db, by, order, 1, circumstances);
  return order.uuid;
}

const columnsOf = ({ username, uuid, email }: PlayerRequest, { playerUuid }: KnownPlayer) => ({
  playerUsername: username,
  playerUuid: uuid ?? playerUuid,
  email: email ?? null,
  paymentProvider: 'Manual' as const,
});

/** By what is known of the player beyond what was told: leaving out the UUID, or a new name, gets nobody past a ban. */
async function findOtherBan(
  db: Db,
  store: InStore,
  { username, uuid }: PlayerRequest,
  { playerUsername, playerUuid }: KnownPlayer,
  now: Date,
): Promise<FoundBan | undefined> {
  const isRenamed = username.toLowerCase() !== playerUsername.toLowerCase();
  const isUntold = uuid === undefined && playerUuid !== null;
  if (!isRenamed && !isUntold) return undefined;
  return findBan(db, store, { username: playerUsername, uuid: playerUuid }, now);
}

const bannedPlayer = ({ username }: PlayerRequest): Problem =>
  new Problem('invalid', { fields: { playerUsername: [`The player ${username} is banned from this store.`] } });

function linesOf(items: ManualOrderRequest['items'], offers: ReadonlyMap<string, PackageOffer>): readonly Line[] {
  const { lines, errors } = pricePackages(items, offers);
  if (Object.keys(errors).length > 0) throw new Problem('invalid', { fields: errors });
  return lines;
}
