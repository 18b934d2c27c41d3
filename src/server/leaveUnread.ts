/** What Node knows of a request and tells nobody: it is asked for, never assumed. */
interface Inside {
  /** Whether what is left of the body has been thrown away. */
  _dumped?: boolean;
}

/**
 * Leaves a request as it is, which has no body and nobody who waits for its end. After the answer Node reads every request to its end, as
 * a stream with all its events and turns: a tenth of the time of a hot answer, to read nothing.
 */
export function leaveUnread(request: object): void {
  const inside = request as Inside;
  if (inside._dumped === false) inside._dumped = true;
}
