/** An operation comes, goes, is called or opened otherwise, or nears its end. */
import { API_NAMES, loadContract } from '../../../src/contract/Contract';
import { type Changed, create, expectTold, list, read, sent, told, touch } from './shop';

const changes: Changed[] = [
  ['operation removed', (c) => delete c.paths['/things'].post, ['! POST /things was removed']],
  ['operation added', (c) => (c.paths['/things'].put = { responses: {} }), ['PUT /things was added']],
  [
    'operation renamed',
    (c) => (list(c).operationId = 'getThings'),
    ['! GET /things `operationId` was `"listThings"`, is `"getThings"`: generated clients call it by that'],
  ],
  ['base path', (c) => (c.servers[0].url = '/v2'), ['! contract its base path was `"/shop"`, is `"/v2"`']],
  ['text', (c) => (list(c).description = 'Other words.'), []],

  ['credential needed', (c) => delete list(c).security, ['! GET /things now needs a credential (key or token)']],
  ['credential no longer needed', (c) => (create(c).security = []), ['POST /things no longer needs a credential']],
  [
    'credential removed',
    (c) => (create(c).security = [{ key: [] }]),
    ['! POST /things is no longer opened by the credential token'],
  ],
  [
    'credential added',
    (c) => (create(c).security = [{ key: [] }, { token: [] }, { basic: [] }]),
    ['POST /things is now also opened by the credential basic'],
  ],
  [
    'credential sent elsewhere',
    (c) => (c.components.securitySchemes.key.name = 'X-Api-Key'),
    ['! key `name` was `"X-Key"`, is `"X-Api-Key"`'],
  ],
  [
    'permission needed',
    (c) => (list(c)['x-required-permission'] = 'Things:View'),
    ['! GET /things the permission that it needs was none, is `"Things:View"`'],
  ],
  [
    'permission no longer needed',
    (c) => delete create(c)['x-required-permission'],
    ['POST /things the permission that it needs was `"Things:Edit"`, is none'],
  ],

  [
    'deprecated',
    (c) => Object.assign(list(c), { deprecated: true, 'x-sunset': '2027-06-01' }),
    ['GET /things is deprecated, and ends on 2027-06-01'],
  ],
  ['no longer deprecated', (c) => delete touch(c).deprecated, ['POST /things/{id} is no longer deprecated']],
  [
    'sunset sooner',
    (c) => (touch(c)['x-sunset'] = '2026-12-01'),
    ['! POST /things/{id} ends on 2026-12-01, no longer on 2027-01-01'],
  ],
  [
    'sunset later',
    (c) => (touch(c)['x-sunset'] = '2027-12-01'),
    ['POST /things/{id} ends on 2027-12-01, no longer on 2027-01-01'],
  ],
];

test.each(changes)('%s', expectTold);

test('what moved into a component has not changed', () => {
  const after = read();
  after.components.schemas.Price = sent(after).properties.price;
  sent(after).properties.price = { $ref: '#/components/schemas/Price' };
  expect(told(read(), after)).toEqual([]);
});

test.each(API_NAMES)('%s is the same as itself', (name) => {
  expect(told(loadContract(name).document, loadContract(name).document)).toEqual([]);
});
