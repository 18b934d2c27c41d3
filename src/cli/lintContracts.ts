/** `npm run lint:contracts`: holds every contract to openapi/rules.yaml. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createConfig, lint, parseYaml } from '@redocly/openapi-core';
import type { NormalizedProblem, RawUniversalConfig } from '@redocly/openapi-core';
import { contractRules } from './contractRules';
import { contractNames, contractsFolder, printProblems } from './contractSources';

/**
 * What is wrong with one contract by the rules; empty when nothing is.
 *
 * @param source the path of its root file
 */
export async function lintContract(source: string): Promise<NormalizedProblem[]> {
  const rules = parseYaml(await readFile(path.join(contractsFolder, 'rules.yaml'), 'utf8')) as RawUniversalConfig;
  return lint({ ref: source, config: await createConfig({ ...rules, plugins: [contractRules] }) });
}

async function main(): Promise<void> {
  const apis = await contractNames();
  const problems: NormalizedProblem[] = [];
  // One after the other: Redocly's checks of examples share state between contracts linted at the same time.
  for (const api of apis) problems.push(...(await lintContract(path.join(contractsFolder, `${api}.yaml`))));
  if (problems.length > 0) printProblems(problems);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${apis.length} contracts obey the rules.`);
}

if (require.main === module) void main();
