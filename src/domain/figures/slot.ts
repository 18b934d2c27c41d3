/**
 * Which slot of a figure a transaction writes. Each takes the lowest that no other open transaction of the store has taken, and
 * keeps it to its end: so they never wait for each other's rows, can't deadlock on them, and leave as few rows as there ever were
 * writers at once. A slot drawn by lot would leave all 32, and a year of analytics would read 70,000 rows.
 */

const SLOTS = 32;

/** Sets the locks of slots apart from other advisory locks. */
const LOCKS = 6_017_334;

/** The two-key form has 31 bits for store and slot: stores so far apart that they meet there share their slots, no more. */
const key = (slot: string): string => `${LOCKS}, (($1::bigint * ${SLOTS} + ${slot}) % 2147483648)::int`;

/** A relation of one row, `slot`; `$1` is the store. Where all are taken it waits for the end of some transaction. */
export const SLOT = `(SELECT coalesce(
  (SELECT free FROM generate_series(0, ${SLOTS - 1}) AS free WHERE pg_try_advisory_xact_lock(${key('free')}) LIMIT 1),
  (SELECT taken FROM (SELECT floor(random() * ${SLOTS})::int AS taken OFFSET 0) AS any_slot,
    LATERAL pg_advisory_xact_lock(${key('taken')}))) AS slot)`;
