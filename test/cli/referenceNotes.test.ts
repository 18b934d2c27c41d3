/** What the reference shows of every operation beside what was written by hand: credential, permission, limit, and a call that compiles. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { withReferenceNotes } from '../../src/cli/referenceNotes';
import { readConfig } from '../../src/config';
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { allBlocks } from '../support/guides';

const execute = promisify(execFile);
const { rateLimits, signIn, login } = readConfig({});

/** The header of each credential. */
const HEADERS: Readonly<Record<string, string>> = {
  publicKey: '`X-Public-Key`',
  customerToken: '`Authorization: Bearer …`',
  secretKey: '`X-Secret-Key`',
  merchantToken: '`Authorization: Bearer …`',
  apiKey: '`X-Api-Key`',
  operatorToken: '`Authorization: Bearer …`',
};

interface Noted {
  readonly description: string;
  readonly 'x-codeSamples': readonly { readonly lang: string; readonly source: string }[];
}

const operations = API_NAMES.flatMap((name) => {
  const contract = loadContract(name);
  return contract.operations.map((operation) => ({
    name,
    operation,
    id: operation.id,
    noted: contract.document.paths[operation.path]?.[operation.method as 'get'] as unknown as Noted,
  }));
});

test.each(operations)('$name $id', ({ name, operation: { credentials, permission }, noted }) => {
  const { description, 'x-codeSamples': samples } = noted;
  const [credential = ''] = /^- \*\*Credential:\*\* .*$/m.exec(description) ?? [];
  for (const one of credentials) expect(credential).toContain(HEADERS[one]);
  if (credentials.length === 0) expect(credential).toMatch(/none/);
  expect(/^- \*\*Permission:\*\* `(.*)`$/m.exec(description)?.[1]).toBe(permission);
  expect(description).toContain(`- **Limit:** ${rateLimits[name]} requests a minute for each `);
  expect(samples.map(({ lang }) => lang)).toEqual(['TypeScript']);
});

test.each(API_NAMES)('what the contract %s says of its limits by hand is what the configuration says', (name) => {
  const { document } = loadContract(name);
  expect(document.info.description?.replace(/\s+/g, ' ')).toContain(
    `**Limits.** ${rateLimits[name]} requests a minute`,
  );
});

test('what signing in says of its limits is what the configuration says', () => {
  const said = (id: string) =>
    String(
      operations
        .find((one) => one.id === id)
        ?.noted.description.replace(/\s+/g, ' ')
        .match(/429 also .*?\./)?.[0],
    );
  expect(said('startSignIn')).toContain(
    `when ${signIn.startsADay} codes were asked for from one address (IP) in a day`,
  );
  expect(said('startSignIn')).toContain(`when ${signIn.codesADay} were sent to one number or mail address`);
  expect(said('verifySignIn')).toContain(`beyond ${signIn.triesAMinute} tries a minute from one address (IP)`);
  expect(said('logInOperator')).toContain(`beyond ${login.triesAMinute} tries a minute from one address (IP)`);
  expect(said('logInOperator')).toContain(`beyond ${login.triesAnHour} tries an hour for one operator`);
});

test('a contract that has no limit, or a body without an example, is named', async () => {
  const operation = { operationId: 'sendGift', security: [], responses: {} };
  const document = (post: object) => ({
    openapi: '3.0.3',
    info: { title: 'Shelf', version: '1.0.0' },
    paths: { '/gifts': { post } },
  });
  await expect(withReferenceNotes('shelf', document(operation))).rejects.toThrow('which limit shelf has');
  const body = { requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } };
  await expect(withReferenceNotes('store', document({ ...operation, ...body }))).rejects.toThrow(
    'sendGift: its body has no example',
  );
});

test('every call in TypeScript, of the reference and of the guides, compiles with the client of its contract', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'matjar-samples-'));
  try {
    const installed = path.join(folder, 'node_modules');
    await mkdir(installed);
    for (const name of ['openapi-fetch', 'openapi-typescript-helpers', '@types', 'undici-types']) {
      await symlink(path.resolve('node_modules', name), path.join(installed, name));
    }
    const paths: Record<string, string[]> = {};
    const write = async (name: string): Promise<void> => {
      const words = ['--require', 'tsx/cjs', 'src/cli/client.ts', name, '--out', path.join(folder, name)];
      await execute(process.execPath, words);
      paths[`matjar-${name}-client`] = [`./${name}/src/index.ts`];
    };
    await Promise.all(API_NAMES.map(write));
    const samples = operations.map(({ name, id, noted }) => [`${name}.${id}`, noted['x-codeSamples'][0]?.source ?? '']);
    const blocks = allBlocks('en').filter(({ language }) => language === 'ts');
    expect(blocks.length).toBeGreaterThan(1);
    const written = [...samples, ...blocks.map(({ guide, code }, at) => [`${guide}.${at}`, code])];
    for (const [name, source] of written) await writeFile(path.join(folder, `${name}.ts`), String(source));
    const compilerOptions = {
      ...{ target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], module: 'esnext', moduleResolution: 'bundler' },
      ...{ strict: true, noUncheckedIndexedAccess: true, types: ['node'], noEmit: true, skipLibCheck: true, paths },
    };
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
    const compiler = path.resolve('node_modules/.bin/tsc');
    const { stdout } = await execute(compiler, ['-p', folder]).catch((error: { stdout: string }) => error);
    expect(stdout).toBe('');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
