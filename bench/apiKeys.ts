/** Keys of v1 for the game store that is measured: one of them alone would have every request wait for its row in the count of its limit. */
import type { Connection } from '../src/db/connection';
import { FORMATS, hashSecret, mintSecret } from '../src/security/tokens';

const PERMISSIONS = {
  Orders: ['View', 'Edit'],
  ...Object.fromEntries(
    ['Packages', 'Categories', 'Coupons', 'Sales', 'GiftCards', 'Customers', 'Bans', 'Subscriptions'].map((area) => [
      area,
      ['View'],
    ]),
  ),
};

/** Adds keys that may look at everything and place orders. @param handle of the store @returns them */
export async function addApiKeys({ knex }: Connection, handle: string, count: number): Promise<string[]> {
  const { id: storeId } = (await knex('stores').where({ handle }).first('id')) as { id: number };
  const secrets = Array.from({ length: count }, () => mintSecret());
  const at = new Date();
  await knex('apiKeys').insert(
    secrets.map((secret) => ({
      storeId,
      id: crypto.randomUUID(),
      name: 'Bench',
      prefix: `flx_${handle}_${secret.slice(0, 4)}`,
      secretHash: hashSecret(secret),
      permissions: PERMISSIONS,
      createdAt: at,
      updatedAt: at,
    })),
  );
  return secrets.map((secret) => FORMATS.apiKey.write(handle, secret));
}
