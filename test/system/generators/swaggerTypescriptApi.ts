/** What a partner would write on the clients that swagger-typescript-api makes: the same as Smoke.java does on those for Java. */
import * as access from './access.js';
import * as management from './management.js';
import * as merchant from './merchant.js';
import * as store from './store.js';
import * as storefront from './storefront.js';

const { ADDRESS = '', NAME = '', STORE_ID = '', OPERATOR_EMAIL = '', OPERATOR_PASSWORD = '', ...given } = process.env;
const found = (api: string, ...facts: unknown[]): void => console.log(api, ...facts.map(String));

async function main(): Promise<void> {
  await readStorefront();
  await readManagement();
  await useMerchant();
  await useStore();
  await useAccess();
}

async function readStorefront(): Promise<void> {
  const client = new storefront.Api({ baseUrl: `${ADDRESS}/api` });
  const list = await client.products.listProducts({ sort: 'price_asc', per_page: 2, page: 1 });
  const { slug, price } = (await client.products.getProduct('premium-game-key')).data.data;
  const asCustomer = { headers: { Authorization: `Bearer ${given['CUSTOMER_TOKEN']}` } };
  const orders = await client.customer.listCustomerOrders({ per_page: 5, page: 1 }, asCustomer);
  const { success, data, pagination } = list.data;
  found('storefront', success, data.length, pagination.total, slug, price.original, orders.data.pagination.total);
}

async function readManagement(): Promise<void> {
  const baseApiParams = { headers: { 'X-Secret-Key': given['SECRET_KEY'] ?? '' } };
  const client = new management.Api({ baseUrl: `${ADDRESS}/api/management`, baseApiParams });
  const { data, pagination } = (await client.orders.listOrders({ per_page: 5, page: 1 })).data;
  const analytics = await client.analytics.getAnalytics({ period: 'month', metrics: ['sales', 'orders'] });
  const events = (await client.webhooks.listWebhookData({ event: 'order.created', limit: 3 })).data;
  if (events.message !== 'Webhook data for order.created') throw new Error(events.message);
  const ids: number[] = events.data.map(({ id }) => id);
  const hasSales = analytics.data.data.sales !== undefined;
  found('management', data.length, pagination.total, hasSales, events.message, ids.length);
}

async function useMerchant(): Promise<void> {
  const baseApiParams = { headers: { Authorization: `Bearer ${given['MERCHANT_TOKEN']}` } };
  const client = new merchant.Api({ baseUrl: `${ADDRESS}/shawarma`, baseApiParams });
  const made = await client.categories.createCategory({ name: NAME });
  const { data, next_page_url } = (await client.categories.listCategories({ page: 1, per_page: 1 })).data.data;
  const orders = await client.orders.listOrders({ page: 1, per_page: 5 });
  found('merchant', made.data.data.name, data.length, next_page_url !== null, orders.data.data.data.length);
}

async function useStore(): Promise<void> {
  const baseApiParams = { headers: { 'X-Api-Key': given['API_KEY'] ?? '' } };
  const { bans } = new store.Api({ baseUrl: `${ADDRESS}/api/v1`, baseApiParams });
  const ban = { playerUsername: 'Griefer', reason: 'Fire', expiresAt: '2040-01-01T00:00:00Z' };
  const once = { headers: { 'Idempotency-Key': NAME } };
  const { id } = (await bans.createBan(ban, once)).data.data;
  const again = (await bans.createBan(ban, once)).data.data;
  const { reason, expiresAt } = (await bans.updateBan(id, { reason: 'Lava' })).data.data;
  const { items } = (await bans.listBans({ skip: 0, take: 1 })).data.data;
  await bans.deleteBan(id);
  const gone = await bans.getBan(id).catch((refused: { status: number }) => refused);
  found('store', again.id === id, reason, expiresAt, items.length, gone.status);
}

async function useAccess(): Promise<void> {
  const client = new access.Api({ baseUrl: `${ADDRESS}/api/stores` });
  const login = await client.auth.logInOperator({ email: OPERATOR_EMAIL, password: OPERATOR_PASSWORD });
  const operator = { headers: { Authorization: `Bearer ${login.data.data.token}` } };
  const body = { name: NAME, permissions: { Bans: ['View' as const] } };
  const { id, name } = (await client.storeId.createApiKey(STORE_ID, body, operator)).data.data;
  await client.storeId.revokeApiKey(STORE_ID, id, operator);
  const keys = await client.storeId.listApiKeys(STORE_ID, operator);
  const listed = keys.data.data.find((key) => key.id === id);
  found('access', name, listed?.permissions['Bans']?.[0], listed?.revokedAt != null);
}

void main();
