/** Minor units, and the numbers and texts that contracts make of them. */
import {
  formatAmount,
  formatMoney,
  percentOf,
  toBasisPoints,
  toMajor,
  toMinor,
  toPercent,
} from '../../src/domain/money';

test.each([
  [19999, 'SAR', 199.99, '199.99 ر.س'],
  [129900, 'SAR', 1299, '1,299.00 ر.س'],
  [1500, 'JPY', 1500, '1,500 JPY'],
  [1234, 'KWD', 1.234, '1.234 د.ك'],
  [1250, 'IQD', 1.25, '1.250 د.ع'],
  [5, 'YER', 0.05, '0.05 YER'],
])('%i minor units of %s', (minor, currency, major, text) => {
  expect(toMajor(minor, currency)).toBe(major);
  expect(toMinor(major, currency)).toBe(minor);
  expect(formatMoney(minor, currency)).toBe(text);
});

test.each([
  [0, 'SAR', '0.00'],
  [-5, 'SAR', '-0.05'],
  [-123456, 'SAR', '-1,234.56'],
  [0, 'JPY', '0'],
  [1, 'KWD', '0.001'],
  [9007199254740991, 'SAR', '90,071,992,547,409.91'],
])('%i minor units of %s are %s', (minor, currency, text) => expect(formatAmount(minor, currency)).toBe(text));

test("amounts are written as the runtime's own formatter writes them", () => {
  for (const [currency, places] of Object.entries({ SAR: 2, JPY: 0, KWD: 3, CLF: 4 })) {
    const digits = new Intl.NumberFormat('en', { minimumFractionDigits: places, maximumFractionDigits: places });
    for (let minor = 1; minor < 1e13; minor = minor * 3 + 7) {
      expect(formatAmount(minor, currency)).toBe(digits.format(minor / 10 ** places));
      expect(formatAmount(-minor, currency)).toBe(digits.format(-minor / 10 ** places));
    }
  }
});

test.each([
  [1.005, 'SAR'],
  [0.5, 'JPY'],
  [1e300, 'SAR'],
])('%d of %s are no minor units', (major, currency) => expect(toMinor(major, currency)).toBeUndefined());

test.each([
  [5, 1000, 1],
  [4, 1000, 0],
  [1, 3, 33],
  [0, 0, 0],
])('%i of %i is %i percent, half up', (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent));

test('every percentage with two decimals is so many basis points, and back', () => {
  for (let basisPoints = 0; basisPoints <= 10_000; basisPoints++) {
    const percent = Number(`${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`);
    expect([toPercent(basisPoints), toBasisPoints(percent)]).toEqual([percent, basisPoints]);
  }
});

test.each([0.001, 33.333, 99.999, 1e300, NaN, Infinity])('%d percent is no number of basis points', (percent) =>
  expect(toBasisPoints(percent)).toBeUndefined(),
);
