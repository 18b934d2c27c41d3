/** How instants are told to people: at the edges of every unit. */
import { timeAgo } from '../../src/apis/humanTime';

const at = (text: string): Date => new Date(text);
const now = at('2026-03-15T09:30:00.000Z');
const earlier = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);

test.each([
  [-5, 'just now'],
  [0.999, 'just now'],
  [1, '1 second ago'],
  [59.9, '59 seconds ago'],
  [60, '1 minute ago'],
  [3599, '59 minutes ago'],
  [3600, '1 hour ago'],
  [7200, '2 hours ago'],
  [86_399, '23 hours ago'],
  [86_400, '1 day ago'],
  [6 * 86_400, '6 days ago'],
  [7 * 86_400, '1 week ago'],
  [27 * 86_400, '3 weeks ago'],
])('%d seconds ago is %s', (seconds, text) => expect(timeAgo(earlier(seconds), now)).toBe(text));

test.each([
  ['2026-02-15T09:30:00Z', '1 month ago'],
  ['2026-02-15T09:30:00.001Z', '3 weeks ago'],
  ['2026-01-31T00:00:00Z', '1 month ago'],
  ['2025-03-15T09:30:00.001Z', '11 months ago'],
  ['2025-03-15T09:30:00Z', '1 year ago'],
  ['2024-02-29T00:00:00Z', '2 years ago'],
])('%s is %s', (instant, text) => expect(timeAgo(at(instant), now)).toBe(text));
