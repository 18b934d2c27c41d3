/** The envelope of every success of Store Management v1 and of its keys. */

/** @param data what was asked for or made, in the contract's shape; null on deletion */
export const success = <Data>(data: Data) => ({
  status: 200 as const,
  body: { success: true as const, data, message: null, errors: [] as [] },
});
