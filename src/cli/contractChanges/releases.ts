/** Where the released contracts and their changelogs are. The server reads neither: `openapi/released/` is for comparison alone. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { Document } from '../../contract/document';
import { contractsFolder } from '../contractSources';

export const generatedFile = (api: string): string => path.resolve('generated', `${api}.yaml`);
export const releasedFile = (api: string): string => path.join(contractsFolder, 'released', `${api}.yaml`);
export const changelogFile = (api: string): string => path.join(contractsFolder, api, 'CHANGELOG.md');

export interface Evolution {
  /** Undefined before the first release. */
  readonly released: Document | undefined;
  readonly next: Document;
  readonly changelog: string;
}

export async function readEvolution(api: string): Promise<Evolution> {
  const [released, next, changelog] = await Promise.all([
    readFile(releasedFile(api), 'utf8').catch(() => undefined),
    readFile(generatedFile(api), 'utf8'),
    readFile(changelogFile(api), 'utf8'),
  ]);
  return {
    released: released === undefined ? undefined : (parse(released) as Document),
    next: parse(next) as Document,
    changelog,
  };
}
