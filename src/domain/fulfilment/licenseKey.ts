/** License keys: how one is made, and what is kept of it. */
import { createHash, randomBytes } from 'node:crypto';

/** Seals a key so that only this server reads it. */
export type Seal = (key: string) => Buffer;

const RANDOM_BYTES = 13;
const LETTERS = 25;

/** A new key: its prefix, if there is one, and 100 random bits. */
export function mintLicenseKey(prefix: string | null): string {
  const random = randomBytes(RANDOM_BYTES).toString('hex').toUpperCase().slice(0, LETTERS);
  return [...(prefix ? [prefix] : []), ...(random.match(/.{5}/g) ?? [])].join('-');
}

/** The hash by which a key is found. */
export const hashLicenseKey = (key: string): Buffer => createHash('sha256').update(key).digest();
