/** The code of a sign-in: four digits, which only tries that are counted make safe. */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

const DIGITS = 4;
export const CODE_LIVES_MS = 5 * 60_000;
/** After as many the code is dead. */
export const MAX_WRONG_TRIES = 5;

export const mintCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** What is stored of a code: without the server key, ten thousand hashes would tell it. @param session its id */
export const codeHmac = (serverKey: Buffer, session: string, code: string): Buffer =>
  createHmac('sha256', serverKey).update(`sign-in code\0${session}\0${code}`).digest();

/** Compares in a time that tells nothing. */
export const codeMatches = (stored: Buffer, found: Buffer): boolean =>
  stored.length === found.length && timingSafeEqual(stored, found);
