/** `npm run check:generated`: fails when `generated/` is not exactly what the contracts give now. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderDifferences } from './folderDifferences';
import { generateInto } from './generate';

async function main(): Promise<void> {
  const fresh = await mkdtemp(path.join(tmpdir(), 'matjar-generated-'));
  try {
    await generateInto(fresh);
    const found = await folderDifferences(path.resolve('generated'), fresh);
    if (found.length === 0) return;
    console.error(`generated/ is not what openapi/ gives; run \`npm run generate\`.\n  ${found.join('\n  ')}`);
    process.exitCode = 1;
  } finally {
    await rm(fresh, { recursive: true });
  }
}

if (require.main === module) void main();
