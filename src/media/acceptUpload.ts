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

const PICTURES: readonly string[] = ['jpeg', 'png', 'gif', 'webp'] satisfies PictureFormat[];
const UNKNOWN = 'application/octet-stream';

export const refusedFile = (sentence: string): Problem => new Problem('invalid', { fields: { file: [sentence] } });

/** @throws Problem `invalid` for a file that is empty, renamed, or two things at once, and for a picture of another type than the four */
export async function acceptUpload(received: Received, kind: 'picture' | 'file'): Promise<Accepted> {
  if (received.size === 0) throw refusedFile('The file field must not be empty.');
  const name = fileNameOf(received.fileName);
  const { fileTypeFromFile } = await import('file-type');
  const sniffed = await fileTypeFromFile(received.file);
  const family = sniffed && familyOf(sniffed.ext);
  const isPicture = family !== undefined && PICTURES.includes(family);
  if (kind === 'picture' && !isPicture) throw refusedFile('The file field must be a JPEG, PNG, GIF or WebP image.');
  const renamed = !canBe(name.extension, sniffed?.ext) || (kind === 'picture' && isOther(name, family));
  if (renamed) throw refusedFile('The file field is not what its name says.');
  const looksHarmless = isPicture ? 'picture' : family === 'pdf' ? 'pdf' : undefined;
  if (looksHarmless && (await isPolyglot(received.file, looksHarmless))) {
    throw refusedFile('The file field holds a second file within the first.');
  }
  const format = isPicture ? { format: family as PictureFormat } : {};
  return { name, mimeType: sniffed?.mime ?? UNKNOWN, ...format };
}

/** A picture may come without an ending, as browsers send what was drawn in them, but not with one of something else. */
const isOther = ({ extension }: FileName, family: string | undefined): boolean =>
  extension !== '' && familyOf(extension) !== family;
