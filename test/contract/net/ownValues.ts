/**
 * What of a documented answer is another each time, by contract and operationId: keys, at any depth, whose values are drawn (ids,
 * tokens, the handle of a store) or, of a write, taken from the rows that `dredd/rows` makes for it. Only the type of such a value must
 * be the documented one; everything else must be as it is documented, to the letter.
 */
export const ownValues: Readonly<Partial<Record<string, Readonly<Record<string, readonly string[]>>>>> = {
  storefront: {
    startSignIn: ['session_token'],
    verifySignIn: ['token'],
    completeSignIn: ['token', 'id', 'email'],
  },
  merchant: {
    createProduct: ['id'],
    updateProduct: ['id', 'slug'],
    addCodes: ['id'],
    createCategory: ['id'],
    uploadProductMedia: ['id', 'path', 'size'],
    createBenefit: ['id'],
    getStore: ['id'],
    createOrder: ['id'],
    updateOrder: ['id', 'invoice_number'],
  },
  access: {
    logInOperator: ['token', 'storeId'],
    listApiKeys: ['id', 'prefix', 'lastUsedAt', 'revokedAt'],
    createApiKey: ['id', 'prefix', 'key'],
    regenerateApiKey: ['id', 'prefix', 'key'],
  },
  store: {
    createBan: ['id'],
    updateBan: ['id'],
    createSale: ['id'],
    updateSale: ['id'],
    createPackage: ['id'],
    updatePackage: ['id'],
    createCategory: ['id'],
    updateCategory: ['id'],
    createOrder: ['id'],
    createCoupon: ['id', 'code'],
    updateCoupon: ['id', 'code'],
    createGiftCard: ['id'],
    updateGiftCard: ['id'],
    createServer: ['id'],
    updateServer: ['id'],
    listOrderDeliveries: ['id'],
    retryDelivery: ['id', 'itemId', 'serverId'],
    leaseDeliveries: ['id', 'leaseId', 'orderId'],
    acknowledgeDeliveries: ['id'],
  },
};
