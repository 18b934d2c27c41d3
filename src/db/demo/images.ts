/** The demo's images: placeholders in `media/` beside this file, copied to where the server's uploads are kept. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { explainFileError } from '../../StartError';
import type { Calendar } from './calendar';
import type { Draft } from './Draft';

/** Read from the project's folder: builds hold no images. */
const folder = join(process.cwd(), 'src/db/demo/media');
const width = 320;

/** Of the placeholders `01.webp` and up, each with its size in bytes. */
const sizes = [1058, 584, 822, 962, 748, 1026, 952, 640, 776, 940, 844, 990];

/** Images 1 and 2 are those of the documented game keys; 9001 is the one that Create Product's example names. */
export const imageIds: readonly number[] = sizes.map((_, index) => index + 1);
export const uploadedImageId = 9001;

const pathOf = (id: number): string => `media/${id}/image.webp`;
const placeholderOf = (id: number): number => ((id - 1) % sizes.length) + 1;

export function addImages(draft: Draft, calendar: Calendar): void {
  const uploaded = calendar.daysAgo(820, '10:00');
  draft.add(
    'media',
    ...[...imageIds, uploadedImageId].map((id) => ({
      id,
      kind: 'main_product_image',
      storage: 'disk',
      path: pathOf(id),
      name: 'image',
      fileName: 'image.webp',
      mimeType: 'image/webp',
      size: sizes[placeholderOf(id) - 1],
      width,
      height: width,
      altText: null,
      createdAt: uploaded,
      updatedAt: uploaded,
    })),
  );
}

/** Copies the files of all images below `dataDir`. @returns takes away again what it made @throws StartError */
export async function copyImages(dataDir: string): Promise<() => Promise<void>> {
  const made: string[] = [];
  const undo = async () => void (await Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));
  try {
    for (const id of [...imageIds, uploadedImageId]) {
      const file = join(dataDir, pathOf(id));
      made.push((await mkdir(dirname(file), { recursive: true })) ?? file);
      await copyFile(join(folder, `${String(placeholderOf(id)).padStart(2, '0')}.webp`), file);
    }
  } catch (error) {
    await undo();
    throw explainFileError(error, 'Make it writable, or set MATJAR_DATA_DIR to a folder that is.');
  }
  return undo;
}
