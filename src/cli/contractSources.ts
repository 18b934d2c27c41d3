/** Where the hand-written contracts are, and how each is put together into one document. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { bundle, createConfig, formatProblems, getTotals } from '@redocly/openapi-core';
import type { NormalizedProblem } from '@redocly/openapi-core';

export const contractsFolder = path.resolve('openapi');

/**
 * The names of the APIs, sorted: each `openapi/<api>.yaml` is one contract; `rules.yaml` is what they all must obey.
 *
 * @param folder where to look
 */
export async function contractNames(folder: string = contractsFolder): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.yaml') && file !== 'rules.yaml')
    .map((file) => path.basename(file, '.yaml'))
    .sort();
}

/**
 * One contract with all files that it refers to, as one OpenAPI document with local references only.
 *
 * @param source the path of its root file
 * @throws when a reference leads nowhere or two components claim one name
 */
export async function bundleContract(source: string): Promise<Record<string, unknown>> {
  const config = await createConfig({ rules: {} });
  const { bundle: document, problems } = await bundle({ ref: source, config });
  if (problems.length > 0) {
    printProblems(problems);
    throw new Error(`${path.relative('.', source)} can't be bundled`);
  }
  return document.parsed as Record<string, unknown>;
}

/** Prints what is wrong with a contract as compilers do: place, excerpt, sentence, rule. */
export function printProblems(problems: NormalizedProblem[]): void {
  formatProblems(problems, { format: 'codeframe', totals: getTotals(problems), version: '' });
}
