import { decrypt, encrypt } from '../../src/security/encryption';
import { hashPassword, passwordMatches } from '../../src/security/passwords';

const key = Buffer.alloc(32, 'a');

describe('a sealed secret', () => {
  const sealed = encrypt(key, 'license_key', 'مفتاح 123');

  it('opens with its key, for its purpose', () => {
    expect(decrypt(key, 'license_key', sealed)).toBe('مفتاح 123');
    expect(sealed.toString('latin1')).not.toContain('123');
    expect(encrypt(key, 'license_key', 'مفتاح 123')).not.toEqual(sealed);
  });

  it('opens with no other key, for no other purpose, and not when changed or cut', () => {
    expect(() => decrypt(Buffer.alloc(32, 'b'), 'license_key', sealed)).toThrow();
    expect(() => decrypt(key, 'gift_card_code', sealed)).toThrow();
    for (const place of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      expect(() => decrypt(key, 'license_key', changed)).toThrow();
    }
    expect(() => decrypt(key, 'license_key', sealed.subarray(0, 20))).toThrow();
  });
});

describe('a password', () => {
  it('is stored with the way it was hashed, differently each time, and matches itself alone', async () => {
    const [stored, again] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(stored).toMatch(/^scrypt\$16384\$8\$5\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/);
    expect(again).not.toBe(stored);
    expect(await passwordMatches('correct horse', stored)).toBe(true);
    expect(await passwordMatches('correct hors', stored)).toBe(false);
  });

  it('is not compared with what was stored otherwise', async () => {
    await expect(passwordMatches('x', 'plain')).rejects.toThrow('not in a form');
  });
});
