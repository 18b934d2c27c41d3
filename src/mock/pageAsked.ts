/**
 * The page of a list that was asked for: the first is the contract's example, and behind it the list ends, so that whoever walks through
 * its pages comes to an end.
 */
import { pageUrl } from '../apis/paging';
import { isObject, type Json } from '../contract/json';
import { pathOf } from '../contract/path';

export interface Asked {
  readonly query: Readonly<Record<string, unknown>>;
  /** The address that was asked, absolute, with its query. */
  readonly url: string;
}

/** @param body an example of a success; what is no page of a list is given back as it is */
export function pageAsked(body: unknown, asked: Asked): unknown {
  if (!isObject(body)) return body;
  const { data, pagination } = body;
  if (Array.isArray(data) && isObject(pagination)) {
    const { entries, place } = numbered(data, pagination, asked);
    return { ...body, data: entries, pagination: place };
  }
  if (Array.isArray(data)) return { ...body, data: skipped(data, asked) };
  if (!isObject(data)) return body;
  if (Array.isArray(data.items) && 'skip' in data) return { ...body, data: counted(data.items, data, asked) };
  if (!Array.isArray(data.data) || !('next_page_url' in data)) return body;
  const { entries, place } = numbered(data.data, data, asked);
  return { ...body, data: { ...place, data: entries } };
}

/** By page numbers, with the addresses of this server for those of other pages. */
function numbered(entries: readonly unknown[], shown: Json, { query, url }: Asked) {
  const page = Number(query.page ?? 1);
  const list = 'path' in shown && { first_page_url: pageUrl(url, 1), path: pathOf(url) };
  if (page === 1) {
    const next = shown.next_page_url === null ? null : pageUrl(url, 2);
    return { entries, place: { ...shown, ...list, next_page_url: next, prev_page_url: null } };
  }
  const ended = 'has_more_pages' in shown && { has_more_pages: false };
  const neighbours = { next_page_url: null, prev_page_url: pageUrl(url, page - 1) };
  return {
    entries: [],
    place: { ...shown, ...list, ...ended, ...neighbours, current_page: page, from: null, to: null },
  };
}

const skipped = (entries: readonly unknown[], { query: { skip = 0, take } }: Asked): unknown[] =>
  entries.slice(Number(skip), take === undefined ? undefined : Number(skip) + Number(take));

const counted = (items: readonly unknown[], shown: Json, asked: Asked): Json => ({
  ...shown,
  items: skipped(items, asked),
  skip: Number(asked.query.skip ?? shown.skip),
  take: Number(asked.query.take ?? shown.take),
});
