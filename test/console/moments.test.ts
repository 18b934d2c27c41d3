/** Dates and times as the console writes them. */
import { momentsIn } from '../../src/console/language/moments';

const now = new Date('2026-03-15T09:30:00Z');
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

test.each([
  [-7200, '2 hours ago', 'قبل ساعتين'],
  [-86_400, 'yesterday', 'أمس'],
  [42, 'in 42 seconds', 'خلال 42 ثانية'],
  [0, 'now', 'الآن'],
  [90 * 86_400 - 5, 'in 3 months', 'خلال 3 أشهر'],
  [400 * 86_400, 'next year', 'السنة القادمة'],
])('%i seconds from now', (seconds, english, arabic) => {
  expect(momentsIn('en').relative(after(seconds), now)).toBe(english);
  expect(momentsIn('ar-u-ca-gregory-nu-latn').relative(after(seconds), now)).toBe(arabic);
});

test('a day has the name of its month, so that nobody takes it for another', () => {
  expect(momentsIn('en-GB').day('2026-03-05T12:00:00Z')).toBe('5 Mar 2026');
  expect(momentsIn('ar-SA-u-ca-gregory-nu-latn').day('2026-03-05T12:00:00Z')).toBe('5 مارس 2026');
});
