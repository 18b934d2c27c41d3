/**
 * Folders are made under another name, and get their own when they are complete: an interrupted start leaves nothing that looks like a
 * database, only something for the next start to sweep.
 */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { lives } from './lives';

/**
 * Deletes what starts that are gone have left of a folder, and of files beside it.
 * @param final the folder's path once it is complete
 * @returns the path under which this process is to make it
 */
export async function unfinishedOf(final: string): Promise<string> {
  const [parent, name] = [path.dirname(final), path.basename(final)];
  for (const entry of await readdir(parent)) {
    const [, pid] = /^\.(\d+)(?:\.\w+)?$/.exec(entry.startsWith(name) ? entry.slice(name.length) : '') ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && lives(Number(pid)))) continue;
    await rm(path.join(parent, entry), { recursive: true, force: true });
  }
  return `${final}.${process.pid}`;
}
