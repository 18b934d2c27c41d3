/**
 * What was read before a lock is not so any more once it is held, and what was decided by it would be true of no moment. Done again, the
 * transaction reads what is so now; its code is PostgreSQL's for transactions that can't be put into an order (`isCollision`).
 */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
  readonly code = '40001';
}
