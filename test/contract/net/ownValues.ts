/**
 * What of a write's documented answer is another each time, by operationId: keys, at any depth, whose values are drawn (ids, tokens)
 * or taken from the rows that `dredd/rows.ts` makes for it. Only the type of such a value must be the documented one; everything else
 * must be as it is documented, to the letter.
 */
export const ownValues: Readonly<Record<string, readonly string[]>> = {
  startSignIn: ['session_token'],
  verifySignIn: ['token'],
  completeSignIn: ['token', 'id', 'email'],
};
