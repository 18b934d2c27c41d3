/** `npm run check:contracts`: how each contract differs from its last release. Fails on a break that nobody was told of. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { judge, type Judgement } from './contractChanges/judge';
import { readEvolution, releasedFile } from './contractChanges/releases';
import { contractNames } from './contractSources';

/** @returns the lines to print, and whether any contract is at fault */
export async function checkContracts(): Promise<{ lines: string[]; failed: boolean }> {
  const lines: string[] = [];
  let failed = false;
  const names = await contractNames();
  for (const api of names) {
    const { released, next, changelog } = await readEvolution(api);
    if (!released) lines.push(`${api} ${next.info.version}: not released yet.`);
    else {
      const judgement = judge(released, next, changelog);
      failed ||= judgement.faults.length > 0;
      lines.push(...told(`${api} ${next.info.version}`, released.info.version, judgement));
    }
  }
  const gone = (await releasedNames()).filter((api) => !names.includes(api));
  lines.push(...gone.map((api) => `${api} was released, and is gone.`));
  return { lines, failed: failed || gone.length > 0 };
}

function told(name: string, released: string, { changes, faults }: Judgement): string[] {
  const breaks = changes.filter(({ breaking }) => breaking).length;
  return [
    `${name}: ${changes.length} changes since ${released}, ${breaks} of them breaking.`,
    ...changes.map(
      ({ breaking, place, words }) => `  ${breaking ? 'breaking   ' : 'compatible '} \`${place}\` ${words}`,
    ),
    ...faults.map((fault) => `  FAULT: ${fault}`),
  ];
}

const releasedNames = async (): Promise<string[]> =>
  (await readdir(path.dirname(releasedFile('any')))).map((file) => path.basename(file, '.yaml'));

if (require.main === module) {
  void checkContracts().then(({ lines, failed }) => {
    console[failed ? 'error' : 'log'](lines.join('\n'));
    if (failed) process.exitCode = 1;
  });
}
