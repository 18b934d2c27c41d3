/** Addresses of machines in the one form in which they are stored and compared. */
import { isIP } from 'node:net';

/** How an IPv4 address is written as an IPv6 one (RFC 4291, 2.5.5.2), in canonical form. */
const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/**
 * An address in canonical form: IPv4 with dots, also where it was written as IPv6; IPv6 in lower case with its longest run of
 * zeros left out (RFC 5952). Undefined for what is no address of one machine: networks, names, addresses with a zone.
 */
export function canonicalIp(text: string): string | undefined {
  const version = isIP(text);
  if (version === 4) return text;
  if (version !== 6 || text.includes('%')) return undefined;
  const address = new URL(`http://[${text}]`).hostname.slice(1, -1);
  const [, high, low] = MAPPED.exec(address) ?? [];
  return high === undefined || low === undefined ? address : [...bytesOf(high), ...bytesOf(low)].join('.');
}

/** The two bytes of a group of hexadecimal digits. */
function bytesOf(group: string): [number, number] {
  const value = parseInt(group, 16);
  return [value >> 8, value & 0xff];
}
