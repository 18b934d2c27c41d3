/** An amount as orders and subscriptions show it. */
import type { components } from '../../../../generated/storefront';
import { formatMoney, toMajor } from '../../../domain/money';

/** @param minor units of `currency` (ISO 4217) */
export const money = (minor: number, currency: string): components['schemas']['Money'] => ({
  amount: toMajor(minor, currency),
  formatted: formatMoney(minor, currency),
  currency,
});
