/** The codes of gift cards: how one is made, what is kept of it, and how what people type is read. */
import { createHash, randomInt } from 'node:crypto';
import type { Seal } from '../fulfilment/licenseKey';

/** Without I, L, O and U: what is read aloud or copied by hand stays what it is (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 140 random bits. */
const LETTERS = 28;

/** For `encrypt`: what is sealed for gift cards opens for nothing else. */
export const GIFT_CARD_SECRET = 'gift_card_code';

/** A new code, in groups of four: `7K2M-…`. */
export function mintGiftCardCode(): string {
  const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return (letters.match(/.{4}/g) as string[]).join('-');
}

/** What a card's row keeps: the hash by which it is found, and the code for the one who gets it. */
export const storedGiftCardCode = (code: string, seal: Seal): { codeHash: Buffer; codeEncrypted: Buffer } => ({
  codeHash: hashGiftCardCode(code),
  codeEncrypted: seal(code),
});

/** The same for a code as people type it: in any case, with or without hyphens and spaces, O for 0, I or L for 1. */
export function hashGiftCardCode(typed: string): Buffer {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(letters).digest();
}
