/** The README's table of configuration says what the configuration is. */
import { readFileSync } from 'node:fs';
import { variables } from '../src/variables';

const table = readFileSync('README.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| `[A-Z]/.test(line));

test('every variable has its row, and no row is of a variable that is gone', () => {
  const expected = Object.entries(variables).map(([name, { fallback, about }]) => {
    const value = fallback === '' ? '' : `\`${fallback}\``;
    return `| \`${name}\` | ${value} | ${about} |`;
  });
  expect(table).toEqual(expected);
});
