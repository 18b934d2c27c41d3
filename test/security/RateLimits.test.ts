/** Windows of a minute, aligned to the clock, which the test moves. */
import { createLimit } from '../../src/security/RateLimits';

function clockAt(time: string) {
  const clock = { time, now: () => new Date(clock.time) };
  return clock;
}

it('counts down to nothing, and says when the window ends', async () => {
  const clock = clockAt('2026-01-01T00:00:20.700Z');
  const count = createLimit({ name: 'api', limit: 2, windowSeconds: 60 }, clock);
  const resetAt = Date.parse('2026-01-01T00:01:00Z') / 1000;
  expect(await count('a')).toEqual({ limit: 2, remaining: 1, resetAt, retryAfterSeconds: 40, exceeded: false });
  expect(await count('a')).toMatchObject({ remaining: 0, exceeded: false });
  expect(await count('a')).toMatchObject({ remaining: 0, exceeded: true });
  expect(await count('a')).toMatchObject({ remaining: 0, exceeded: true });
});

it('begins anew with the minute of the clock, not a minute after the first request', async () => {
  const clock = clockAt('2026-01-01T00:00:59.999Z');
  const count = createLimit({ name: 'api', limit: 1, windowSeconds: 60 }, clock);
  expect(await count('a')).toMatchObject({ exceeded: false, retryAfterSeconds: 1 });
  expect(await count('a')).toMatchObject({ exceeded: true, retryAfterSeconds: 1 });
  clock.time = '2026-01-01T00:01:00.000Z';
  expect(await count('a')).toMatchObject({ exceeded: false, remaining: 0, retryAfterSeconds: 60 });
  clock.time = '2026-01-01T00:01:59.000Z';
  expect(await count('a')).toMatchObject({ exceeded: true, retryAfterSeconds: 1 });
});

it('counts each caller, and each API, by itself', async () => {
  const clock = clockAt('2026-01-01T00:00:00Z');
  const one = createLimit({ name: 'one', limit: 1, windowSeconds: 60 }, clock);
  const other = createLimit({ name: 'other', limit: 1, windowSeconds: 60 }, clock);
  await one('a');
  expect(await one('b')).toMatchObject({ exceeded: false });
  expect(await other('a')).toMatchObject({ exceeded: false });
  expect(await one('a')).toMatchObject({ exceeded: true });
});

it('counts requests that arrive together', async () => {
  const count = createLimit({ name: 'api', limit: 10, windowSeconds: 60 }, clockAt('2026-01-01T00:00:00Z'));
  const all = await Promise.all(Array.from({ length: 25 }, () => count('a')));
  expect(all.filter(({ exceeded }) => exceeded)).toHaveLength(15);
});

it('counts what comes while the database counts in one more query, each request for itself', async () => {
  const asked: number[] = [];
  const pending: (() => void)[] = [];
  let points = 0;
  const query = async ({ values: [keys, counts] }: { values: [string[], number[]] }) => {
    asked.push(...counts);
    await new Promise<void>((resolve) => void pending.push(resolve));
    points += Number(counts[0]);
    return { rows: [{ key: keys[0], points, expire: Date.now() + 60_000 }] };
  };
  const shared = { postgres: { query } as never };
  const count = createLimit({ name: 'api', limit: 10, windowSeconds: 60 }, clockAt('2026-01-01T00:00:00Z'), shared);
  const all = Promise.all(Array.from({ length: 25 }, () => count('a')));
  for (let answered = 0; answered < 2; answered++) {
    while (pending.length === answered) await new Promise((resolve) => setImmediate(resolve));
    pending[answered]?.();
  }
  const allowances = await all;
  expect(asked).toEqual([1, 24]);
  expect(allowances.map(({ remaining }) => remaining).slice(0, 10)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  expect(allowances.map(({ exceeded }) => exceeded)).toEqual(Array.from({ length: 25 }, (_, place) => place >= 10));
});

it('counts the callers of one turn of the event loop in one query, and each for itself', async () => {
  const asked: [string[], number[]][] = [];
  const query = ({ values: [keys, counts] }: { values: [string[], number[]] }) => {
    asked.push([keys, counts]);
    return Promise.resolve({ rows: keys.map((key, place) => ({ key, points: place + 1, expire: 0 })).reverse() });
  };
  const clock = clockAt('2026-01-01T00:00:00Z');
  const count = createLimit({ name: 'api', limit: 2, windowSeconds: 60 }, clock, { postgres: { query } as never });
  const all = await Promise.all(['a', 'b', 'c'].map(count));
  expect(asked).toEqual([
    [['a', 'b', 'c'].map((caller) => `api:${clock.now().getTime() / 60_000}:${caller}`), [1, 1, 1]],
  ]);
  expect(all.map(({ remaining, exceeded }) => [remaining, exceeded])).toEqual([
    [1, false],
    [0, false],
    [0, true],
  ]);
});

it('counts for itself, and each caller, while the database is away', async () => {
  const query = () => Promise.reject(new Error('gone'));
  const clock = clockAt('2026-01-01T00:00:00Z');
  const count = createLimit({ name: 'api', limit: 1, windowSeconds: 60 }, clock, { postgres: { query } as never });
  const first = await Promise.all([count('a'), count('b')]);
  const second = await Promise.all([count('a'), count('c')]);
  expect([...first, ...second].map(({ exceeded }) => exceeded)).toEqual([false, false, true, false]);
});
