/** What statements need that are put together from parts, one text for each combination of what is asked. */
import { hash } from 'node:crypto';

/** A name for a prepared statement: the same text has the same one. @param noun of what is read, for those who read logs */
export const nameOf = (noun: string, text: string): string => `${noun}_${hash('sha1', text, 'base64url').slice(0, 20)}`;

const USUAL_PAGE = 20;
const LARGEST_PAGE = 100;

/**
 * A page of rows. The limit around it changes nothing but what Postgres expects: not knowing the number that the page is limited to,
 * it reckons with a tenth of all rows.
 * @param page a query that gives at most `size` rows @param size at most 100
 */
export const expecting = (size: number, page: string): string =>
  `select * from (${page}) as asked limit ${size <= USUAL_PAGE ? USUAL_PAGE : LARGEST_PAGE}`;
