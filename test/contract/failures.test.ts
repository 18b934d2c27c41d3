/** What no request alone brings about: for every operation, the limit, a fault of ours, and a database that is away. */
import { allApis } from '../../src/apis';
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import type { Database } from '../../src/assemble';
import { startInstallation, type TestInstallation } from '../support/installation';
import { rows } from './dredd/rows';
import { documentedRequest } from '../../src/verify/contractReader';
import { goodHeaders } from './net/examine';
import { judge } from './net/judge';

const operations = API_NAMES.map((name) => loadContract(name)).flatMap((contract) =>
  contract.operations.map((operation) => [`${contract.name} ${operation.id}`, contract, operation] as const),
);
type Case = (typeof operations)[number];

async function askAsDocumented(installation: TestInstallation, [, contract, operation]: Case) {
  const own = await rows[contract.name]?.[operation.id]?.(installation);
  const request = documentedRequest(contract, operation, 'required', own);
  const headers = { ...(await goodHeaders(installation, contract, operation)), ...request.headers };
  return installation.ask(request.target, { ...request, headers });
}

/** The APIs with handlers that all fail, as a fault of ours would. */
const failing: typeof allApis = (source) =>
  allApis(source).map((api) => ({
    ...api,
    handlers: Object.fromEntries(
      Object.keys(api.handlers).map((id) => [id, () => Promise.reject(new Error('secret detail'))]),
    ),
  }));

/** What has a limit of its own must not meet it before that of the API. */
const ownLimits = {
  MATJAR_RATE_LIMIT_SIGN_IN_START: '1000',
  MATJAR_RATE_LIMIT_SIGN_IN_VERIFY: '1000',
  MATJAR_RATE_LIMIT_LOGIN: '1000',
  MATJAR_RATE_LIMIT_LOGIN_OPERATOR: '10000',
};

describe('the limit', () => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await startInstallation({ environment: { MATJAR_RATE_LIMIT_SCALE: '0.01', ...ownLimits } });
  });
  afterAll(() => installation.stop());

  test.each(operations)('%s: 429 beyond it, and success again in the next window', async (...operation) => {
    installation.clock.advance(60_000);
    expect((await askAsDocumented(installation, operation)).status).toBeLessThan(300);
    const refused = await askAsDocumented(installation, operation);
    expect(judge(operation[1], operation[2], 429, refused)).toEqual([]);
    expect(refused.headers['x-ratelimit-remaining']).toBe('0');
    installation.clock.advance(Number(refused.headers['retry-after']) * 1000);
    expect((await askAsDocumented(installation, operation)).status).toBeLessThan(300);
  });
});

describe('a fault of ours', () => {
  let installation: TestInstallation;
  beforeAll(async () => (installation = await startInstallation({ parts: { apis: failing }, record: true })));
  afterAll(() => installation.stop());

  test.each(operations)('%s: 500, which tells nothing of it', async (...operation) => {
    const answer = await askAsDocumented(installation, operation);
    expect(judge(operation[1], operation[2], 500, answer)).toEqual([]);
    expect(answer.text).not.toContain('secret');
  });
});

describe('a database that is away', () => {
  let away = false;
  let installation: TestInstallation;
  beforeAll(async () => (installation = await startInstallation({ database: (real) => cutOff(real, () => away) })));
  afterAll(() => installation.stop());

  test.each(operations)('%s: 503 with the time to come back, and success once it is there', async (...operation) => {
    away = true;
    const answer = await askAsDocumented(installation, operation);
    away = false;
    expect(judge(operation[1], operation[2], 503, answer)).toEqual([]);
    expect((await askAsDocumented(installation, operation)).status).toBeLessThan(300);
  });
});

/** A database of which every connection is refused from some moment on. */
function cutOff(real: Database, isAway: () => boolean): Database {
  const refuse = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
  const pool = new Proxy(real.pool, {
    get: (target, name) =>
      isAway() && (name === 'query' || name === 'connect') ? refuse : (Reflect.get(target, name, target) as unknown),
  });
  // Models and transactions alike take their connections here.
  const client = real.knex.client as { acquireConnection: () => Promise<unknown> };
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = () => (isAway() ? refuse() : acquire());
  return { ...real, pool };
}
