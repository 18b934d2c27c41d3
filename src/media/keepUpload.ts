/** Puts an accepted upload where it stays, before any row names it: what then fails leaves bytes that are swept, never a row without bytes. */
import { randomUUID } from 'node:crypto';
import type { InTurn } from '../turns';
import { acceptUpload, type Received, refusedFile } from './acceptUpload';
import { writtenName } from './fileName';
import type { MediaStorage } from './MediaStorage';
import { type PictureFormat, UnreadablePictureError, type WebpForms, webpForms } from './webpForms';

/** What a row says of the kept bytes. */
export interface KeptUpload {
  readonly storage: MediaStorage['kind'];
  readonly path: string;
  readonly name: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  /** Paths by width in pixels. */
  readonly sizes: Readonly<Record<string, string>> | null;
}

/** Public pictures, and what is sold: nothing serves the second folder but a signed link. */
export const FOLDERS = { picture: 'media', file: 'files' } as const;
const WEBP = 'image/webp';

export interface Keeper {
  readonly storage: MediaStorage;
  /** Of the store, which the path begins with. */
  readonly handle: string;
  /** Decoding pictures takes memory and cores: a few at a time. */
  readonly convertInTurn: InTurn;
}

/** @throws Problem `invalid` as `acceptUpload`, and for a picture that can't be decoded */
export async function keepPicture(received: Received, { storage, handle, convertInTurn }: Keeper): Promise<KeptUpload> {
  const { name, format } = await acceptUpload(received, 'picture');
  const { whole, smaller } = await convertInTurn(0, () => formsOf(received.file, format as PictureFormat));
  const base = `${FOLDERS.picture}/${handle}/${randomUUID()}`;
  const path = `${base}.webp`;
  const forms = smaller.map(({ width, bytes }) => ({ width, bytes, path: `${base}-${width}.webp` }));
  const kept = {
    storage: storage.kind,
    path,
    name: name.stem,
    fileName: writtenName({ ...name, extension: 'webp' }),
    mimeType: WEBP,
    size: whole.bytes.length,
    width: whole.width,
    height: whole.height,
    sizes: Object.fromEntries(forms.map((form) => [String(form.width), form.path])),
  };
  try {
    for (const form of [...forms, { path, bytes: whole.bytes }]) await storage.save(form.path, form.bytes, WEBP);
  } catch (error) {
    await removeUpload(storage, kept);
    throw error;
  }
  return kept;
}

async function formsOf(file: string, format: PictureFormat): Promise<WebpForms> {
  try {
    return await webpForms(file, format);
  } catch (error) {
    if (!(error instanceof UnreadablePictureError)) throw error;
    throw refusedFile('The file field holds an image that is broken or too large to be shown.');
  }
}

/** @throws Problem `invalid` as `acceptUpload` */
export async function keepFile(
  received: Received,
  { storage, handle }: Omit<Keeper, 'convertInTurn'>,
): Promise<KeptUpload> {
  const { name, mimeType } = await acceptUpload(received, 'file');
  const path = `${FOLDERS.file}/${handle}/${randomUUID()}`;
  await storage.save(path, { file: received.file }, mimeType);
  const { kind } = storage;
  const fileName = writtenName(name);
  return {
    storage: kind,
    path,
    name: name.stem,
    fileName,
    mimeType,
    size: received.size,
    width: null,
    height: null,
    sizes: null,
  };
}

/** As far as the storage can be reached: what stays is swept. */
export async function removeUpload(
  storage: MediaStorage,
  { path, sizes }: Pick<KeptUpload, 'path' | 'sizes'>,
): Promise<void> {
  await Promise.allSettled([path, ...Object.values(sizes ?? {})].map((one) => storage.remove(one)));
}

/** The path that a row names, of the bytes of any form. */
export const mainPathOf = (path: string): string => path.replace(/^(media\/.*)-\d{2,5}(\.webp)$/, '$1$2');
