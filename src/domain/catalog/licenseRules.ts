/** How the keys of a license are to be made: what is stored and what is sent, put together. */
import { Problem } from '../../problem';
import type { Refuse } from './faults';
import type { LicenseConfig } from './LicenseConfig';
import type { LicenseRules } from './ProductParts';

type Rules = Pick<LicenseConfig, 'lockType' | 'prefix' | 'expiryType' | 'expiryDays' | 'maxActivations' | 'e2ee'>;

const USUAL: Rules = {
  lockType: 'none',
  prefix: null,
  expiryType: 'lifetime',
  expiryDays: null,
  maxActivations: 0,
  e2ee: false,
};

/**
 * @param hasLicenses whether the plan of the store includes licenses: asked for a license alone
 * @throws Problem `forbidden` for a license where it does not
 */
export async function requireLicenses(type: string, hasLicenses: () => Promise<boolean>): Promise<void> {
  if (type === 'license' && !(await hasLicenses()))
    throw new Problem('forbidden', { message: "The store's plan does not include licenses." });
}

/** Whether keys expire follows from the days where it is not said. */
export function mergedRules(stored: Rules | null | undefined, sent: LicenseRules): Rules {
  const before = stored ?? USUAL;
  const byDays = sent.expiryDays === undefined ? before.expiryType : sent.expiryDays === null ? 'lifetime' : 'timed';
  const expiryType = sent.expiryType ?? byDays;
  const kept = expiryType === 'timed' ? before.expiryDays : null;
  return {
    lockType: sent.lockType ?? before.lockType,
    prefix: sent.prefix === undefined ? before.prefix : sent.prefix,
    expiryType,
    expiryDays: sent.expiryDays === undefined ? kept : sent.expiryDays,
    maxActivations: sent.maxActivations ?? before.maxActivations,
    e2ee: sent.e2ee ?? before.e2ee,
  };
}

export function licenseFaults(stored: Rules | null | undefined, sent: LicenseRules, refuse: Refuse): void {
  const field = 'license_config.expiry_days';
  const { expiryType, expiryDays } = mergedRules(stored, sent);
  if (expiryType === 'timed' && expiryDays === null) refuse(field, `The ${field} field is required.`);
  if (expiryType === 'lifetime' && expiryDays !== null) refuse(field, `The ${field} field is for keys that are timed.`);
}
