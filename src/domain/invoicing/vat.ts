/** Value-added tax. Prices include it. */

/** Rates are whole basis points: 1500 is 15 %. */
const WHOLE = 10_000n;

/** The VAT within an amount: amount × rate / (100 % + rate), half up to the minor unit. @param rate basis points */
export function vatWithin(amount: number, rate: number): number {
  const whole = WHOLE + BigInt(rate);
  return Number((2n * BigInt(amount) * BigInt(rate) + whole) / (2n * whole));
}

/**
 * Divides an amount among shares by their weights, to the minor unit and without rest: all are rounded down, and those that lost
 * most get one unit more, the earlier of two alike (largest remainder). Without any weight the first gets all.
 */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? amount : 0));
  const shares = weights.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight);
    return { index, units: Number(product / sum), rest: product % sum };
  });
  let left = amount - shares.reduce((total, { units }) => total + units, 0);
  for (const share of [...shares].sort((one, other) => Number(other.rest > one.rest) - Number(other.rest < one.rest))) {
    if (left-- <= 0) break;
    share.units += 1;
  }
  return shares.map(({ units }) => units);
}
