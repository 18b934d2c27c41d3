/** Statements that need nothing of each other's answers, sent to Postgres without waiting for one before the next. */

/** In a transaction in which another statement has failed. */
const ABORTED = '25P02';

/**
 * Waits for all, and judges them in their order: of several that fail the first is told, for those behind it may have failed because of it.
 * @param works already begun, or nothing to wait for: within a transaction Postgres does them one after the other
 */
export async function together<Results extends readonly unknown[]>(works: {
  readonly [Place in keyof Results]: Promise<Results[Place]> | Results[Place];
}): Promise<Results> {
  const ended = await Promise.allSettled(works);
  const failed = ended.filter((one) => one.status === 'rejected');
  const cause = failed.find(({ reason }) => (reason as { code?: unknown }).code !== ABORTED) ?? failed[0];
  if (cause) throw cause.reason;
  return ended.map((one) => (one as PromiseFulfilledResult<unknown>).value) as unknown as Results;
}
