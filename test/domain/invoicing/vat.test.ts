/** VAT within prices, and its division among lines. */
import fc from 'fast-check';
import { apportion, vatWithin } from '../../../src/domain/invoicing/vat';

describe('VAT within an amount', () => {
  test.each([
    [115_00, 1500, 15_00],
    [399_98, 1500, 52_17],
    [0, 1500, 0],
    [100, 0, 0],
    // 23 × 15 / 115 is 3 exactly, 4 × 15 / 115 is 0.52…, 3 × 20 / 120 is half a unit.
    [23, 1500, 3],
    [4, 1500, 1],
    [3, 2000, 1],
    [2, 2000, 0],
  ])('of %i at %i basis points is %i', (amount, rate, vat) => expect(vatWithin(amount, rate)).toBe(vat));

  test('is exact where numbers are not', () => {
    expect(vatWithin(Number.MAX_SAFE_INTEGER, 10_000)).toBe(2 ** 52);
  });
});

describe('an amount among shares', () => {
  test('goes without rest, each share within one unit of its due', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), weights, (amount, shares) => {
        const parts = apportion(amount, shares);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        const whole = shares.reduce((sum, share) => sum + share, 0);
        if (whole === 0) return;
        parts.forEach((part, index) => {
          const due = (amount / whole) * (shares[index] as number);
          expect(Math.abs(part - due)).toBeLessThan(1 + due * 1e-9);
        });
      }),
    );
  });

  test('gives the odd unit to whoever lost most, and to the earlier of two alike', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(2, [10, 30, 60])).toEqual([0, 1, 1]);
    expect(apportion(5, [0, 0])).toEqual([5, 0]);
    expect(apportion(0, [])).toEqual([]);
  });
});
