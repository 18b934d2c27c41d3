/** The names of uploaded files, which callers choose and other people's machines will have to bear. */
import { parse } from 'node:path/posix';

/** Marks that nobody sees, some of which turn the reading direction, so that an `exe` looks like a picture. */
const INVISIBLE = /[\p{Cf}\p{Cs}]+/gu;
/** What would break a line, and what file systems give a meaning. */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;
const MAX_STEM = 120;
const MAX_EXTENSION = 20;

export interface FileName {
  /** Without its extension. */
  readonly stem: string;
  /** In lower case, without its dot; empty when there is none. */
  readonly extension: string;
}

/** A name that any system can bear, as close to the given one as that allows. @param given may be a whole path */
export function fileNameOf(given: string): FileName {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  const { name, ext } = parse(clean);
  const extension = ext.slice(1).toLowerCase();
  const fits = /^[\p{L}\p{N}_-]+$/u.test(extension) && extension.length <= MAX_EXTENSION;
  const stem = [...(fits ? name : clean)].slice(0, MAX_STEM).join('').trim();
  return { stem: stem || 'file', extension: fits ? extension : '' };
}

export const writtenName = ({ stem, extension }: FileName): string => (extension ? `${stem}.${extension}` : stem);
