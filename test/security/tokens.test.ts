/** The written forms of credentials. */
import { FORMATS, hashMatches, hashSecret, mintSecret, readToken } from '../../src/security/tokens';

const handle = 'abcd1234';
const formats = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
const written = (format: keyof typeof FORMATS, secret: string): string => FORMATS[format].write(handle, secret, 42);

test.each(formats)('reads a %s as it was written', (format) => {
  const secret = mintSecret();
  const id = format === 'bearer' ? 42 : undefined;
  expect(readToken(format, written(format, secret))).toEqual({ handle, secret, id });
});

test.each(formats)('takes no other credential for a %s', (format) => {
  const secret = mintSecret();
  for (const other of formats.filter((one) => one !== format)) {
    expect(readToken(format, written(other, secret))).toBeUndefined();
  }
});

test.each(formats)('refuses a %s with anything wrong about it', (format) => {
  const good = written(format, mintSecret());
  const wrong = [undefined, '', ` ${good}`, `${good} `, `${good}\n`, `${good}x`, good.slice(0, -1), good.toUpperCase()];
  for (const text of [...wrong, good.replace(handle, 'ABCD1234'), good.replace(handle, 'abcd123')]) {
    expect(readToken(format, text)).toBeUndefined();
  }
});

it('notices a typo in any place of the secret', () => {
  const secret = mintSecret();
  for (let at = 0; at < secret.length; at++) {
    const typo = secret.slice(0, at) + (secret[at] === 'a' ? 'b' : 'a') + secret.slice(at + 1);
    expect(readToken('secretKey', `sk_live_${handle}${typo}`)).toBeUndefined();
  }
});

test.each(['0', '01', '-1', '1e3', '9'.repeat(16)])('refuses %s as the number of a bearer token', (id) => {
  expect(readToken('bearer', `${id}|${handle}${mintSecret()}`)).toBeUndefined();
});

it('mints what nobody can guess, from all characters', () => {
  const secrets = Array.from({ length: 500 }, mintSecret);
  expect(new Set(secrets).size).toBe(500);
  expect(new Set(secrets.map((secret) => secret.slice(0, 26)).join('')).size).toBe(62);
});

it('keeps of a secret only its SHA-256', () => {
  const secret = mintSecret();
  const hash = hashSecret(secret);
  expect(hash).toHaveLength(32);
  expect(hashMatches(hashSecret(secret), hash)).toBe(true);
  expect(hashMatches(hashSecret(mintSecret()), hash)).toBe(false);
});
