import { together } from '../../src/db/together';

const failed = (message: string, code?: string): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(Object.assign(new Error(message), { code })), 1));
const later = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), 5));

it('gives the answers of all, in their order, and what was there already', async () => {
  expect(await together([later('one'), Promise.resolve(2), false])).toEqual(['one', 2, false]);
});

it('tells the first failure of the list, whichever came first', async () => {
  const late = later(undefined).then(() => failed('first'));
  await expect(together([later(1), late, failed('second')])).rejects.toThrow('first');
});

it('tells the cause rather than what failed because of it', async () => {
  await expect(together([failed('aborted', '25P02'), failed('deadlock', '40P01')])).rejects.toThrow('deadlock');
  await expect(together([failed('aborted', '25P02'), later(1)])).rejects.toThrow('aborted');
});
