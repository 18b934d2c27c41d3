/** When memory is given back: in quiet times, as long as it helps, and again after the next rush. */
import { lookAfter } from '../../src/server/giveBack';

interface Machine {
  /** Looks once, after the process has used so much CPU. */
  look(seconds: number): void;
  memory: number;
  /** What each collection leaves, while there is something to free. */
  leaves: number[];
  collections: number;
}

function machine(memory: number, leaves: number[]): Machine {
  let cpu = 0;
  const look = lookAfter({
    memory: () => made.memory,
    cpu: () => cpu,
    collect: () => {
      cpu += 0.2; // a collection is work too, and must not count as somebody's
      made.collections++;
      made.memory = made.leaves.shift() ?? made.memory;
    },
  });
  const made: Machine = { look: (seconds) => ((cpu += seconds), look()), memory, leaves, collections: 0 };
  return made;
}

it('collects when quiet until nothing comes of it', () => {
  const one = machine(210, [190, 170, 169]);
  for (let look = 0; look < 10; look++) one.look(0.01);
  expect([one.collections, one.memory]).toEqual([3, 169]);
});

it('leaves a busy process alone', () => {
  const one = machine(210, [170]);
  for (let look = 0; look < 10; look++) one.look(2);
  expect(one.collections).toBe(0);
});

it('collects again after a rush, and not for a little', () => {
  const one = machine(210, [170, 170]);
  for (let look = 0; look < 5; look++) one.look(0);
  expect(one.collections).toBe(2);
  one.memory = 180;
  for (let look = 0; look < 5; look++) one.look(0);
  expect(one.collections).toBe(2);
  one.memory = 310;
  one.look(5);
  expect(one.collections).toBe(2);
  one.leaves = [200, 175];
  for (let look = 0; look < 5; look++) one.look(0);
  expect([one.collections, one.memory]).toEqual([4, 175]);
});
