/** `npm run release:contract -- <api>`: what is generated now becomes the released contract, and what was announced its version's changes. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../StartError';
import { releasedAs, unreleasedOf } from './contractChanges/changelog';
import { isLower, judge, leastVersion } from './contractChanges/judge';
import { changelogFile, type Evolution, generatedFile, readEvolution, releasedFile } from './contractChanges/releases';
import { contractNames } from './contractSources';
import { run } from './run';

/**
 * The changelog of a contract after its release.
 * @param day as `2026-11-21`
 * @throws StartError when it can't be released: an unannounced break, a version that is not raised, nothing written down
 */
export function release({ released, next, changelog }: Evolution, day: string): string {
  const { version } = next.info;
  if (unreleasedOf(changelog) === '') throw new StartError('The changelog says nothing under "Unreleased".');
  if (released) {
    const { changes, faults } = judge(released, next, changelog);
    if (faults.length > 0) throw new StartError(`The contract ${faults.join('; ')}.`);
    const least = leastVersion(released.info.version, changes);
    if (isLower(version, least) || version === released.info.version) {
      throw new StartError(`Raise the contract's version: ${released.info.version} is released.`);
    }
  }
  return releasedAs(changelog, version, day);
}

async function main(): Promise<void> {
  const [api = ''] = process.argv.slice(2);
  if (!(await contractNames()).includes(api))
    throw new StartError('Name one contract: npm run release:contract -- <api>');
  const changelog = release(await readEvolution(api), new Date().toISOString().slice(0, 10));
  await mkdir(path.dirname(releasedFile(api)), { recursive: true });
  await copyFile(generatedFile(api), releasedFile(api));
  await writeFile(changelogFile(api), changelog);
}

if (require.main === module) void run(main);
