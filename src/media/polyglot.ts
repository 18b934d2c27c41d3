/** Files that are two things at once: shown as the one, and opened as the other by whoever is made to. */
import { open, type FileHandle } from 'node:fs/promises';

/** What a browser or a server might be talked into running, wherever in a picture it stands. */
const MARKUP = /<script[\s>/]|<!doctype\s+html|<html[\s>]|<svg[\s>]|<iframe[\s>]|<\?php/i;
/** How archives begin that are opened wherever in a file they stand. */
const ARCHIVE = /Rar!\x1a\x07|7z\xbc\xaf'\x1c/;
/** Longer than anything that is looked for, so that nothing is missed between two reads. */
const OVERLAP = 64;
const CHUNK = 256 * 1024;

const END_OF_ARCHIVE = Buffer.from('PK\x05\x06');
const END_BYTES = 22;
const MAX_COMMENT = 65_535;

/** Readers of PDFs look for the beginning within so many bytes. */
const PDF_BEGINS_WITHIN = 1024;

/** @param path of a file that is recognised as a picture or a PDF @param kind of the two */
export async function isPolyglot(path: string, kind: 'picture' | 'pdf'): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (await endsAsArchive(file, size)) return true;
    if (kind === 'pdf') return false;
    const beginning = (await part(file, 0, PDF_BEGINS_WITHIN)).toString('latin1');
    return beginning.includes('%PDF-') || (await holdsOther(file));
  } finally {
    await file.close();
  }
}

/** Archives are read from their end, whatever stands before: a record there says how long the comment is that ends the file. */
async function endsAsArchive(file: FileHandle, size: number): Promise<boolean> {
  const length = Math.min(size, END_BYTES + MAX_COMMENT);
  const end = await part(file, size - length, length);
  for (let at = end.lastIndexOf(END_OF_ARCHIVE); at >= 0; at = at > 0 ? end.lastIndexOf(END_OF_ARCHIVE, at - 1) : -1) {
    if (at + END_BYTES > end.length) continue;
    if (at + END_BYTES + end.readUInt16LE(at + END_BYTES - 2) <= end.length) return true;
  }
  return false;
}

async function holdsOther(file: FileHandle): Promise<boolean> {
  let before = '';
  for (let position = 0; ; position += CHUNK) {
    const text = (await part(file, position, CHUNK)).toString('latin1');
    if (MARKUP.test(before + text) || ARCHIVE.test(before + text)) return true;
    if (text.length < CHUNK) return false;
    before = text.slice(-OVERLAP);
  }
}

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
