/** Markdown as the pages of the guides show it: headings that can be linked to, and nothing that is wider than a screen. */
import type { Renderer, RendererObject, Tokens, TokensList } from 'marked' with { 'resolution-mode': 'import' };
import { type Language, WORDS } from './words';

/** A heading of the second or third level, and what stands below it up to the next. */
export interface Section {
  readonly id: string;
  readonly depth: number;
  readonly title: string;
  /** Without marks, for the search. */
  readonly text: string;
}

export interface Rendered {
  readonly title: string;
  /** The first paragraph. */
  readonly summary: string;
  readonly html: string;
  readonly sections: readonly Section[];
}

/** @param source begins with a heading of the first level and a paragraph that says what it is about @throws when it does not */
export async function renderMarkdown(source: string, language: Language): Promise<Rendered> {
  // An ES module, and nobody's until the first guide is read.
  const { Marked, Renderer: Usual } = await import('marked');
  const marked = new Marked({ renderer: rendererFor(language, Usual.prototype) });
  const tokens = marked.lexer(source);
  const [title, summary] = tokens.filter(({ type }) => type !== 'space');
  if (title?.type !== 'heading' || summary?.type !== 'paragraph') {
    throw new Error(`A guide does not begin with its title and a paragraph: ${source.slice(0, 80)}`);
  }
  return {
    title: plain(title.raw),
    summary: plain(summary.raw),
    html: marked.parser(tokens),
    sections: sectionsOf(tokens),
  };
}

/** What scrolls sideways by itself can be reached by the keyboard, and says what it is. Programs run from left to right. */
const rendererFor = (language: Language, usual: Renderer): RendererObject => ({
  heading({ depth, tokens, raw }) {
    const id = depth === 1 ? '' : ` id="${idOf(plain(raw))}"`;
    return `<h${depth}${id}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
  },
  code(token) {
    const inside = usual.code.call(this, token).replace(/^<pre>/, '');
    return `<pre dir="ltr" tabindex="0" role="group" aria-label="${WORDS[language].codeBlock}">${inside}`;
  },
  table(token) {
    const inside = usual.table.call(this, token);
    return `<div class="table" tabindex="0" role="group" aria-label="${WORDS[language].table}">${inside}</div>\n`;
  },
});

function sectionsOf(tokens: TokensList): Section[] {
  const sections: (Omit<Section, 'text'> & { texts: string[] })[] = [];
  for (const token of tokens) {
    if (token.type === 'heading' && token.depth > 1) {
      const title = plain(token.raw);
      sections.push({ id: idOf(title), depth: (token as Tokens.Heading).depth, title, texts: [] });
    } else sections.at(-1)?.texts.push(plain(token.raw));
  }
  return sections.map(({ texts, ...section }) => ({ ...section, text: texts.join(' ') }));
}

/** The words of Markdown, without what marks them. */
const plain = (markdown: string): string =>
  markdown
    .replace(/^```.*$/gm, '')
    .replace(/\]\([^)]*\)|<\/?[a-z][^>]*>/g, ' ')
    .replace(/(^|\s)[#|>-]+(?=\s|$)|[`*[\]|]|\|?:?-{3,}:?\|?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Letters of any language and digits; the same heading always leads to the same place. */
const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-|-$/g, '');
