/** Chance that comes out the same on every machine: what the demo makes in bulk differs between installations in dates alone. */
import { createHash } from 'node:crypto';

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True that often: 0.2 is one time in five. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** That many characters of capitals and digits, without those that look alike. */
  characters(count: number): string;
}

const CHARACTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Mulberry32: small, quick, and good enough for a demo. Never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(items: readonly T[]) => items[between(0, items.length - 1)] as T;
  return {
    next,
    between,
    pick,
    chance: (share) => next() < share,
    shuffled: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
    characters: (count) => Array.from({ length: count }, () => pick([...CHARACTERS])).join(''),
  };
}

/** A UUID (RFC 9562, version 8) that belongs to a name, always the same. */
export function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(`matjar demo ${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
