/** Statements that need nothing of each other's answers, sent to Postgres without waiting for one before the next. */

/**
 * Waits for all, and judges them in their order: of several that fail, the first is told, for those behind it may have failed because of it.
 * @param works already begun: within a transaction Postgres does them one after the other
 */
export async function together<Results extends readonly unknown[]>(works: {
  readonly [Place in keyof Results]: Promise<Results[Place]>;
}): Promise<Results> {
  const ended = await Promise.allSettled(works);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }) as unknown as Results;
}
