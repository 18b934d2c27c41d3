/** `npm run check:generated`: fails when `generated/` is not exactly what the contracts give now. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateInto } from './generate';

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
export async function differences(actual: string, expected: string): Promise<string[]> {
  const [found, wanted] = await Promise.all([contentsOf(actual), contentsOf(expected)]);
  const extra = [...found.keys()].filter((name) => !wanted.has(name)).map((name) => `${name} belongs to no contract`);
  const others = [...wanted].flatMap(([name, content]) => {
    const existing = found.get(name);
    if (existing === undefined) return [`${name} is missing`];
    return existing.equals(content) ? [] : [`${name} differs`];
  });
  return [...extra, ...others];
}

async function main(): Promise<void> {
  const fresh = await mkdtemp(path.join(tmpdir(), 'matjar-generated-'));
  try {
    await generateInto(fresh);
    const found = await differences(path.resolve('generated'), fresh);
    if (found.length === 0) return;
    console.error(`generated/ is not what openapi/ gives; run \`npm run generate\`.\n  ${found.join('\n  ')}`);
    process.exitCode = 1;
  } finally {
    await rm(fresh, { recursive: true });
  }
}

if (require.main === module) void main();
