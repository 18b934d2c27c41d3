/**
 * The credentials that we mint. Each carries its store's handle, so that looking it up touches one store only; its secret is
 * 155 random bits and a checksum (a typo is refused without a query), of which we keep the SHA-256.
 */
import { hash, randomInt, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const HANDLE = '[a-z0-9]{8}';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_CHARACTERS = 26;
const CHECK_CHARACTERS = 6;
const SECRET = `[0-9A-Za-z]{${RANDOM_CHARACTERS + CHECK_CHARACTERS}}`;

/** What a well-formed credential says of itself. `id` is there where the format has one. */
export interface Token {
  readonly handle: string;
  readonly secret: string;
  readonly id: number | undefined;
}

interface Format {
  readonly write: (handle: string, secret: string, id?: number) => string;
  readonly pattern: RegExp;
}

/** The written forms: v1 keys, Management keys, public keys, the bearer tokens of customers and merchants, and sign-ins on their way. */
export const FORMATS = {
  apiKey: {
    write: (handle, secret) => `flx_${handle}_${secret}`,
    pattern: new RegExp(`^flx_(?<handle>${HANDLE})_(?<secret>${SECRET})$`),
  },
  secretKey: {
    write: (handle, secret) => `sk_live_${handle}${secret}`,
    pattern: new RegExp(`^sk_live_(?<handle>${HANDLE})(?<secret>${SECRET})$`),
  },
  publicKey: {
    write: (handle, secret) => `pk_${handle}${secret}`,
    pattern: new RegExp(`^pk_(?<handle>${HANDLE})(?<secret>${SECRET})$`),
  },
  bearer: {
    write: (handle, secret, id) => `${id}|${handle}${secret}`,
    pattern: new RegExp(`^(?<id>[1-9][0-9]{0,15})\\|(?<handle>${HANDLE})(?<secret>${SECRET})$`),
  },
  session: {
    write: (handle, secret) => `st_${handle}${secret}`,
    pattern: new RegExp(`^st_(?<handle>${HANDLE})(?<secret>${SECRET})$`),
  },
} as const satisfies Record<string, Format>;

/** A new secret: random characters, then the checksum of them. */
export function mintSecret(): string {
  const random = Array.from({ length: RANDOM_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return random + checksum(random);
}

/** Reads a credential; undefined when it can't be one of ours. */
export function readToken(format: keyof typeof FORMATS, text: string | undefined): Token | undefined {
  const { handle, secret, id } = FORMATS[format].pattern.exec(text ?? '')?.groups ?? {};
  if (handle === undefined || secret === undefined) return undefined;
  if (checksum(secret.slice(0, RANDOM_CHARACTERS)) !== secret.slice(RANDOM_CHARACTERS)) return undefined;
  const number = id === undefined ? undefined : Number(id);
  if (number !== undefined && !Number.isSafeInteger(number)) return undefined;
  return { handle, secret, id: number };
}

/** What is stored of a secret. */
export const hashSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer');

/** Compares the hash of a secret with a stored one, in a time that tells nothing. */
export const hashMatches = (hash: Buffer, stored: Buffer): boolean => timingSafeEqual(hash, stored);

function checksum(text: string): string {
  let value = crc32(text);
  let written = '';
  for (let place = 0; place < CHECK_CHARACTERS; place++) {
    written = ALPHABET.charAt(value % ALPHABET.length) + written;
    value = Math.floor(value / ALPHABET.length);
  }
  return written;
}
