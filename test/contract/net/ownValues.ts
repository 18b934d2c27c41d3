/**
 * What of a documented answer is another each time, by contract and operationId: keys, at any depth, whose values are drawn (ids,
 * tokens, the handle of a store) or, of the few writes that are sent for rows of their own, taken from those. Only the type of such a
 * value must be the documented one; everything else must be as it is documented, to the letter.
 */
export const ownValues: Readonly<Partial<Record<string, Readonly<Record<string, readonly string[]>>>>> = {
  storefront: {
    startSignIn: ['session_token'],
    verifySignIn: ['token'],
    completeSignIn: ['token', 'id', 'email'],
  },
  merchant: {
    createProduct: ['id'],
    addCodes: ['id'],
    uploadProductMedia: ['path', 'size'],
    getStore: ['id'],
  },
  access: {
    logInOperator: ['token'],
    listApiKeys: ['prefix'],
    createApiKey: ['id', 'prefix', 'key'],
    regenerateApiKey: ['prefix', 'key'],
  },
  store: {
    createBan: ['id'],
    createSale: ['id'],
    createPackage: ['id'],
    createCategory: ['id'],
    createOrder: ['id'],
    createCoupon: ['id'],
    createGiftCard: ['id'],
    createServer: ['id'],
    leaseDeliveries: ['leaseId'],
  },
};
