/** What is counted for a person and a day, so that asking for a new code buys no new guesses. Days are those of UTC, as limits are. */

/** The most that one recipient is allowed in a day. */
export interface RecipientCaps {
  readonly codesADay: number;
  readonly wrongTriesADay: number;
}

/** `2026-03-15`. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export const endOfDay = (instant: Date): Date => {
  const end = new Date(instant);
  end.setUTCHours(24, 0, 0, 0);
  return end;
};
