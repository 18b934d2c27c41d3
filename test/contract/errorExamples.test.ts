/** What the contracts show of errors is what the server says: a sentence of the table of problems, or one that stands in the code. */
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

/** Put together from a part that varies. */
const COMPOSED = ['The permission Packages:Edit is missing.', 'لا يمكن أن ينتقل الطلب من الحالة 6 إلى الحالة 4.'];

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');
const isSaid = (message: string): boolean => [`'${message}'`, `"${message}"`].some((literal) => code.includes(literal));

interface ErrorResponse {
  content?: { 'application/json'?: { examples?: Record<string, { value: { success?: boolean; message: string } }> } };
}

const bundles = readdirSync('generated').filter((file) => file.endsWith('.yaml'));

describe.each(bundles)('error examples of %s', (file) => {
  const { components } = parse(readFileSync(`generated/${file}`, 'utf8')) as {
    components: { responses: Record<string, ErrorResponse> };
  };
  const examples = Object.values(components.responses)
    .flatMap(({ content }) => Object.values(content?.['application/json']?.examples ?? {}))
    .filter(({ value }) => value.success !== true);

  test('there are some', () => expect(examples.length).toBeGreaterThan(5));

  test.each(examples.map(({ value }) => value.message))('%s', (message) => {
    expect(COMPOSED.includes(message) || isSaid(message)).toBe(true);
  });
});
