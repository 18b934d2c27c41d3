/** What breaks is released only when it was announced, with a new first number of its version. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkContracts } from '../../../src/cli/checkContracts';
import { announcedBreaks, releasedAs, unreleasedOf } from '../../../src/cli/contractChanges/changelog';
import { isLower, judge } from '../../../src/cli/contractChanges/judge';
import { release } from '../../../src/cli/releaseContract';
import type { Document } from '../../../src/contract/document';

const shop = readFileSync(path.join(__dirname, 'shop.yaml'), 'utf8');
const released = parse(shop) as Document;

const version = (number: string, edit: (document: Document) => unknown = () => undefined): Document => {
  const document = parse(shop) as Document;
  edit(document);
  return { ...document, info: { ...document.info, version: number } };
};
const broken = (document: Document): unknown => delete document.paths['/things']?.post;
const grown = (document: Document): unknown => (document.paths['/more'] = { get: { responses: {} } });

const SILENT = '# Changes\n\n## Unreleased\n\n## 1.4.0 - 2026-01-01\n\n### Breaking\n- `POST /things` is long gone.\n';
const changelog = (text: string): string => SILENT.replace('## Unreleased\n', `## Unreleased\n\n${text}\n`);
const ANNOUNCED = changelog(
  '### Breaking\n- `POST /things` was removed: use `PUT /things`.\n\n### Added\n- `GET /more`.',
);
const NOT_AS_BREAKING = changelog('### Changed\n- `POST /things` is no more.');

const UNANNOUNCED = 'breaks callers and is not announced: `POST /things` was removed';
const NOT_RAISED = (is: string) => `has changes that break: its version must be 2.0.0, not ${is}`;

test.each([
  ['nothing changed', version('1.4.0'), SILENT, []],
  ['it grew', version('1.4.0', grown), SILENT, []],
  ['it breaks silently', version('2.0.0', broken), SILENT, [UNANNOUNCED]],
  ['a break is told among other changes', version('2.0.0', broken), NOT_AS_BREAKING, [UNANNOUNCED]],
  ['a break is announced, the version is not raised', version('1.4.0', broken), ANNOUNCED, [NOT_RAISED('1.4.0')]],
  ['a break is announced, the second number is raised', version('1.5.0', broken), ANNOUNCED, [NOT_RAISED('1.5.0')]],
  ['a break is announced, the version is raised', version('2.0.0', broken), ANNOUNCED, []],
  ['it is older than what is released', version('1.3.9'), SILENT, ['has the version 1.3.9, and 1.4.0 is released']],
])('%s', (_how, next, text, faults) => {
  expect(judge(released, next, text).faults).toEqual(faults);
});

test.each([
  ['1.9.0', '1.10.0', true],
  ['1.10.0', '1.9.0', false],
  ['2.0.0', '1.9.9', false],
  ['1.0.0', '1.0.0', false],
])('whether %s is lower than %s: %s', (one, other, expected) => expect(isLower(one, other)).toBe(expected));

test('a changelog without a place for what comes is refused', () => {
  expect(() => announcedBreaks('# Changes\n')).toThrow('Unreleased');
});

test('a release takes over what was announced, and leaves room for what comes', () => {
  const text = release({ released, next: version('2.0.0', broken), changelog: ANNOUNCED }, '2026-11-21');
  expect(unreleasedOf(text)).toBe('');
  expect(text).toContain('## Unreleased\n\n## 2.0.0 - 2026-11-21\n\n### Breaking\n- `POST /things` was removed');
  expect(text).toBe(releasedAs(ANNOUNCED, '2.0.0', '2026-11-21'));
});

test.each([
  ['nothing is written down', version('1.5.0', grown), SILENT, 'says nothing'],
  ['it grew and keeps its version', version('1.4.0', grown), ANNOUNCED, 'Raise'],
  ['it grew and raises the last number', version('1.4.1', grown), ANNOUNCED, 'Raise'],
  ['it breaks silently', version('2.0.0', broken), NOT_AS_BREAKING, 'is not announced'],
])('is not released when %s', (_how, next, text, sentence) => {
  expect(() => release({ released, next, changelog: text }, '2026-11-21')).toThrow(sentence);
});

test('the first release needs nothing but words', () => {
  expect(release({ released: undefined, next: version('1.0.0'), changelog: ANNOUNCED }, '2026-11-21')).toContain(
    '## 1.0.0',
  );
});

test('our contracts may follow what is released', async () => {
  const { lines, failed } = await checkContracts();
  expect({ failed, faults: lines.filter((line) => line.includes('FAULT')) }).toEqual({ failed: false, faults: [] });
});
