/** How long is waited for a limit, on a clock of the test's own. */
import { Pace } from '../../src/verify/pace';

let time: number;
let waits: number[];
const START = Date.parse('2026-01-01T00:00:20Z');
const pace = (patience = 300): Pace => {
  time = START;
  waits = [];
  return new Pace(
    {
      now: () => time,
      sleep: async (milliseconds) => void (time += milliseconds),
      waiting: (seconds) => void waits.push(seconds),
    },
    patience,
  );
};
const date = new Date(START).toUTCString();
const reset = (seconds: number): string => String(START / 1000 + seconds);

it('does not wait while something is left', async () => {
  const one = pace();
  expect(
    one.note('key', { status: 200, headers: { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': reset(40), date } }),
  ).toBe(false);
  await one.turn('key');
  expect(waits).toEqual([]);
});

it('waits for the end of the window once nothing is left, the caller alone whose window it is', async () => {
  const one = pace();
  one.note('key', { status: 200, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(40), date } });
  await one.turn('nobody');
  expect(waits).toEqual([]);
  await one.turn('key');
  await one.turn('key');
  expect(waits).toEqual([40]);
});

it('reads the end of the window by the clock of the server', async () => {
  const one = pace();
  time += 3_600_000;
  one.note('key', { status: 200, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(40), date } });
  await one.turn('key');
  expect(waits).toEqual([40]);
});

it('asks again after a refusal, when it is told to, else at the end of the window, else in a minute', async () => {
  const one = pace();
  for (const headers of [{ 'retry-after': '7', 'x-ratelimit-reset': reset(40), date }, {}]) {
    expect(one.note('key', { status: 429, headers })).toBe(true);
    await one.turn('key');
  }
  time = START;
  expect(one.note('key', { status: 429, headers: { 'x-ratelimit-reset': reset(40), date } })).toBe(true);
  await one.turn('key');
  expect(waits).toEqual([7, 60, 40]);
});

it('leaves refused what would take longer than its patience', () => {
  expect(pace(60).note('key', { status: 429, headers: { 'retry-after': '61' } })).toBe(false);
  expect(pace(60).note('key', { status: 429, headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT' } })).toBe(
    false,
  );
  expect(pace(60).note('key', { status: 429, headers: { 'retry-after': '60' } })).toBe(true);
});
