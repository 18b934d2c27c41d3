/** The sentences of errors stand in one table; what the contracts show must be what that table says. */
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { PROBLEMS } from '../../src/problem';

/** Said in one place each, of one thing each. */
const PARTICULAR = [
  'The request body is not valid JSON.',
  "The store's plan does not include this API.",
  'The permission Packages:Edit is missing.',
];

interface ErrorResponse {
  content?: { 'application/json'?: { examples?: Record<string, { value: { message: string } }> } };
}

const bundles = readdirSync('generated').filter((file) => file.endsWith('.yaml'));

describe.each(bundles)('error examples of %s', (file) => {
  const { components } = parse(readFileSync(`generated/${file}`, 'utf8')) as {
    components: { responses: Record<string, ErrorResponse> };
  };
  const examples = Object.values(components.responses).flatMap(({ content }) =>
    Object.values(content?.['application/json']?.examples ?? {}),
  );

  test('there are some', () => expect(examples.length).toBeGreaterThan(5));

  test.each(examples.map(({ value }) => value.message))('%s', (message) => {
    const known: string[] = [...Object.values(PROBLEMS).map((problem) => problem.message), ...PARTICULAR];
    expect(known).toContain(message);
  });
});
