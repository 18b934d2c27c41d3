/**
 * What a partner would write on the clients that `npm run client` makes; test/client/packages.test.ts compiles and runs it. It prints what it
 * found, a line an API.
 */
import { createClient as createAccess } from 'matjar-access-client';
import { createClient as createManagement } from 'matjar-management-client';
import { createClient as createMerchant } from 'matjar-merchant-client';
import { ApiError, createClient as createStore } from 'matjar-store-client';
import { createClient as createStorefront } from 'matjar-storefront-client';

const given = process.env as Record<string, string>;
const { ADDRESS: address = '', NAME: name = '', STORE_ID: storeId = '' } = given;
const found = (api: string, ...facts: unknown[]): void => console.log(api, ...facts.map(String));

async function count(list: AsyncIterable<{ id: unknown }>): Promise<number> {
  const ids = new Set<unknown>();
  for await (const { id } of list) ids.add(id);
  return ids.size;
}

/** Sends what the real `fetch` does, and notes the keys of what it sent. */
const keys: (string | null)[] = [];
const noting = (request: Request): Promise<Response> => {
  keys.push(request.headers.get('Idempotency-Key'));
  return fetch(request);
};

async function storefront(): Promise<void> {
  const client = createStorefront({ address, credentials: { customerToken: given['CUSTOMER_TOKEN'] ?? '' } });
  const path = { slug: 'premium-game-key' };
  const { data } = await client.GET('/products/{slug}', { params: { path } });
  const products = await count(client.list('/products', { per_page: 50 }));
  const orders = await count(client.list('/customer/orders', { per_page: 7 }));
  found('storefront', data?.data.price.original, products, orders);
  // @ts-expect-error -- subscriptions do not come in pages
  await count(client.list('/customer/subscriptions')).catch((error: Error) => found('refused', error.message));
}

async function management(): Promise<void> {
  const client = createManagement({ address, credentials: { secretKey: () => Promise.resolve(given['SECRET_KEY']) } });
  const { data } = await client.GET('/analytics', {
    params: { query: { period: 'month', metrics: ['sales', 'orders'] } },
  });
  const csv = await client.GET('/export/customers', {
    params: { query: { format: 'csv', filters: { has_orders: true } } },
    parseAs: 'text',
  });
  const orders = await count(client.list('/orders', { status: 'completed', per_page: 100 }));
  found('management', Object.keys(data?.data ?? {}).length, csv.response.status, orders);
}

async function merchant(): Promise<void> {
  const client = createMerchant({ address, credentials: { merchantToken: given['MERCHANT_TOKEN'] ?? '' } });
  const png = Uint8Array.from(atob(given['PNG'] ?? ''), (letter) => letter.charCodeAt(0));
  const uploaded = await client.POST('/products/upload', {
    params: { query: { type: 'image' } },
    body: { file: new File([png], 'dot.png', { type: 'image/png' }) },
  });
  const made = await client.POST('/categories', { body: { name } });
  const categories = await count(client.list('/categories', { per_page: 2 }));
  found('merchant', uploaded.response.status, made.data?.data.name, categories);
}

async function store(): Promise<void> {
  const client = createStore({ address, credentials: { apiKey: given['API_KEY'] ?? '' }, fetch: noting });
  const made = await client.POST('/bans', { body: { playerUsername: 'Griefer', reason: 'Fire' } });
  const id = made.data?.data.id ?? '';
  const bans = await count(client.list('/bans', { take: 1 }));
  const gone = await client.DELETE('/bans/{id}', { params: { path: { id } } });
  const [key, ...others] = keys;
  const refused = await count(client.list('/orders', { playerUuid: 'nobody' })).catch((error: unknown) => error);
  const status = refused instanceof ApiError && refused.requestId !== null ? refused.status : refused;
  found(
    'store',
    key?.length,
    others.every((other) => other === null),
    bans,
    gone.data?.success,
    status,
  );
}

async function access(): Promise<void> {
  let token: string | undefined;
  const client = createAccess({ address, credentials: { operatorToken: () => token } });
  const body = { email: given['OPERATOR_EMAIL'] ?? '', password: given['OPERATOR_PASSWORD'] ?? '' };
  token = (await client.POST('/auth/login', { body })).data?.data.token;
  const params = { path: { storeId } };
  const made = await client.POST('/{storeId}/api-keys', { params, body: { name, permissions: { Bans: ['View'] } } });
  const listed = await client.GET('/{storeId}/api-keys', { params });
  found(
    'access',
    made.data?.data.name,
    listed.data?.data.some(({ id }) => id === made.data?.data.id),
  );
}

await storefront();
await management();
await merchant();
await store();
await access();
