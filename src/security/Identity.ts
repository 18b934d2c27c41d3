/** What a request says of who sent it, found before anything is refused, so that limits and logs know it too. */
import type { Problem } from '../problem';
import type { Actor } from './Actor';

export interface Identity {
  /** Set when the credential is good. */
  readonly actor?: Actor;
  /** Why the credential was refused; answered only by operations that need one. */
  readonly refusal?: Problem;
  /** Who public operations are answered as, or why they can't be (no such store). */
  readonly visitor?: Actor | Problem;
}

/**
 * Takes the headers of a request, which hold its credential or name its store, and its path below the API's base path, where that names
 * the store.
 */
export type Identify = (request: {
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly path?: string;
}) => Promise<Identity>;
