/** Money is a whole number of minor units everywhere in code and tables; this is the one place that knows what that means. */

/** Signs as Arabic writes them; any other currency is written with its code. */
const ARABIC_SIGNS: Readonly<Record<string, string>> = {
  SAR: 'ر.س',
  AED: 'د.إ',
  KWD: 'د.ك',
  BHD: 'د.ب',
  QAR: 'ر.ق',
  OMR: 'ر.ع',
  EGP: 'ج.م',
  JOD: 'د.أ',
  IQD: 'د.ع',
  USD: '$',
  EUR: '€',
  GBP: '£',
};

/** Decimals of the currencies that have not two (ISO 4217, table A.1). The runtime's own table follows habits, and changes. */
const DECIMALS = new Map<string, number>([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV'].map(
    decimals(0),
  ),
  ...['XAF', 'XOF', 'XPF'].map(decimals(0)),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map(decimals(3)),
  ...['CLF', 'UYW'].map(decimals(4)),
]);

function decimals(count: number): (code: string) => [string, number] {
  return (code) => [code, count];
}

interface Currency {
  readonly unit: number;
  readonly places: number;
  readonly sign: string;
}

const currencies = new Map<string, Currency>();

function currencyOf(code: string): Currency {
  const known = currencies.get(code);
  if (known) return known;
  const places = DECIMALS.get(code) ?? 2;
  const currency = { unit: 10 ** places, places, sign: ARABIC_SIGNS[code] ?? code };
  currencies.set(code, currency);
  return currency;
}

/** Minor units as the number that contracts show: 19999 SAR is 199.99. */
export const toMajor = (minor: number, currency: string): number => minor / currencyOf(currency).unit;

/** The number of a contract as minor units; undefined when it has more decimals than the currency, or is too large to be exact. */
export function toMinor(major: number, currency: string): number | undefined {
  const { unit } = currencyOf(currency);
  const minor = Math.round(major * unit);
  return Number.isSafeInteger(minor) && minor / unit === major ? minor : undefined;
}

/** With all decimals of the currency, thousands apart, and its Arabic sign: `1,299.00 ر.س`. */
export const formatMoney = (minor: number, currency: string): string =>
  `${formatAmount(minor, currency)} ${currencyOf(currency).sign}`;

const BETWEEN_THOUSANDS = /\B(?=(\d{3})+$)/g;

/**
 * With all decimals of the currency and thousands apart: `1,299.00`. Put together from the digits as they stand, as exact as they are:
 * the runtime's formatter takes ten times as long, and a page of orders has a hundred amounts.
 */
export function formatAmount(minor: number, currency: string): string {
  const { places } = currencyOf(currency);
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const whole = places === 0 ? digits : digits.slice(0, -places);
  const grouped = whole.length > 3 ? whole.replace(BETWEEN_THOUSANDS, ',') : whole;
  return `${minor < 0 ? '-' : ''}${grouped}${places === 0 ? '' : `.${digits.slice(-places)}`}`;
}

/** With all decimals of the currency and nothing else, as machines read it: `1299.00`. */
export function plainAmount(minor: number, currency: string): string {
  const { unit, places } = currencyOf(currency);
  return (minor / unit).toFixed(places);
}

/** `part` of `whole` in percent, rounded half up to a whole number; 0 of nothing. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 100) / whole));

const BASIS_POINTS_IN_PERCENT = 100;

/** Basis points, as rates are kept, as the percentage that contracts show: 1250 is 12.5. */
export const toPercent = (basisPoints: number): number => basisPoints / BASIS_POINTS_IN_PERCENT;

/** A percentage as basis points; undefined when it has more than two decimals, or is too large to be exact. */
export function toBasisPoints(percent: number): number | undefined {
  const basisPoints = Math.round(percent * BASIS_POINTS_IN_PERCENT);
  return Number.isSafeInteger(basisPoints) && toPercent(basisPoints) === percent ? basisPoints : undefined;
}

/** `sum` by `count`, both whole, rounded half up to a whole number; 0 of nothing. Exact, as a division of large sums is not. */
export function average(sum: number, count: number): number {
  if (count === 0) return 0;
  const rest = sum % count;
  return (sum - rest) / count + (rest * 2 >= count ? 1 : 0);
}
