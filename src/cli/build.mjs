/**
 * Builds what `npm start` and the other commands run, into `dist/`; when nothing has changed since, there is nothing to do. Plain
 * JavaScript: it runs before anything is compiled.
 */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { getSystemErrorMap } from 'node:util';

/** Imported, the compiler would take twice as long to load: its nine megabytes would be searched for names. */
const require = createRequire(import.meta.url);
const ts = require('typescript');

const FOLDER = path.resolve('dist');

/** As `src/StartError.ts`, which may not be compiled yet: one sentence, without a stack. */
const START_ERROR = 'StartError';

/** @returns whether the sources could be compiled; the compiler has told why not. @throws `StartError` when the result can't be written */
function compile() {
  const host = ts.createSolutionBuilderHost(ts.sys);
  const builder = ts.createSolutionBuilder(host, ['tsconfig.build.json'], {});
  if (!builder.getNextInvalidatedProject()) return true;
  requireWritable(FOLDER);
  return builder.build() === ts.ExitStatus.Success;
}

/** The compiler would say so for each of its files, after having read them all. */
function requireWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const [, reason] = getSystemErrorMap().get(error.errno) ?? ['', error.message];
    const sentence = `Cannot build Matjar in ${folder}: ${reason} (${error.code}). Run \`npm run build\` as somebody who may write there.`;
    throw Object.assign(new Error(sentence, { cause: error }), { name: START_ERROR });
  }
}

try {
  if (compile()) {
    const { bundleConsole } = require('../../dist/src/cli/bundleConsole.js');
    await bundleConsole();
  } else {
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error.name === START_ERROR ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
