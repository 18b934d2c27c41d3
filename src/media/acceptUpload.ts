/** Decides of a received file what it is, and refuses what it only pretends to be. */
import { Problem } from '../problem';
import { type FileName, fileNameOf } from './fileName';
import { canBe, familyOf } from './fileTypes';
import { isPolyglot } from './polyglot';
import type { PictureFormat } from './webpForms';

/** A file as it was received, on this machine for the time of its request. */
export interface Received {
  readonly file: string;
  /** As the caller called it. */
  readonly fileName: string;
  readonly size: number;
}

export interface Accepted {
  readonly name: FileName;
  readonly mimeType: string;
  /** Of a picture. */
  readonly format?: PictureFormat;
}

const PICTURES: readonly PictureFormat[] = ['jpeg', 'png', 'gif', 'webp'];
const UNKNOWN = 'application/octet-stream';

export const refusedFile = (sentence: string): Problem => new Problem('invalid', { fields: { file: [sentence] } });

/** @throws Problem `invalid` for a file that is empty, renamed, or two things at once, and for a picture of another type than the four */
export async function acceptUpload(received: Received, kind: 'picture' | 'file'): Promise<Accepted> {
  if (received.size === 0) throw refusedFile('The file field must not be empty.');
  const name = fileNameOf(received.fileName);
  const { fileTypeFromFile } = await import('file-type');
  const { ext, mime = UNKNOWN } = (await fileTypeFromFile(received.file)) ?? {};
  const family = familyOf(ext ?? '');
  const format = PICTURES.find((one) => one === family);
  if (kind === 'picture') requirePicture(name, format);
  if (!canBe(name.extension, ext)) throw refusedFile(RENAMED);
  const shown = format ? 'picture' : family;
  if ((shown === 'picture' || shown === 'pdf') && (await isPolyglot(received.file, shown))) {
    throw refusedFile('The file field holds a second file within the first.');
  }
  return { name, mimeType: mime, ...(format && { format }) };
}

const RENAMED = 'The file field is not what its name says.';

/** A picture may come without an ending, as browsers send what was drawn in them, but not with one of something else. */
function requirePicture({ extension }: FileName, format: PictureFormat | undefined): void {
  if (!format) throw refusedFile('The file field must be a JPEG, PNG, GIF or WebP image.');
  if (extension !== '' && familyOf(extension) !== format) throw refusedFile(RENAMED);
}
