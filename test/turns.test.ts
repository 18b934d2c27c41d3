/** Work of one store waits for what that store began before, and for nothing else. */
import { takeTurns } from '../src/turns';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('one at a time and in order, also after one that failed', async () => {
  const inTurn = takeTurns(1000);
  const events: string[] = [];
  const work = (name: string) => async (): Promise<string> => {
    events.push(`${name} begins`);
    await pause(5);
    events.push(`${name} ends`);
    if (name === 'a') throw new Error('a fails');
    return name;
  };
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(1, work(name))));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('stores do not wait for each other', async () => {
  const inTurn = takeTurns(1000);
  let release = (): void => undefined;
  const held = inTurn(1, () => new Promise<void>((resolve) => (release = resolve)));
  expect(await inTurn(2, () => Promise.resolve('done'))).toBe('done');
  release();
  await held;
});

test('who has waited too long gives up without having begun, and lets nobody pass', async () => {
  const inTurn = takeTurns(20);
  let release = (): void => undefined;
  const held = inTurn(1, () => new Promise<void>((resolve) => (release = resolve)));
  const late = jest.fn(() => Promise.resolve());
  await expect(inTurn(1, late)).rejects.toThrow('no answer within 20 ms');
  const next = jest.fn(() => Promise.resolve());
  const after = inTurn(1, next);
  await pause(1);
  expect(next).not.toHaveBeenCalled();
  release();
  await Promise.all([held, after]);
  expect([late.mock.calls.length, next.mock.calls.length]).toEqual([0, 1]);
});

test('a few at once, where a few may', async () => {
  const inTurn = takeTurns(1000, 3);
  let [working, most] = [0, 0];
  const work = async (): Promise<void> => {
    most = Math.max(most, ++working);
    await pause(3);
    working--;
  };
  await Promise.all(Array.from({ length: 20 }, () => inTurn(1, work)));
  expect([working, most]).toEqual([0, 3]);
});
