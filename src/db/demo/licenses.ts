/** License products: the rules of their keys, and keys as they are stored. */
import { createHash, randomBytes } from 'node:crypto';
import { encrypt } from '../../security/encryption';
import type { Row } from './Draft';

export interface LicenseRules {
  prefix: string;
  lockType?: 'none' | 'hwid' | 'ip';
  e2ee?: boolean;
  expiryDays?: number;
}

export function licenseConfigOf(productId: number, rules: LicenseRules, serverKey: Buffer): Row {
  const { prefix, lockType = 'none', e2ee = false, expiryDays = null } = rules;
  const key = randomBytes(32).toString('base64');
  return {
    productId,
    prefix,
    lockType,
    expiryType: expiryDays === null ? 'lifetime' : 'timed',
    expiryDays,
    maxActivations: 3,
    e2ee,
    encryptionKeyEncrypted: e2ee ? encrypt(serverKey, 'license_encryption_key', key) : null,
  };
}

/** What is stored of a key: the hash it is found by, and the text, sealed. */
export const storedSecret = (purpose: string, text: string, serverKey: Buffer): { hash: Buffer; sealed: Buffer } => ({
  hash: createHash('sha256').update(text).digest(),
  sealed: encrypt(serverKey, purpose, text),
});
