/** Whether the next version of a contract may follow the released one: nothing may break that is not announced. */
import type { Document } from '../../contract/document';
import { announcedBreaks } from './changelog';
import { compareContracts } from './compareContracts';
import type { Change } from './Comparison';

export interface Judgement {
  readonly changes: readonly Change[];
  /** What must be mended, a sentence each; empty when the contract may be released. */
  readonly faults: readonly string[];
}

/**
 * @param released the bundle of the last release
 * @param next the bundle as the contract is now
 * @param changelog the text of the contract's changelog
 */
export function judge(released: Document, next: Document, changelog: string): Judgement {
  const changes = compareContracts(released, next);
  const breaks = changes.filter(({ breaking }) => breaking);
  const announced = announcedBreaks(changelog);
  const silent = breaks.filter(({ place }) => !announced.has(place));
  const [was, is] = [released.info.version, next.info.version];
  const needed = leastVersion(was, changes);
  return {
    changes,
    faults: [
      ...silent.map(({ place, words }) => `breaks callers and is not announced: \`${place}\` ${words}`),
      ...(breaks.length > 0 && isLower(is, needed)
        ? [`has changes that break: its version must be ${needed}, not ${is}`]
        : []),
      ...(isLower(is, was) ? [`has the version ${is}, and ${was} is released`] : []),
    ],
  };
}

/** The least version that may have these changes (Semantic Versioning). */
export function leastVersion(released: string, changes: readonly Change[]): string {
  const [major, minor] = numbersOf(released);
  if (changes.some(({ breaking }) => breaking)) return `${major + 1}.0.0`;
  return changes.length > 0 ? `${major}.${minor + 1}.0` : released;
}

export function isLower(version: string, than: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  const differing = one.findIndex((number, position) => number !== other[position]);
  return differing >= 0 && (one[differing] ?? 0) < (other[differing] ?? 0);
}

function numbersOf(version: string): [major: number, minor: number, patch: number] {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (patch === undefined) throw new Error(`a version is three numbers, such as 1.0.0, not ${version}`);
  return [Number(major), Number(minor), Number(patch)];
}
