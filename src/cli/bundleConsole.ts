/**
 * A part of the build: bundles the console for browsers, into `dist/console/`. When nothing that went into the last bundle has
 * changed since, there is nothing to do, and the bundler is not even loaded.
 */
import { createHash } from 'node:crypto';
import { access, constants, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../makeFolder';
import { explainFileError } from '../StartError';
import { CONSOLE_FILES, consoleFolder } from '../server/consoleFiles';

/** What went into a bundle: each file with a digest of its content. */
type Inputs = Readonly<Record<string, string>>;

const ENTRIES = {
  console: 'src/console/main.tsx',
  style: 'src/console/styles/console.css',
  icon: 'src/console/icon.svg',
};

/**
 * @returns whether there was anything to do
 * @throws StartError when the folder can't be written; Error when the sources can't be bundled: the bundler has told why
 */
export async function bundleConsole(folder: string = consoleFolder()): Promise<boolean> {
  const record = path.join(folder, 'inputs.json');
  if (await isCurrent(folder, record)) return false;
  await requireWritable(folder);
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: ENTRIES,
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'copy' },
    metafile: true,
  });
  // This file says how: another way to bundle is another bundle.
  const files = [...Object.keys(metafile.inputs), path.relative('.', __filename)];
  await writeFile(record, JSON.stringify(await digestsOf(files)));
  return true;
}

/** The bundler would say so for each file. */
async function requireWritable(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw explainFileError(error, 'Run `npm run build` as somebody who may write there.');
  }
}

async function isCurrent(folder: string, record: string): Promise<boolean> {
  try {
    const inputs = JSON.parse(await readFile(record, 'utf8')) as Inputs;
    await Promise.all(CONSOLE_FILES.map((file) => readFile(path.join(folder, file))));
    const present = await digestsOf(Object.keys(inputs));
    return Object.entries(inputs).every(([file, digest]) => present[file] === digest);
  } catch {
    return false; // never built, or a file is gone
  }
}

async function digestsOf(files: readonly string[]): Promise<Inputs> {
  const digestOf = async (file: string): Promise<[string, string]> => [
    file,
    createHash('sha256')
      .update(await readFile(file))
      .digest('base64url'),
  ];
  return Object.fromEntries(await Promise.all(files.map(digestOf)));
}
