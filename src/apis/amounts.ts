/** Amounts as contracts write them, numbers of a currency, and as they are kept. */
import { toMinor } from '../domain/money';
import { Problem } from '../problem';

/**
 * In minor units.
 * @param field that it was sent in, with dots
 * @throws Problem `invalid` when the currency has fewer decimals
 */
export function readAmount(field: string, amount: number, currency: string): number {
  const minor = toMinor(amount, currency);
  if (minor !== undefined) return minor;
  throw new Problem('invalid', { fields: { [field]: [`The ${field} field has more decimals than ${currency}.`] } });
}
