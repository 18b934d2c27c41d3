/** `openapi/<api>/CHANGELOG.md`: what changed from version to version, in words for those who call an API. */

const UNRELEASED = '## Unreleased';
const BREAKING = '### Breaking';

/** What stands under a heading, until the next heading of its level or a higher one; undefined when there is no such heading. */
function under(heading: string, text: string): string | undefined {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) return undefined;
  const level = heading.indexOf(' ');
  const ends = (line: string): boolean => new RegExp(`^#{1,${level}} `).test(line);
  const length = lines.slice(start + 1).findIndex(ends);
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** What is announced for the next version. @throws when the changelog has no place for it */
export function unreleasedOf(changelog: string): string {
  const text = under(UNRELEASED, changelog);
  if (text === undefined) throw new Error(`a changelog needs the heading "${UNRELEASED}"`);
  return text.trim();
}

/** The places that are announced to break, each quoted in the list of breaking changes: `GET /products`, `Product.price`. */
export function announcedBreaks(changelog: string): Set<string> {
  const list = under(BREAKING, unreleasedOf(changelog)) ?? '';
  return new Set([...list.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place));
}

/** The changelog once its unreleased changes are a version's. @param day as `2026-11-21` */
export function releasedAs(changelog: string, version: string, day: string): string {
  return changelog.replace(`${UNRELEASED}\n`, `${UNRELEASED}\n\n## ${version} - ${day}\n`);
}
