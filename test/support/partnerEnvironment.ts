/** What a partner's program is given of an installation, as variables of its environment. */
import type { TestInstallation } from './installation';

export const partnerEnvironment = ({ demo }: Pick<TestInstallation, 'demo'>) => ({
  CUSTOMER_TOKEN: demo.customerToken,
  SECRET_KEY: demo.secretKey,
  MERCHANT_TOKEN: demo.merchantToken,
  API_KEY: demo.apiKey,
  STORE_ID: demo.gameStoreId,
  OPERATOR_EMAIL: demo.operatorEmail,
  OPERATOR_PASSWORD: demo.operatorPassword,
});
