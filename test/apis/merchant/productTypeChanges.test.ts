/** What only some types have is changed: variants, terms, the rules of keys, courses. */
import { insertOrder } from '../../support/orderRows';
import { documentedCustomerId } from '../../../src/db/demo/customers';
import { decrypt } from '../../../src/security/encryption';
import { testServerKey } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';
import { insertLinks, leastOf, type Links, OWN } from '../../support/productBodies';
import type { Answer } from '../../support/request';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of many shapes, compared whole

let installation: TestInstallation;
let headers: Record<string, string>;
let links: Links;
beforeAll(async () => {
  installation = await startInstallation();
  headers = { ...(await installation.credentials.digital.good('merchantToken')), 'accept-language': 'en' };
  links = await insertLinks(installation.database.knex);
});
afterAll(() => installation.stop());

const PATH = '/shawarma/products';
const knex = () => installation.database.knex;
const storeId = stores.digital;

async function created(body: Json): Promise<Json> {
  const answer = await installation.ask(PATH, { method: 'POST', headers, body });
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json<{ data: Json }>().data;
}
const put = (id: number, body: Json): Promise<Answer> =>
  installation.ask(`${PATH}/${id}`, { method: 'PUT', headers, body });
async function changed(id: number, body: Json): Promise<Json> {
  const answer = await put(id, body);
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  return answer.json<{ data: Json }>().data;
}
const read = async (id: number): Promise<Json> =>
  (await installation.ask(`${PATH}/${id}`, { headers })).json<{ data: Json }>().data;
const inShop = (slug: string): Promise<Answer> => installation.ask(`/api/products/${slug}`);
const shown = async (slug: string): Promise<Json> => (await inShop(slug)).json<{ data: Json }>().data;

/** What is answered as wrong, after which the product is as it was. */
async function refused(id: number, body: Json): Promise<Json> {
  const before = await read(id);
  const answer = await put(id, body);
  expect(answer.status).toBe(422);
  expect(await read(id)).toEqual(before);
  return answer.json<{ data: Json }>().data;
}

describe('variants', () => {
  const features = [{ name: 'More' }];

  test('are changed by their number, added without one, and gone when left out', async () => {
    const { id, slug, subscriptionVariants } = await created(leastOf('subscription', links.image, { name: 'Plans' }));
    const [first, , third] = subscriptionVariants as Json[];
    const order = await insertOrder(
      knex(),
      { id: documentedCustomerId, storeId },
      {
        items: [{ productId: id as number, productType: 'subscription', columns: { planId: third?.id as number } }],
      },
    );
    const after = await changed(id as number, {
      subscriptionVariants: [
        { duration: 1, price: 3 },
        { id: first?.id as number, duration: 180, price: 25, features },
      ],
    });
    expect(after.subscriptionVariants).toMatchObject([
      { duration: 1, price: 3, is_active: true, sort_order: 0, features: [] },
      { id: first?.id as number, name: '6 أشهر', duration: 180, price: 25, badge: null, sort_order: 1, features },
      // Somebody has bought it.
      { id: third?.id as number, name: 'Season', is_active: false },
    ]);
    expect((await shown(slug as string)).subscription_variants).toHaveLength(2);
    const [item] = await knex()('orderItems')
      .where({ storeId, id: order.itemIds[0] as number })
      .select('planId');
    expect(item).toEqual({ planId: third?.id as number });
  });

  test('of another product, twice or none are refused', async () => {
    const { id } = await created(leastOf('subscription', links.image));
    const other = await created(leastOf('subscription', links.image));
    const theirs = { id: other.subscriptionVariants[0].id as number, duration: 1, price: 1 };
    const { subscriptionVariants } = await read(id as number);
    const mine = { id: subscriptionVariants[0].id as number, duration: 1, price: 1 };
    expect(await refused(id as number, { subscriptionVariants: [theirs] })).toEqual({
      'subscriptionVariants.0.id': [`The product has no variant ${theirs.id}.`],
    });
    expect(await refused(id as number, { subscriptionVariants: [mine, mine] })).toEqual({
      'subscriptionVariants.1.id': [`The variant ${mine.id} is there twice.`],
    });
    expect(await refused(id as number, { subscriptionVariants: [] })).toHaveProperty('subscriptionVariants');
  });
});

test.each(['subscription', 'license'] as const)('of a %s one variant is active at least', async (type) => {
  const sentence = { subscriptionVariants: ['At least one of the subscriptionVariants must be active.'] };
  const asleep = [{ duration: 30, price: 5, is_active: false }];
  const body = leastOf(type, links.image, { subscriptionVariants: asleep });
  const answer = await installation.ask(PATH, { method: 'POST', headers, body });
  expect([answer.status, answer.json<{ data: Json }>().data]).toEqual([422, sentence]);
  const arabic = await installation.ask(PATH, {
    method: 'POST',
    headers: { ...headers, 'accept-language': 'ar' },
    body,
  });
  expect(arabic.status).toBe(422);
  const { id } = await created(leastOf(type, links.image));
  expect(await refused(id as number, { subscriptionVariants: asleep })).toEqual(sentence);
  await changed(id as number, { subscriptionVariants: [...asleep, { duration: 1, price: 1 }] });
});

test('the terms of a subscription change one by one', async () => {
  const { id } = await created(leastOf('subscription', links.image));
  expect(await changed(id as number, { trial_days: 0 })).toMatchObject({
    trial_days: 0,
    cancel_behavior: 'immediate',
    auto_renew_default: true,
    grace_period_days: 3,
  });
});

test('the rules of keys change one by one, and the encryption key stays, switched off and on again: keys that were issued need it', async () => {
  const { id } = await created(leastOf('license', links.image));
  const key = async (): Promise<string | null> => {
    const row = await knex()('licenseConfigs')
      .where({ storeId, productId: id as number })
      .first('encryptionKeyEncrypted');
    const { encryptionKeyEncrypted: sealed } = row as { encryptionKeyEncrypted: Buffer | null };
    return sealed && decrypt(testServerKey, 'license_encryption_key', sealed);
  };
  const first = await key();
  const rules = OWN.license.license_config as Json;
  const lasting = await changed(id as number, { license_config: { expiry_type: 'lifetime', max_activations: 0 } });
  expect(lasting.license_config).toEqual({ ...rules, expiry_type: 'lifetime', expiry_days: null, max_activations: 0 });
  expect(await key()).toBe(first);
  expect(await refused(id as number, { license_config: { expiry_type: 'timed' } })).toHaveProperty([
    'license_config.expiry_days',
  ]);
  const off = await changed(id as number, { license_config: { e2ee: false } });
  expect([off.license_config.e2ee, await key()]).toEqual([false, first]);
  const on = await changed(id as number, { license_config: { e2ee: true } });
  expect([on.license_config.e2ee, await key()]).toEqual([true, first]);
});

test('the sections of a course are replaced whole, and the course stays the one that customers are enrolled in', async () => {
  const { id, slug } = await created(leastOf('course', links.image, { name: 'Lessons' }));
  const course = await knex()('courses')
    .where({ storeId, productId: id as number })
    .first('id');
  expect((await changed(id as number, { course: { level: 'beginner' } })).course).toMatchObject({
    instructor: 'Jane Doe',
    level: 'beginner',
    sections: [{}, {}],
  });
  const sections = [{ title: 'Only', modules: [{ title: 'A', type: 'text', content: '<b>a</b><script>b</script>' }] }];
  const after = await changed(id as number, { course: { sections } });
  expect(after.course).toMatchObject({
    level: 'beginner',
    sections: [{ title: 'Only', modules: [{ content: '<b>a</b>' }] }],
  });
  expect(
    await knex()('courses')
      .where({ storeId, productId: id as number })
      .first('id'),
  ).toEqual(course);
  expect((await shown(slug as string)).course).toMatchObject({ total_modules: 1, level_arabic: 'مبتدئ' });
});
