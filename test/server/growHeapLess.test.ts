/** How far the heap grows between collections: seen from a process of its own, which replaces again and again what it holds. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const file = path.resolve('src/server/growHeapLess.ts');

/** Prints the most bytes that lay among what has survived, as a multiple of what was in use. */
const program = (prelude: string): string => `
  const { getHeapSpaceStatistics } = require('node:v8');
  ${prelude}
  const old = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space').space_used_size;
  const make = () => Array.from({ length: 1000 }, (_, index) => ({ index, list: [index, index + 1, index + 2] }));
  const kept = Array.from({ length: 300 }, make);
  const replace = () => {
    let most = 0;
    for (let turn = 0; turn < 20 * kept.length; turn++) {
      kept[turn % kept.length] = make();
      most = Math.max(most, old());
    }
    return most;
  };
  replace(); // what holds from a collection on, holds after one
  const most = replace();
  gc();
  console.log(most / old(), kept.length);
`;

function growthOf(prelude: string): number {
  const flags = ['--expose-gc', '--require', 'tsx/cjs'];
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', program(prelude)], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return parseFloat(stdout);
}

it('lets much less garbage lie among what is in use than V8 does by itself', () => {
  const usual = growthOf('');
  const less = growthOf(`require(${JSON.stringify(file)}).growHeapLess();`);
  expect(less).toBeGreaterThan(1);
  expect(usual).toBeGreaterThan(1.3 * less);
});
