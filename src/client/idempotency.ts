/** Names for requests, so that sending one again does nothing twice. */

/** @returns 32 hexadecimal digits, of which no two are alike; also in pages that were not loaded by HTTPS */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
