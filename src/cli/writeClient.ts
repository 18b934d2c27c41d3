/** Writes the package of a client: the sources of src/client, and beside them the types and the facts of one contract. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenAPI3, SchemaObject } from 'openapi-typescript';
import ts from 'typescript';
import type { ContractFacts } from '../client/facts';
import { type ApiName, type Contract, loadContract } from '../contract/Contract';
import { explainFileError, StartError } from '../StartError';
import { factsOf } from './clientFacts';

const templates = path.resolve('src/client');
const DO_NOT_EDIT = '// Do not edit: `npm run client` of Matjar makes this file.\n';

/**
 * Writes a package into a folder, which is made when missing.
 * @param folder empty, or a client of the same API, which is written anew
 * @throws StartError when there is something else, or it can't be written
 */
export async function writeClient(api: ApiName, folder: string): Promise<void> {
  try {
    await refuseOthers(api, folder);
    await mkdir(path.join(folder, 'src'), { recursive: true });
    for (const [file, content] of Object.entries(await filesOf(api))) await writeFile(path.join(folder, file), content);
  } catch (error) {
    throw explainFileError(error, 'Name another folder with --out.');
  }
}

async function refuseOthers(api: ApiName, folder: string): Promise<void> {
  const present = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (present.length > 0 && (await clientIn(folder)) !== api) {
    throw new StartError(`${folder} is not empty, and no client of the ${api} API: name another folder with --out.`);
  }
}

/** The API of which a client lies in a folder; undefined when it is none of ours. */
async function clientIn(folder: string): Promise<unknown> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => '{}');
  try {
    return (JSON.parse(text) as { matjar?: { client?: unknown } } | null)?.matjar?.client;
  } catch {
    return undefined;
  }
}

async function filesOf(api: ApiName): Promise<Record<string, string>> {
  const contract = loadContract(api);
  const facts = factsOf(contract);
  const shared = (await readdir(templates)).filter((file) => file.endsWith('.ts'));
  const files: Record<string, string> = {
    'package.json': `${JSON.stringify(await manifest(contract), null, 2)}\n`,
    'tsconfig.json': await template('package/tsconfig.json'),
    'README.md': await readme(contract, facts),
    'src/contract.ts': DO_NOT_EDIT + (await typesOf(contract)),
    'src/operations.ts': `${DO_NOT_EDIT}import type { ContractFacts } from './facts.js';

export const facts = ${JSON.stringify(facts, null, 2)} as const satisfies ContractFacts;
`,
    'src/index.ts': DO_NOT_EDIT + asModule(await template('package/index.ts')),
  };
  for (const file of shared) files[`src/${file}`] = DO_NOT_EDIT + asModule(await template(file));
  return files;
}

const template = (file: string): Promise<string> => readFile(path.join(templates, file), 'utf8');

/** Modules of a package name each other with their extension. */
const asModule = (source: string): string => source.replace(/(from '\.\/\w+)'/g, "$1.js'");

async function manifest({ name, version, document }: Contract): Promise<object> {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    dependencies: Record<'openapi-fetch' | 'typescript', string>;
  };
  return {
    name: packageName(name),
    version,
    description: `Client of the ${document.info.title}.`,
    type: 'module',
    main: './dist/index.js',
    types: './dist/index.d.ts',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    files: ['dist'],
    sideEffects: false,
    engines: { node: '>=20' },
    scripts: { build: 'tsc', prepare: 'tsc' },
    dependencies: { 'openapi-fetch': dependencies['openapi-fetch'] },
    devDependencies: { typescript: dependencies.typescript },
    matjar: { client: name },
  };
}

/** What the client of an API is called. */
export const packageName = (api: string): string => `matjar-${api}-client`;

/** Files are `Blob`s; what has a default may be left out of a body. */
async function typesOf({ document }: Contract): Promise<string> {
  // Loaded here: who asks for help, or is refused, need not wait for it.
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const blob = ts.factory.createTypeReferenceNode('Blob');
  const types = await openapiTS(document as unknown as OpenAPI3, {
    alphabetize: false,
    silent: true,
    defaultNonNullable: false,
    transform: ({ format }: SchemaObject) => (format === 'binary' ? blob : undefined),
  });
  return astToString(types);
}

async function readme({ name, version, document }: Contract, facts: ContractFacts): Promise<string> {
  const [credential = ''] = Object.keys(facts.credentials);
  const names = Object.keys(facts.operations);
  const list = names.find((one) => facts.operations[one]?.paging)?.slice('GET '.length);
  const [method, first] = (names.find((one) => one.startsWith('GET ') && !one.includes('{')) ?? names[0] ?? '').split(
    ' ',
  );
  const values: Record<string, string> = {
    name: packageName(name),
    title: document.info.title,
    version,
    credentials: `${credential}: '…'`,
    call: `${method}('${first}'${method === 'GET' ? '' : ', { body }'})`,
    list: list
      ? `for await (const entry of client.list('${list}')) console.log(entry);`
      : '// No list of this API comes in pages.',
  };
  return (await template('package/README.md')).replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}
