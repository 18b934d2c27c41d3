/** What a partner would write on the clients that oazapfts makes: the same as Smoke.java does on those for Java. */
import * as access from './access.js';
import * as management from './management.js';
import * as merchant from './merchant.js';
import * as store from './store.js';
import * as storefront from './storefront.js';

const { ADDRESS = '', NAME = '', STORE_ID = '', OPERATOR_EMAIL = '', OPERATOR_PASSWORD = '', ...given } = process.env;
const found = (api: string, ...facts: unknown[]): void => console.log(api, ...facts.map(String));

async function main(): Promise<void> {
  for (const client of [storefront, management, merchant, store, access]) {
    client.defaults.baseUrl = ADDRESS + client.servers.thisServer;
  }
  await readStorefront();
  await readManagement();
  await useMerchant();
  await useStore();
  await useAccess();
}

async function readStorefront(): Promise<void> {
  const list = await storefront.listProducts({ sort: 'price_asc', perPage: 2, page: 1 });
  const product = await storefront.getProduct('premium-game-key');
  const asCustomer = { headers: { Authorization: `Bearer ${given['CUSTOMER_TOKEN']}` } };
  const orders = await storefront.listCustomerOrders({ perPage: 5, page: 1 }, asCustomer);
  if (list.status !== 200 || product.status !== 200 || orders.status !== 200) throw new Error('storefront');
  const { slug, price } = product.data.data;
  const { total } = list.data.pagination;
  found(
    'storefront',
    list.data.success,
    list.data.data.length,
    total,
    slug,
    price.original,
    orders.data.pagination.total,
  );
}

async function readManagement(): Promise<void> {
  const options = { headers: { 'X-Secret-Key': given['SECRET_KEY'] } };
  const orders = await management.listOrders({ perPage: 5, page: 1 }, options);
  const analytics = await management.getAnalytics({ period: 'month', metrics: ['sales', 'orders'] }, options);
  const events = await management.listWebhookData('order.created', { limit: 3 }, options);
  if (orders.status !== 200 || analytics.status !== 200 || events.status !== 200) throw new Error('management');
  if (events.data.message !== 'Webhook data for order.created') throw new Error(events.data.message);
  const ids: number[] = events.data.data.map(({ id }) => id);
  const { data, pagination } = orders.data;
  const hasSales = analytics.data.data.sales !== undefined;
  found('management', data.length, pagination.total, hasSales, events.data.message, ids.length);
}

async function useMerchant(): Promise<void> {
  const options = { headers: { Authorization: `Bearer ${given['MERCHANT_TOKEN']}` } };
  const made = await merchant.createCategory({ name: NAME }, options);
  const page = await merchant.listCategories({ page: 1, perPage: 1 }, options);
  const orders = await merchant.listOrders({ page: 1, perPage: 5 }, options);
  if (made.status !== 201 || page.status !== 200 || orders.status !== 200) throw new Error('merchant');
  const { data, next_page_url } = page.data.data;
  found('merchant', made.data.data.name, data.length, next_page_url !== null, orders.data.data.data.length);
}

async function useStore(): Promise<void> {
  const options = { headers: { 'X-Api-Key': given['API_KEY'] } };
  const ban = { playerUsername: 'Griefer', reason: 'Fire', expiresAt: '2040-01-01T00:00:00Z' };
  const made = await store.createBan(ban, { idempotencyKey: NAME }, options);
  const again = await store.createBan(ban, { idempotencyKey: NAME }, options);
  if (made.status !== 200 || again.status !== 200) throw new Error('store');
  const { id } = made.data.data;
  const changed = await store.updateBan(id, { reason: 'Lava' }, options);
  const listed = await store.listBans({ skip: 0, take: 1 }, options);
  if (changed.status !== 200 || listed.status !== 200) throw new Error('store');
  await store.deleteBan(id, options);
  const gone = await store.getBan(id, options);
  const { reason, expiresAt } = changed.data.data;
  found('store', again.data.data.id === id, reason, expiresAt, listed.data.data.items.length, gone.status);
}

async function useAccess(): Promise<void> {
  const login = await access.logInOperator({ email: OPERATOR_EMAIL, password: OPERATOR_PASSWORD });
  if (login.status !== 200) throw new Error('access');
  const options = { headers: { Authorization: `Bearer ${login.data.data.token}` } };
  const made = await access.createApiKey(STORE_ID, { name: NAME, permissions: { Bans: ['View'] } }, options);
  if (made.status !== 200) throw new Error('access');
  const { id, name } = made.data.data;
  await access.revokeApiKey(STORE_ID, id, options);
  const keys = await access.listApiKeys(STORE_ID, options);
  if (keys.status !== 200) throw new Error('access');
  const listed = keys.data.data.find((key) => key.id === id);
  found('access', name, listed?.permissions['Bans']?.[0], listed?.revokedAt != null);
}

void main();
