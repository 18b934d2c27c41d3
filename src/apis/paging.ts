/** Pages of lists: the nine keys that the Storefront and the Management API answer of them, and the addresses of other pages. */

export interface PageOfList {
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  /** How many entries this page really has. */
  readonly count: number;
  /** The address that was asked, absolute, with its query. */
  readonly url: string;
}

/** The pagination object of the list pages. */
export function pagination({ page, perPage, total, count, url }: PageOfList) {
  const lastPage = Math.max(1, Math.ceil(total / perPage));
  const from = (page - 1) * perPage + 1;
  return {
    current_page: page,
    last_page: lastPage,
    per_page: perPage,
    total,
    from: count > 0 ? from : null,
    to: count > 0 ? from + count - 1 : null,
    has_more_pages: page < lastPage,
    next_page_url: page < lastPage ? pageUrl(url, page + 1) : null,
    prev_page_url: page > 1 ? pageUrl(url, Math.min(page - 1, lastPage)) : null,
  };
}

/** The address of another page of the same list. @param url absolute, with its query @param page from 1 */
export function pageUrl(url: string, page: number): string {
  const address = new URL(url);
  address.searchParams.set('page', String(page));
  return address.href;
}
