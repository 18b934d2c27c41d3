/** Who is signed in, for as long as the tab is open: a reload need not ask again, and no other tab or later visit finds it. */
import type { OperatedStore } from './access';

export interface Session {
  readonly email: string;
  readonly token: string;
  readonly stores: readonly OperatedStore[];
}

const PLACE = 'matjar.session';

/** @returns undefined when nobody is signed in, or storage is forbidden */
export function keptSession(): Session | undefined {
  try {
    const text = sessionStorage.getItem(PLACE);
    return text === null ? undefined : (JSON.parse(text) as Session);
  } catch {
    return undefined;
  }
}

/** @param session undefined forgets it */
export function keepSession(session: Session | undefined): void {
  try {
    if (session) sessionStorage.setItem(PLACE, JSON.stringify(session));
    else sessionStorage.removeItem(PLACE);
  } catch {
    // Then it lasts until the page is loaded again.
  }
}

/** Why nobody is signed in any more. */
export type Departure = 'sessionEnded' | 'signedOut';
