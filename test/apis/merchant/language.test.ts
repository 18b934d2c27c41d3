/** Arabic unless the caller prefers English: which language an answer is in, and that no sentence is left in the other. */
import { readFileSync, readdirSync } from 'node:fs';
import { merchantEnvelope, plainEnvelope } from '../../../src/apis/envelopes';
import { inArabic } from '../../../src/apis/merchant/arabic';
import { success } from '../../../src/apis/merchant/messages';
import { languageFor } from '../../../src/contract/language';
import { fieldErrors } from '../../../src/contract/fieldErrors';
import { Problem } from '../../../src/problem';
import { startInstallation, type TestInstallation } from '../../support/installation';
import { requireArabic } from '../../support/requireArabic';

describe('the language of an answer', () => {
  test.each([
    [undefined, 'ar'],
    ['', 'ar'],
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['ar-SA, en;q=0.9', 'ar'],
    ['en;q=0.9, ar;q=0.8', 'en'],
    ['ar;q=0.2, en;q=0.3', 'en'],
    ['fr, en;q=0.1', 'en'],
    ['fr', 'ar'],
    ['*', 'ar'],
    ['en;q=0', 'ar'],
    ['en;q=0, *', 'ar'],
    ['ar;q=0, *;q=0.1', 'en'],
    ['ar;q=0', 'ar'],
    ['en;q=high', 'ar'],
    [';;,,=', 'ar'],
  ])('for Accept-Language: %s it is %s', (header, language) => {
    expect(languageFor(merchantEnvelope, { 'accept-language': header })).toBe(language);
  });

  test('an API of one language has no choice', () => {
    expect(languageFor(plainEnvelope, { 'accept-language': 'ar' })).toBe('en');
  });
});

describe('sentences', () => {
  const SAID = /new Problem\('\w+', \{ message: (?:'([^']+)'|"([^"]+)"|`([^`]+)`)/g;
  // Keys and operators are another API's: no merchant meets what they say.
  const isMet = (file: string): boolean => file.endsWith('.ts') && !/^(operators|apiKeys)\b/.test(file);
  const code = ['src/contract', 'src/security']
    .flatMap((folder) => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isMet);
      return files.map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    })
    .join('\n');
  const said = [...code.matchAll(SAID)].map(([, single, double, composed]) => single ?? double ?? composed ?? '');

  test('the ways to a handler refuse with some', () => expect(said.length).toBeGreaterThan(3));
  // Not met by a merchant: the sentence of the command line that revokes credentials.
  test.each(said.filter((sentence) => !sentence.startsWith('The store has no ')))('%s', (sentence) => {
    expect(inArabic(sentence)).toMatch(/\p{Script=Arabic}/u);
  });

  const findings: [string, string][] = [
    ['must have required property "price"', 'الحقل codes.0.code مطلوب.'],
    ["Unknown query parameter 'x'", 'الحقل codes.0.code غير معروف.'],
    ['must NOT have additional properties', 'الحقل codes.0.code غير معروف.'],
    ['must be >= 0', 'يجب ألا يقل الحقل codes.0.code عن 0.'],
    ['must be > 0', 'يجب أن يكون الحقل codes.0.code أكبر من 0.'],
    ['must NOT have more than 8 characters', 'يجب ألا يزيد الحقل codes.0.code على 8 من الأحرف.'],
    ['must be integer', 'يجب أن يكون الحقل codes.0.code عددًا صحيحًا.'],
    ['must match format "date"', 'يجب أن يكون الحقل codes.0.code بالصيغة "date".'],
    ['must match pattern "^(a|b)$"', 'يجب أن يطابق الحقل codes.0.code النمط "^(a|b)$".'],
    [
      'must be equal to one of the allowed values: code, course',
      'يجب أن يكون الحقل codes.0.code إحدى القيم المسموح بها: code, course.',
    ],
    [
      'must NOT have duplicate items (items ## 2 and 0 are identical)',
      'يجب ألا تتكرر عناصر الحقل codes.0.code (العنصران 2 و0 متطابقان، والعدّ من صفر).',
    ],
  ];
  test.each(findings)('of the finding: %s', (message, arabic) => {
    const fields = fieldErrors([{ path: '/body/codes/0/code', message }]);
    const { data } = merchantEnvelope.body(new Problem('invalid', { fields }), new Date(0)) as { data: unknown };
    expect(data).toEqual({ 'codes.0.code': [arabic] });
  });

  test('a name that the caller chose changes nothing, however it reads', () => {
    const name = 'x field is required. $1 {field}\n The y';
    expect(inArabic(`The ${name} field must be string.`)).toBe(`يجب أن يكون الحقل ${name} نصًا.`);
    const long = ' field must be at most '.repeat(20_000);
    const start = performance.now();
    inArabic(`The ${long} field must be odd.`);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('one that is missing is left as it is, and fails the test that meets it', () => {
    expect(inArabic('Nobody has written this.')).toBe('Nobody has written this.');
    const body = JSON.stringify({ error: true, message: 'لا', data: { price: ['Nobody has written this.'] } });
    expect(() => requireArabic({ 'content-language': 'ar' }, body)).toThrow('Nobody has written this.');
  });
});

test('a success speaks Arabic, or English for who prefers it', () => {
  const now = new Date('2026-01-01T00:00:00.999Z');
  const said = (language: string): object => success({ now, language }, 'categoryCreated', { id: 1 });
  const rest = { data: { id: 1 }, api: 'rmz.shawarma', timestamp: 1767225600 };
  expect(said('ar')).toEqual({ message: 'تم إنشاء التصنيف بنجاح', ...rest });
  expect(said('en')).toEqual({ message: 'The category was created.', ...rest });
});

describe('over HTTP', () => {
  let installation: TestInstallation;
  beforeAll(async () => (installation = await startInstallation()));
  afterAll(() => installation.stop());

  test.each([
    ['ar', {}, 'غير موجود.'],
    ['en', { 'accept-language': 'en' }, 'Not Found.'],
  ])('%s is named, and that it was chosen', async (language, headers, message) => {
    const answer = await installation.ask('/shawarma/no/such/path', { headers });
    expect(answer.headers).toMatchObject({ 'content-language': language, vary: 'Accept-Language' });
    expect(answer.json()).toMatchObject({ message, error: true, data: null });
  });

  test('the other APIs say nothing of it', async () => {
    const { headers } = await installation.ask('/api/no/such/path', { headers: { 'accept-language': 'ar' } });
    expect(headers).not.toHaveProperty('content-language');
  });
});
