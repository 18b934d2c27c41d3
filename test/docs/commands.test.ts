/** Every curl command of the guides does on a real server what stands there: the status, and what the shown answer has. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { GUIDES } from '../../src/server/docs/library';
import { blocksOf } from '../support/guides';
import { startInstallation, type TestInstallation } from '../support/installation';
import { partnerEnvironment } from '../support/partnerEnvironment';

const execute = promisify(execFile);

/** Notes the status of each command of a block, beside what it prints. */
const PRELUDE = `set -eu
curl() { command curl --write-out '%{stderr}%{http_code}\\n' "$@"; }
`;

let installation: TestInstallation;
let folder: string;
beforeAll(async () => {
  installation = await startInstallation({ record: false });
  await installation.warmUp();
  folder = await mkdtemp(path.join(tmpdir(), 'matjar-guides-'));
});
afterAll(async () => {
  await installation.stop();
  await rm(folder, { recursive: true, force: true });
});

const environment = (): NodeJS.ProcessEnv => {
  const { demo, address } = installation;
  return {
    PATH: process.env.PATH,
    MATJAR: address,
    PUBLIC_KEY: demo.publicKey,
    ...partnerEnvironment({ demo }),
  };
};

/** What is wrong with an answer that has less than the guide shows of it, or other kinds of things. */
function missing(shown: unknown, real: unknown, place = 'answer'): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(real)) return [`${place} is no list`];
    return shown.flatMap((entry, at) => missing(entry, real[at], `${place}[${at}]`));
  }
  if (typeof shown === 'object' && shown !== null) {
    if (typeof real !== 'object' || real === null) return [`${place} is no object`];
    const has = real as Record<string, unknown>;
    return Object.entries(shown).flatMap(([key, value]) => missing(value, has[key], `${place}.${key}`));
  }
  return typeof shown === typeof real && (shown === null) === (real === null) ? [] : [`${place} is ${String(real)}`];
}

const commands = GUIDES.flatMap((guide) => {
  const blocks = blocksOf(guide, 'en');
  return blocks.flatMap(({ language, info, code }, at) => {
    if (language !== 'sh' || !code.includes('curl')) return [];
    const next = blocks[at + 1];
    return [{ guide, expected: info, code, shown: next?.language === 'json' ? next.code : undefined }];
  });
});

test('there are some in every guide that calls', () => {
  const guides = new Set(commands.map(({ guide }) => guide));
  expect(GUIDES.filter((guide) => !guides.has(guide))).toEqual(['errors']);
});

test.each(commands)('$guide: $code', async ({ code, expected, shown }) => {
  const { stdout, stderr } = await execute('sh', ['-c', PRELUDE + code], {
    env: environment(),
    cwd: folder,
    timeout: 20_000,
  });
  const statuses = stderr.trim().split('\n');
  expect(statuses.join(' ')).toBe(expected || statuses.map(() => '200').join(' '));
  if (shown === undefined) return;
  const example = JSON.parse(shown.replaceAll('{{address}}', 'http://localhost:3000')) as unknown;
  expect(missing(example, JSON.parse(stdout))).toEqual([]);
  if (expected !== '') expect(JSON.parse(stdout)).toEqual(example);
});
