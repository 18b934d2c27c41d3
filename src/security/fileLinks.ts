/** Addresses of files that are sold: signed, so that nobody can make one, and good for an hour or two, so that passing one on gives little away. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where they begin, on this server. */
export const FILE_LINKS = '/media/files';
const HOUR_MS = 3_600_000;

/** What a link opens: one file of an order item, or the list of all of them. */
export interface FileGrant {
  readonly storeId: number;
  readonly itemId: number;
  readonly mediaId: number | 'list';
}

/**
 * The path of a link that is good from one to two hours: all that are made within an hour are the same, so that a download that broke off can
 * be taken up again.
 */
export function fileLink(serverKey: Buffer, { storeId, itemId, mediaId }: FileGrant, now: Date): string {
  const expires = (Math.ceil(now.getTime() / HOUR_MS) + 1) * HOUR_MS;
  const said = [storeId, itemId, mediaId, expires / 1000].join('-');
  return `${FILE_LINKS}/${said}-${signatureOf(serverKey, said)}`;
}

const TOKEN =
  /^(?<said>(?<store>\d{1,16})-(?<item>\d{1,16})-(?<media>\d{1,16}|list)-(?<expires>\d{1,12}))-(?<signature>[\w-]{43})$/;

/** What a link opens; undefined for one that is forged or has expired. @param token what follows `FILE_LINKS` and a slash */
export function readFileLink(serverKey: Buffer, token: string, now: Date): FileGrant | undefined {
  const { said, store, item, media, expires, signature } = TOKEN.exec(token)?.groups ?? {};
  if (said === undefined || signature === undefined) return undefined;
  const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(serverKey, said)));
  if (!isOurs || Number(expires) * 1000 <= now.getTime()) return undefined;
  return { storeId: Number(store), itemId: Number(item), mediaId: media === 'list' ? 'list' : Number(media) };
}

const signatureOf = (serverKey: Buffer, said: string): string =>
  createHmac('sha256', serverKey).update(`file link\0${said}`).digest('base64url');
