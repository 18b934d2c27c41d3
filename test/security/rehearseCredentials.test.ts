/** What is tried out of credentials: each kind until it is known, and nothing that asks the database. */
import { systemClock } from '../../src/clock';
import type { CredentialSource } from '../../src/security/findCredential';
import { rehearseCredentials } from '../../src/security/rehearseCredentials';
import type { Store } from '../../src/security/StoreDirectory';

const store: Store = {
  ...{ id: 7, handle: 'k7f3a9q2', currency: 'USD', locale: 'en', planFeatures: ['api'], planExpiresAt: null },
};
const directory = {
  ofHandle: (handle: string) => (handle === store.handle ? store : undefined),
  ofHost: () => undefined,
  only: () => undefined,
} as unknown as CredentialSource['directory'];

const TIMES = 5;

it('finds nobody, then somebody, and then remembers them', async () => {
  const asked: { name: string | undefined; values: readonly unknown[] }[] = [];
  const note = ({ name }: { name: string | undefined }, values: readonly unknown[]) =>
    void asked.push({ name, values });
  await rehearseCredentials({ clock: systemClock, directory }, store, note);
  const counts: Record<string, number> = {};
  for (const { name = '' } of asked) counts[name] = (counts[name] ?? 0) + 1;
  // Who is not found is asked for again; who is remembered is not. Whether an operator may do something is asked of good tokens alone.
  expect(counts).toEqual({
    directory_public_key: 1,
    ...{ customer_token: 2 * TIMES, merchant_token: 2 * TIMES, secret_key: 2 * TIMES, api_key: 2 * TIMES },
    ...{ find_signing_key: TIMES, operator_standing: TIMES },
  });
  const ofStore = asked.filter(({ name = '' }) => !name.startsWith('find_') && !name.startsWith('operator_'));
  for (const { values } of ofStore) expect(values[0]).toBe(store.id);
});
