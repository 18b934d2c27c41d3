/** Which headers let web pages of any origin read the answers of an open API (Fetch standard, CORS protocol). */
import cors from 'cors';

const EXPOSED = [
  'X-Request-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'Retry-After',
  'ETag',
];
const ONE_DAY_SECONDS = 86_400;

/** Answers preflights, and marks all other answers as readable; no cookies are involved in any of our APIs. */
export const anyOrigin = cors({
  origin: '*',
  exposedHeaders: EXPOSED,
  maxAge: ONE_DAY_SECONDS,
  optionsSuccessStatus: 204,
});

/** The same marks for answers that Express never sees. */
export const ANY_ORIGIN_HEADERS: readonly (readonly [string, string])[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', EXPOSED.join(',')],
];
