/**
 * The program behind `npm run verify:pack`: makes an npm package of `verify` alone, for pipelines that have no copy of this repository.
 * It holds the compiled program with what that needs of ours, and the contracts; the libraries stay dependencies.
 */
import { execFile } from 'node:child_process';
import { builtinModules } from 'node:module';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { API_NAMES } from '../contract/Contract';
import { run } from './run';

const PROGRAM = 'src/cli/verify.js';

interface Needs {
  /** Compiled files, from the folder of the compiled ones. */
  readonly files: readonly string[];
  /** Names of packages. */
  readonly packages: readonly string[];
}

/** Everything that a compiled program requires, and what that requires. */
async function needsOf(compiled: string): Promise<Needs> {
  const files = new Set([PROGRAM]);
  const packages = new Set<string>();
  for (const file of files) {
    const text = await readFile(path.join(compiled, file), 'utf8');
    for (const [, wanted = ''] of text.matchAll(/require\("([^"]+)"\)/g)) {
      if (wanted.startsWith('.')) files.add(`${path.join(path.dirname(file), wanted)}.js`);
      else if (!wanted.startsWith('node:') && !builtinModules.includes(wanted)) packages.add(nameOf(wanted));
    }
  }
  return { files: [...files], packages: [...packages].sort() };
}

const nameOf = (wanted: string): string =>
  wanted
    .split('/')
    .slice(0, wanted.startsWith('@') ? 2 : 1)
    .join('/');

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** @throws when the program uses a package that we don't */
function manifestOf({ packages }: Needs, ours: Manifest): object {
  const known = { ...ours.devDependencies, ...ours.dependencies };
  const dependencies = packages.map((name) => {
    if (known[name] === undefined) throw new Error(`${name} is no dependency of this repository`);
    return [name, known[name]];
  });
  return {
    name: 'matjar-verify',
    version: ours.version,
    description: 'Holds a deployment of Matjar against its contracts, with Dredd.',
    license: ours.license,
    engines: ours.engines,
    bin: { 'matjar-verify': `dist/${PROGRAM}` },
    files: ['dist', 'generated'],
    dependencies: Object.fromEntries(dependencies) as object,
  };
}

const README = `# matjar-verify

Holds a deployment of Matjar against its contracts. It only reads, unless told to write.

    npx matjar-verify https://shop.example --api store --junit report.xml

The credential comes from \`MATJAR_VERIFY_KEY\` or \`--key\`; \`--help\` tells the rest. It ends with 0 when all is as documented,
with 1 when something is not, and with 2 when it could not begin.
`;

/**
 * Packs what was compiled.
 * @param root of this repository
 * @param out the folder for the package
 * @returns the path of the package
 */
async function packVerify(root: string, out: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'matjar-verify-'));
  try {
    const compiled = path.join(root, 'dist');
    const needs = await needsOf(compiled);
    const ours = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Manifest;
    for (const file of needs.files) await cp(path.join(compiled, file), path.join(folder, 'dist', file));
    for (const name of API_NAMES) {
      await cp(path.join(root, 'generated', `${name}.yaml`), path.join(folder, 'generated', `${name}.yaml`));
    }
    await cp(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
    await writeFile(path.join(folder, 'README.md'), README);
    await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifestOf(needs, ours), null, 2)}\n`);
    await mkdir(out, { recursive: true });
    const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', out];
    const { stdout } = await promisify(execFile)('npm', words, { cwd: folder });
    return path.join(out, (JSON.parse(stdout) as [{ filename: string }])[0].filename);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void run(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: '.' } } });
  const file = await packVerify(path.join(__dirname, '../../..'), path.resolve(values.out));
  process.stdout.write(`${file}\n`);
});
