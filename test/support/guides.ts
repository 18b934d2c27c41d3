/** The guides as they are written: their blocks of code, in order. */
import { readFileSync } from 'node:fs';
import { GUIDES, type GuideName } from '../../src/server/docs/library';
import type { Language } from '../../src/server/docs/words';

export interface Block {
  readonly guide: GuideName;
  /** What stands after the fence: a language, and what more there is to say. */
  readonly language: string;
  readonly info: string;
  readonly code: string;
}

const FENCED = /^```(\S*)[ ]?(.*)\n([^]*?)^```$/gm;

export const sourceOf = (guide: GuideName, language: Language): string =>
  readFileSync(`docs/guides/${guide}.${language}.md`, 'utf8');

export const blocksOf = (guide: GuideName, language: Language): Block[] =>
  [...sourceOf(guide, language).matchAll(FENCED)].map(([, kind = '', info = '', code = '']) => ({
    guide,
    language: kind,
    info,
    code,
  }));

export const allBlocks = (language: Language): Block[] => GUIDES.flatMap((guide) => blocksOf(guide, language));
