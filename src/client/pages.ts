/** Lists that come in pages, entry by entry. */
import type { ContractFacts, Paging } from './facts';

/** What an answer with a page looks like, by each way of paging. */
type PagedBody =
  | { readonly data: readonly unknown[]; readonly pagination: { readonly has_more_pages: boolean } }
  | { readonly data: { readonly data: readonly unknown[]; readonly next_page_url: string | null } }
  | { readonly data: { readonly items: readonly unknown[]; readonly total: number } };

/** What a list's entries are, by its answer; never, when it does not come in pages. */
export type EntryOf<Body> = Body extends { data: (infer Entry)[]; pagination: object }
  ? Entry
  : Body extends { data: { data: (infer Entry)[]; next_page_url: string | null } }
    ? Entry
    : Body extends { data: { items: (infer Entry)[]; total: number } }
      ? Entry
      : never;

/** What an operation answers when it succeeds. */
type BodyOf<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** The paths of a contract that lead to lists in pages. */
export type PagedPath<Paths> = {
  [Path in keyof Paths]: Paths[Path] extends { get: infer Get }
    ? [EntryOf<BodyOf<Get>>] extends [never]
      ? never
      : Path
    : never;
}[keyof Paths];

export type Entry<Paths, Path extends keyof Paths> = Paths[Path] extends { get: infer Get }
  ? EntryOf<BodyOf<Get>>
  : never;

/** What a list may be asked for, but for its place: that is the iterator's own. */
export type ListQuery<Paths, Path extends keyof Paths> = Paths[Path] extends {
  get: { parameters: { query?: infer Query } };
}
  ? Omit<NonNullable<Query>, 'page' | 'skip'>
  : never;

interface Page {
  readonly entries: readonly unknown[];
  readonly isLast: boolean;
}

/** Asks for one page. @throws when the answer is no success */
type AskPage = (path: string, query: Record<string, unknown>) => Promise<unknown>;

/**
 * The entries of a list, page after page, each asked for when it is needed. What is added or removed meanwhile can show an entry twice
 * or not at all, as with any pages.
 */
export async function* entriesOf(
  { operations }: ContractFacts,
  ask: AskPage,
  path: string,
  query: Record<string, unknown>,
): AsyncGenerator<unknown, void, undefined> {
  const paging = operations[`GET ${path}`]?.paging;
  if (!paging) throw new TypeError(`${path} is no list that comes in pages.`);
  for (let place = paging === 'skip' ? 0 : 1; ;) {
    const body = (await ask(path, { ...query, [paging === 'skip' ? 'skip' : 'page']: place })) as PagedBody;
    const { entries, isLast } = readPage(body, paging, place);
    yield* entries;
    if (isLast) return;
    place += paging === 'skip' ? entries.length : 1;
  }
}

function readPage(body: PagedBody, paging: Paging, place: number): Page {
  if (paging === 'pagination' && 'pagination' in body) {
    return { entries: body.data, isLast: !body.pagination.has_more_pages };
  }
  if (paging === 'next_page_url' && 'next_page_url' in body.data) {
    return { entries: body.data.data, isLast: body.data.next_page_url === null };
  }
  if (paging === 'skip' && 'items' in body.data) {
    const { items, total } = body.data;
    return { entries: items, isLast: items.length === 0 || place + items.length >= total };
  }
  throw new TypeError(`An answer of a list is not paged by ${paging}.`);
}
