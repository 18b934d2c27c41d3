/**
 * An uploaded picture as shops show it: decoded, turned upright, without what cameras write about their owners, and encoded anew as
 * WebP, in its own size and in smaller ones. Nothing of the bytes that were sent is ever served.
 */
import type { Sharp } from 'sharp';

/** Widths of the smaller forms, each made from the one before; a picture that is smaller itself stays as it is. */
export const WIDTHS = [1280, 640, 320] as const;
const LONGEST_SIDE = 2560;

/** Of all frames together: what a file of a few kilobytes may claim to hold would else fill the memory. */
const MAX_PIXELS = 40_000_000;
const MAX_SECONDS = 20;
const QUALITY = 82;
/** Of 6: twice the work of this one makes a picture a hundredth smaller. */
const EFFORT = 2;

/** Loaded with the first picture: a server that meets none does without the decoders. */
async function decoder() {
  const { default: sharp } = await import('sharp');
  // Every picture is another one: nothing is worth remembering.
  sharp.cache(false);
  return sharp;
}

export interface WebpForms {
  readonly whole: { readonly bytes: Buffer; readonly width: number; readonly height: number };
  readonly smaller: readonly { readonly width: number; readonly bytes: Buffer }[];
}

/** A picture that can't be shown: broken, too large, or none at all. */
export class UnreadablePictureError extends Error {}

export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp';

/** What the decoder says where it is this machine that fails, and not the picture. */
const OURS = /input file is missing|out of memory|unable to (open|write)|system error|webpsave/i;

const isOurs = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code !== undefined || OURS.test(String((error as Error).message));

/** @param format which it must be to the decoder too @throws UnreadablePictureError, or what keeps this machine from decoding at all */
export async function webpForms(file: string, format: PictureFormat): Promise<WebpForms> {
  const { data, info } = await decoded(file, format);
  const smaller: { width: number; bytes: Buffer }[] = [];
  let larger = data;
  for (const width of WIDTHS) {
    if (width < info.width) larger = (await encode(await reopen(larger), { width })).data;
    smaller.push({ width, bytes: larger });
  }
  return { whole: { bytes: data, width: info.width, height: info.pageHeight ?? info.height }, smaller };
}

/** As it was sent: only here can it be the sender's fault. */
async function decoded(file: string, format: PictureFormat) {
  const sharp = await decoder();
  try {
    return await encode(await open(sharp(file, careful), format), { width: LONGEST_SIDE, height: LONGEST_SIDE });
  } catch (error) {
    if (isOurs(error)) throw error;
    throw new UnreadablePictureError('the picture could not be decoded', { cause: error });
  }
}

const careful = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, animated: true } as const;

/** Frames of an animation have no orientation of their own, and can't be turned. */
async function open(picture: Sharp, expected: PictureFormat): Promise<Sharp> {
  const { pages = 1, format } = await picture.metadata();
  if (format !== expected) throw new Error(`it is decoded as ${format}`);
  return pages > 1 ? picture : picture.autoOrient();
}

const reopen = async (bytes: Buffer): Promise<Sharp> => (await decoder())(bytes, careful);

const encode = (picture: Sharp, size: { width: number; height?: number }) =>
  picture
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY, effort: EFFORT })
    .timeout({ seconds: MAX_SECONDS })
    .toBuffer({ resolveWithObject: true });
