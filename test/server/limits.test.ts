/** What is told, once each time, when the database that counts for all processes is away, and when it is back. */
import { readConfig } from '../../src/config';
import type { Api } from '../../src/contract/Api';
import { createLimits } from '../../src/server/limits';
import { createMetrics } from '../../src/server/metrics';

const api = { name: 'store', limit: { perMinute: () => 2, alwaysSaysReset: true, exact: true } } as unknown as Api;

test('counting goes on in memory, is logged and measured, and returns to the database', async () => {
  let away = false;
  let points = 0;
  const query = ({ values: [[key]] }: { values: [string[]] }) =>
    away
      ? Promise.reject(new Error('gone'))
      : Promise.resolve({ rows: [{ key, points: ++points, expire: Date.now() }] });
  const [warn, info] = [jest.fn(), jest.fn()];
  const metrics = createMetrics();
  const clock = { now: () => new Date('2026-03-15T09:30:00Z') };
  const dependencies = { config: readConfig({}), clock, metrics, log: { warn, info }, pool: { query } };
  const limits = createLimits(dependencies as unknown as Parameters<typeof createLimits>[0]);
  const count = limits.countFor(api);
  const up = async () => (await metrics.limitStoreUp.get()).values[0]?.value;
  const told = () => [warn, info].map(({ mock }) => mock.calls.map((call) => call.at(-1)));
  const gone = 'the database is away: rate limits of keys are counted by each process';
  const back = 'rate limits of keys are counted in the database';

  expect(await count('1:apiKey:a')).toMatchObject({ remaining: 1 });
  expect([await up(), told()]).toEqual([1, [[], []]]);
  away = true;
  expect(await count('1:apiKey:a')).toMatchObject({ remaining: 1 });
  expect(await count('1:apiKey:a')).toMatchObject({ remaining: 0 });
  expect([await up(), told()]).toEqual([0, [[gone], []]]);
  expect(await count('address:203.0.113.1')).toMatchObject({ remaining: 1 });
  away = false;
  expect(await count('1:apiKey:a')).toMatchObject({ remaining: 0, exceeded: false });
  expect([await up(), told()]).toEqual([1, [[gone], [back]]]);
  expect(points).toBe(2);
  await limits.close();
});

test('a database that hangs is waited for once, and not long', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] });
  try {
    let asked = 0;
    const query = () => new Promise(() => asked++);
    const clock = { now: () => new Date('2026-03-15T09:30:00Z') };
    const log = { warn: jest.fn(), info: jest.fn() };
    const dependencies = { config: readConfig({}), clock, metrics: createMetrics(), log, pool: { query } };
    const limits = createLimits(dependencies as unknown as Parameters<typeof createLimits>[0]);
    const count = limits.countFor(api);
    const first = count('1:apiKey:a');
    const second = count('1:apiKey:a');
    await jest.advanceTimersByTimeAsync(700);
    expect([await first, await second]).toMatchObject([{ remaining: 1 }, { remaining: 0 }]);
    expect(await count('1:apiKey:b')).toMatchObject({ remaining: 1 });
    expect(asked).toBe(1);
    await jest.advanceTimersByTimeAsync(1000);
    const later = count('1:apiKey:b');
    await jest.advanceTimersByTimeAsync(700);
    expect(await later).toMatchObject({ remaining: 0 });
    expect(asked).toBe(2);
    await limits.close();
  } finally {
    jest.useRealTimers();
  }
});
