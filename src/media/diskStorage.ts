/** Uploads in the data folder. Processes that serve one database share that folder. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, opendir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../makeFolder';
import type { MediaStorage, StoredBytes, StoredName } from './MediaStorage';

/** @param dataDir absolute; paths are below it */
export function diskStorage(dataDir: string): MediaStorage {
  const placeOf = (path: string): string => join(dataDir, path);
  return {
    kind: 'disk',
    save: (path, source) => save(placeOf(path), source),
    find: (path) => find(placeOf(path)),
    remove: (path) => rm(placeOf(path), { force: true }),
    list: (folder) => list(dataDir, folder),
    close: () => undefined,
  };
}

/** Under another name until it is whole: whoever finds the name finds all the bytes. */
async function save(place: string, source: Buffer | { readonly file: string }): Promise<void> {
  const unfinished = `${place}.${randomUUID()}`;
  await makeFolder(dirname(place));
  try {
    if (Buffer.isBuffer(source)) await writeFile(unfinished, source);
    else await move(source.file, unfinished);
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await copyFile(from, to);
  });
}

const MISSING = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (!MISSING.includes(error.code ?? '')) throw error;
}

async function find(place: string): Promise<StoredBytes | undefined> {
  const found = await stat(place).catch(nothingThere);
  if (!found?.isFile()) return undefined;
  const { size, mtime } = found;
  return {
    size,
    etag: `"${size.toString(16)}-${mtime.getTime().toString(16)}"`,
    modifiedAt: mtime,
    read: (range, signal) => Promise.resolve(createReadStream(place, { ...range, signal })),
  };
}

async function* list(dataDir: string, folder: string): AsyncGenerator<StoredName> {
  const entries = await opendir(join(dataDir, folder)).catch(nothingThere);
  if (!entries) return;
  for await (const entry of entries) {
    const path = folder + entry.name;
    const found = entry.isFile() ? await stat(join(dataDir, path)).catch(nothingThere) : undefined;
    if (found) yield { path, modifiedAt: found.mtime };
  }
}
