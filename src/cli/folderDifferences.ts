/** How two folders of files differ. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

async function contentsOf(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const)),
  );
}

/**
 * How one folder differs from what it should be, a sentence for each file; empty when both hold the same files with the
 * same bytes. Files whose name begins with a dot don't count.
 *
 * @param actual the folder to judge
 * @param expected the folder that is right
 */
export async function folderDifferences(actual: string, expected: string): Promise<string[]> {
  const [found, wanted] = await Promise.all([contentsOf(actual), contentsOf(expected)]);
  const extra = [...found.keys()].filter((name) => !wanted.has(name)).map((name) => `${name} belongs to no contract`);
  const others = [...wanted].flatMap(([name, content]) => {
    const existing = found.get(name);
    if (existing === undefined) return [`${name} is missing`];
    return existing.equals(content) ? [] : [`${name} differs`];
  });
  return [...extra, ...others];
}
