/** Pages of the Merchant API's lists: whether a row follows is known, how many there are is not, so that no list is ever counted. */
import { pathOf } from '../../contract/path';
import { pageUrl } from '../paging';

export interface PageAsked {
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

/** Which rows to read for a page: one more than it holds tells whether another follows. */
export const rowsOf = ({ page, perPage }: PageAsked): { offset: number; limit: number } => ({
  offset: (page - 1) * perPage,
  limit: perPage + 1,
});

/**
 * The page's entries and the addresses of its neighbours, with the query that was asked.
 * @param rows what `rowsOf` leads to @param url the address that was asked, absolute
 */
export function simplePage<Entry>(rows: readonly Entry[], { page, perPage }: PageAsked, url: string) {
  const data = rows.slice(0, perPage);
  const from = (page - 1) * perPage + 1;
  return {
    current_page: page,
    data,
    first_page_url: pageUrl(url, 1),
    from: data.length > 0 ? from : null,
    next_page_url: rows.length > perPage ? pageUrl(url, page + 1) : null,
    path: pathOf(url),
    per_page: perPage,
    prev_page_url: page > 1 ? pageUrl(url, page - 1) : null,
    to: data.length > 0 ? from + data.length - 1 : null,
  };
}
