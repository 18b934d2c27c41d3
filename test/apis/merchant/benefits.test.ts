/** Benefits: what is written is read, and stays in its store. */
import { demoTime } from '../../support/database';
import { startInstallation, stores, type TestInstallation } from '../../support/installation';

const PATH = '/shawarma/benefits';

let installation: TestInstallation;
let headers: Record<string, string>;
beforeAll(async () => {
  installation = await startInstallation();
  headers = await installation.credentials.digital.good('merchantToken');
});
afterAll(() => installation.stop());

interface Benefit {
  readonly id: number;
  readonly name: string;
}

const create = (body: unknown) => installation.ask(PATH, { method: 'POST', headers, body });
const list = async (query = '', as = headers): Promise<{ data: Benefit[]; next_page_url: string | null }> =>
  (await installation.ask(`${PATH}${query}`, { headers: as })).json<{ data: never }>().data;

test('a new benefit is answered and read back, the oldest first', async () => {
  const body = { name: 'ضمان لعامين', description: 'From the day of purchase', icon: 'https://cdn.example/a.svg' };
  const answer = await create(body);
  expect(answer.status).toBe(201);
  const { data, ...envelope } = answer.json<{ data: Benefit }>();
  const timestamp = demoTime.getTime() / 1000;
  expect(envelope).toEqual({ message: 'تم إنشاء الميزة بنجاح', api: 'rmz.shawarma', timestamp });
  const at = demoTime.toISOString().replace('Z', '000Z');
  expect(data).toEqual({ ...body, id: data.id, created_at: at, updated_at: at });
  const second = (await create({ name: 'Bare' })).json<{ data: Benefit }>().data;
  expect(second).toMatchObject({ description: null, icon: null });
  expect((await list('?per_page=100')).data.slice(-2)).toEqual([data, second]);
});

test('the list is walked page by page', async () => {
  const whole = (await list('?per_page=100')).data.map(({ id }) => id);
  const walked: number[] = [];
  for (let page = 1; ; page++) {
    const part = await list(`?per_page=2&page=${page}`);
    walked.push(...part.data.map(({ id }) => id));
    if (part.next_page_url === null) break;
  }
  expect(walked).toEqual(whole);
});

test('a benefit of this store is not in another’s list', async () => {
  const others = await installation.credentials.game.good('merchantToken');
  const stamps = { createdAt: demoTime, updatedAt: demoTime };
  await installation.database.knex('benefits').insert({ storeId: stores.game, id: 6001, name: 'Theirs', ...stamps });
  expect((await list('', others)).data.map(({ name }) => name)).toEqual(['Theirs']);
  expect((await list('?per_page=100')).data.map(({ name }) => name)).not.toContain('Theirs');
});

test.each([
  [{}, 'name'],
  [{ name: '\t' }, 'name'],
  [{ name: 7 }, 'name'],
  [{ name: 'a', icon: '' }, 'icon'],
  [{ name: 'a', description: 'x'.repeat(5001) }, 'description'],
  [{ name: 'a', price: 5 }, 'price'],
])('%j is refused for its %s, and nothing is kept', async (body, field) => {
  const before = (await list('?per_page=100')).data.length;
  const answer = await create(body);
  expect([answer.status, Object.keys(answer.json<{ data: object }>().data)]).toEqual([422, [field]]);
  expect((await list('?per_page=100')).data).toHaveLength(before);
});
