/** What holds between several requests: limits count, and nobody is answered from memory of an older state. */
import { stores, type TestInstallation } from '../../support/installation';
import type { Answer } from '../../support/request';

const SLUG = 'gaming-headset';
const target = `/api/products/${SLUG}`;

interface Shown {
  readonly name: string;
  readonly price: { readonly discount_expiry: string | null };
}

const shown = (answer: Answer): Shown => answer.json<{ data: Shown }>().data;
const rowsOf = ({ database }: TestInstallation) =>
  database.knex('products').where({ storeId: stores.digital, slug: SLUG });

/** Whether every request of a server that allows one more is counted. */
export async function limitFindings(installation: TestInstallation): Promise<string[]> {
  const limited = await installation.another({ environment: { MATJAR_RATE_LIMIT_SCALE: '0.02' } });
  const statuses: number[] = [];
  for (let request = 0; request < 3; request++) statuses.push((await limited.ask('/api/products?per_page=1')).status);
  return statuses.at(-1) === 429 ? [] : [`status ${statuses.at(-1)} instead of 429`];
}

/** Whether a kept answer ends with a write of another process within a second, and by itself when its discount does. */
export async function staleFindings(installation: TestInstallation): Promise<string[]> {
  const { ask, clock, database } = installation;
  const findings: string[] = [];
  const first = shown(await ask(target));
  await ask(target);
  clock.set(first.price.discount_expiry ?? '');
  if (shown(await ask(target)).price.discount_expiry !== null) findings.push('an ended discount is still shown');
  await ask(target);
  const name = `Written ${crypto.randomUUID()}`;
  await rowsOf(installation).update({ name });
  const [{ id } = { id: 0 }] = (await rowsOf(installation).select('id')) as { id: number }[];
  const change = JSON.stringify({ storeId: stores.digital, products: [id], process: 'another' });
  await database.knex.raw(`select pg_notify('matjar_store_changes', ?)`, [change]);
  if (!(await soon(async () => shown(await ask(target)).name === name))) findings.push('an old name is still shown');
  return findings;
}

/** Whether something comes true within a second. */
export async function soon(isTrue: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + 1000;
  while (performance.now() < end) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
