/** The guides as they lie in `docs/guides/`, with what the server knows filled in. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract } from '../../contract/Contract';
import { variables } from '../../variables';
import { errorCatalogue } from './errorCatalogue';
import { guidesAt } from './page';
import { type Rendered, renderMarkdown } from './markdown';
import type { Language } from './words';

/** In the order in which they are read. Each is a file for each language: `<name>.<language>.md`. */
export const GUIDES = [
  'read-and-call',
  'generate-a-client',
  'test-against-the-contract',
  'authentication',
  'pagination',
  'rate-limits',
  'idempotency',
  'errors',
] as const;
export type GuideName = (typeof GUIDES)[number];

export interface Guide extends Rendered {
  readonly name: GuideName;
}

const folder = join(process.cwd(), 'docs/guides');

export const readStyle = (): Buffer => readFileSync(join(folder, 'guides.css'));

/** All guides in a language. @param address of this server @throws when a file is missing */
export function readGuides(language: Language, contracts: readonly Contract[], address: string): Promise<Guide[]> {
  const values: Record<string, () => string> = {
    address: () => address,
    errors: () => errorCatalogue(contracts, language),
  };
  const read = async (name: GuideName): Promise<Guide> => {
    const source = await readFile(join(folder, `${name}.${language}.md`), 'utf8');
    const filled = source.replace(/\{\{(\w+)\}\}/g, (_, value: string) => {
      const known = values[value]?.() ?? defaultOf(value);
      if (known === undefined) throw new Error(`${name}.${language}.md asks for ${value}, which nobody knows.`);
      return known;
    });
    return { name, ...(await renderMarkdown(linked(filled, language), language)) };
  };
  return Promise.all(GUIDES.map(read));
}

/** Of a variable of the configuration, such as a limit. */
const defaultOf = (name: string): string | undefined =>
  (variables as Readonly<Record<string, { readonly fallback: string } | undefined>>)[name]?.fallback;

/** Guides name each other by their names alone. */
const linked = (markdown: string, language: Language): string =>
  markdown.replace(/\]\(([a-z-]+)\)/g, (_, name: string) => `](${guidesAt(language, `/${name}`)})`);
