/**
 * `npm run generate [-- --out DIR]`: bundles each contract and writes its types, into `generated/` unless told otherwise.
 * The same contracts give the same bytes; files of contracts that are gone are removed.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringifyYaml } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import type { Document } from '../contract/document';
import { bundleContract, contractNames, contractsFolder } from './contractSources';
import { asHandlersSeeIt } from './handlerView';
import { withReferenceNotes } from './referenceNotes';
import { ownClient } from './ownClient';

/** The console calls it. */
const CALLED_BY_OUR_PAGES = ['access'];

const doNotEdit = (api: string, file: string): string =>
  `${file.endsWith('.ts') ? '//' : '#'} Do not edit: \`npm run generate\` makes this file from openapi/${api}.yaml.\n`;

async function filesOf(api: string): Promise<Record<string, string>> {
  const document = await withReferenceNotes(api, await bundleContract(path.join(contractsFolder, `${api}.yaml`)));
  const types = await openapiTS(asHandlersSeeIt(document) as unknown as OpenAPI3, { alphabetize: false, silent: true });
  return {
    [`${api}.yaml`]: stringifyYaml(document, { lineWidth: 120, noRefs: true }),
    [`${api}.ts`]: astToString(types),
    ...(CALLED_BY_OUR_PAGES.includes(api) && { [`${api}.client.ts`]: ownClient(api, document as unknown as Document) }),
  };
}

/**
 * Writes `<api>.yaml` and `<api>.ts` of every contract into a folder, which is made when missing, and `<api>.client.ts` of those that
 * our own pages call, and removes every other YAML or TypeScript file from it.
 *
 * @param folder where to write
 * @returns the names of the files written
 * @throws when a contract can't be bundled
 */
export async function generateInto(folder: string): Promise<string[]> {
  const written: string[] = [];
  await mkdir(folder, { recursive: true });
  for (const api of await contractNames()) {
    for (const [file, content] of Object.entries(await filesOf(api))) {
      await writeFile(path.join(folder, file), doNotEdit(api, file) + content);
      written.push(file);
    }
  }
  const stale = (await readdir(folder)).filter((file) => /\.(yaml|ts)$/.test(file) && !written.includes(file));
  await Promise.all(stale.map((file) => rm(path.join(folder, file))));
  return written;
}

if (require.main === module) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'generated' } } });
  generateInto(path.resolve(values.out)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
