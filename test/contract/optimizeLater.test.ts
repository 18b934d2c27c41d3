/** How often code runs before V8 compiles it with what it has learnt: seen from a process of its own, whose V8 tells. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const file = path.resolve('src/contract/optimizeLater.ts');

/** Prints how many calls each of three functions took: as usual, later, and as usual again. */
const PROGRAM = `
  const { optimizeLater } = require(${JSON.stringify(file)});
  const OPTIMIZED = 1 << 4;
  const callsOf = (name) => {
    const add = new Function('a', 'b', \`/* \${name} */ let sum = 0; for (let i = 0; i < 5; i++) sum += a * i + b; return sum;\`);
    for (let calls = 1; calls < 5e6; calls++) {
      add(calls, 1);
      if (%GetOptimizationStatus(add) & OPTIMIZED) return calls;
    }
  };
  const usual = callsOf('usual');
  const asUsual = optimizeLater();
  const later = callsOf('later');
  asUsual();
  console.log(JSON.stringify({ usual, later, again: callsOf('again') }));
`;

it('compiles several times later, until it is told to go back', () => {
  const flags = ['--allow-natives-syntax', '--no-concurrent-recompilation', '--require', 'tsx/cjs'];
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', PROGRAM], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { usual, later, again } = JSON.parse(stdout) as Record<'usual' | 'later' | 'again', number>;
  expect(later).toBeGreaterThan(4 * usual);
  expect(again).toBeLessThan(2 * usual);
});
