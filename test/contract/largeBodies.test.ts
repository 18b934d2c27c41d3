/** Room for large bodies: who comes in, who waits for whom, and when the room is given back. */
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { LargeBodies } from '../../src/contract/largeBodies';

const room = (patienceMs = 5_000) => new LargeBodies({ bytes: 10, bytesOfStore: 6, patienceMs });

class Sent extends EventEmitter {
  closed = false;
  close(): void {
    this.closed = true;
    this.emit('close');
  }
}

/** Enters as a body of a store. */
function body(bodies: LargeBodies, storeId: number, bytes: number) {
  const response = new Sent();
  const own = { isInside: false, leave: () => response.close(), entered: Promise.resolve() };
  own.entered = bodies
    .enter({ storeId, bytes }, response as unknown as ServerResponse)
    .then(() => void (own.isInside = true));
  own.entered.catch(() => undefined); // of those who still wait when a test has ended, nobody asks
  return own;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const inside = async (...all: { isInside: boolean }[]): Promise<boolean[]> => {
  await turn();
  return all.map(({ isInside }) => isInside);
};

test('lets in what there is room for, and the next when one has closed', async () => {
  const bodies = room();
  const [one, other, third] = [body(bodies, 1, 5), body(bodies, 2, 5), body(bodies, 3, 1)];
  expect(await inside(one, other, third)).toEqual([true, true, false]);
  one.leave();
  expect(await inside(third)).toEqual([true]);
});

test('keeps the order, except before those who wait for their own store', async () => {
  const bodies = room();
  const first = body(bodies, 1, 6);
  const [again, others] = [body(bodies, 1, 4), body(bodies, 2, 4)];
  expect(await inside(first, again, others)).toEqual([true, false, true]);
  const [large, small] = [body(bodies, 3, 6), body(bodies, 4, 1)];
  others.leave();
  expect(await inside(again, large, small)).toEqual([false, false, false]);
  first.leave();
  expect(await inside(again, large, small)).toEqual([true, true, false]);
});

test('lets others pass who waits for his own store, though there were no room for him either', async () => {
  const bodies = room();
  const [first, other] = [body(bodies, 1, 6), body(bodies, 2, 2)];
  const [again, third] = [body(bodies, 1, 4), body(bodies, 3, 2)];
  expect(await inside(first, other, again, third)).toEqual([true, true, false, true]);
});

test('lets in alone what is larger than all the room', async () => {
  const bodies = room();
  const [giant, next] = [body(bodies, 1, 99), body(bodies, 2, 1)];
  expect(await inside(giant, next)).toEqual([true, false]);
  giant.leave();
  expect(await inside(next)).toEqual([true]);
});

test('forgets who has waited too long, and who is gone', async () => {
  const bodies = room(30);
  const [one, late] = [body(bodies, 1, 6), body(bodies, 2, 6)];
  await expect(late.entered).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  const gone = body(bodies, 2, 6);
  gone.leave();
  one.leave();
  const next = body(bodies, 3, 10);
  expect(await inside(next)).toEqual([true]);
  await expect(gone.entered).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});

test('keeps no room for who was gone before', async () => {
  const bodies = room();
  const response = new Sent();
  response.close();
  await bodies.enter({ storeId: 1, bytes: 10 }, response as unknown as ServerResponse);
  expect(await inside(body(bodies, 2, 10))).toEqual([true]);
});
