/** What an interrupted start leaves is deleted by the next one, and nothing else is. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unfinishedOf } from '../../../src/db/embedded/unfinished';

const gone = (): number => spawnSync('true').pid;
let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'matjar-unfinished-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('sweeps what was left by processes that are gone, and what bears its own number', async () => {
  for (const pid of [gone(), process.pid]) {
    mkdirSync(path.join(folder, `postgres.${pid}`, 'base'), { recursive: true });
    writeFileSync(path.join(folder, `postgres.${pid}.password`), '');
  }
  expect(await unfinishedOf(path.join(folder, 'postgres'))).toBe(path.join(folder, `postgres.${process.pid}`));
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves what others make at this moment, what is complete and what is kept', async () => {
  const others = [
    'postgres',
    `postgres.${process.ppid}`,
    `postgres.kept-${gone()}`,
    `postgresql-18.${gone()}`,
    'uploads',
  ];
  for (const name of others) mkdirSync(path.join(folder, name));
  await unfinishedOf(path.join(folder, 'postgres'));
  expect(readdirSync(folder).sort()).toEqual([...others].sort());
});
