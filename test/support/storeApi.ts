/** Requests to Store Management v1 of the demo's game store, as its tests send them. */
import type { TestInstallation } from './installation';
import type { Answer, Asked } from './request';

export interface StoreApi {
  ask(method: string, target: string, more?: Asked): Promise<Answer>;
  /** The data of a success, whose envelope must be as it should. */
  data<Data>(method: string, target: string, more?: Asked): Promise<Data>;
  /** The sentences with which something is refused as invalid. */
  errors(method: string, target: string, more?: Asked): Promise<string[]>;
}

/** @param permissions of the key: `Orders:View` */
export async function storeApi(installation: TestInstallation, permissions: readonly string[]): Promise<StoreApi> {
  const key = await installation.credentials.game.good('apiKey', permissions);
  const ask: StoreApi['ask'] = (method, target, more = {}) =>
    installation.ask(`/api/v1${target}`, { method, ...more, headers: { ...key, ...more.headers } });
  return {
    ask,
    data: async <Data>(method: string, target: string, more?: Asked): Promise<Data> =>
      dataOf<Data>(await ask(method, target, more)),
    errors: async (method, target, more) => {
      const answer = await ask(method, target, more);
      expect([answer.status, answer.text]).toEqual([400, expect.anything()]);
      const { errors, ...envelope } = answer.json<{ errors: string[] }>();
      expect(envelope).toEqual({ success: false, data: null, message: 'The given data was invalid.' });
      return errors;
    },
  };
}

/** The data of an answer that must be a success. */
export function dataOf<Data>(answer: Answer): Data {
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  const { data, ...envelope } = answer.json<{ data: Data }>();
  expect(envelope).toEqual({ success: true, message: null, errors: [] });
  return data;
}

/** An instant as v1 writes it. */
export const written = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

export interface Paged<Item> {
  readonly items: Item[];
  readonly total: number;
  readonly skip: number;
  readonly take: number;
}

/** All pages of a list together, read `take` at a time. */
export async function allPages<Item>(api: StoreApi, target: string, take: number): Promise<Item[]> {
  const items: Item[] = [];
  for (;;) {
    const mark = target.includes('?') ? '&' : '?';
    const page = await api.data<Paged<Item>>('GET', `${target}${mark}skip=${items.length}&take=${take}`);
    expect([page.skip, page.take]).toEqual([items.length, take]);
    items.push(...page.items);
    if (page.items.length < take) {
      expect(page.total).toBe(items.length);
      return items;
    }
  }
}
