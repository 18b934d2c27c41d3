/** Lists and objects in an address, in each of the ways in which clients write them. */
import { type Shelf, openShelf } from './fixture/shelf';

let shelf: Shelf;
beforeAll(async () => (shelf = await openShelf()));
afterAll(() => shelf.close());

const books = async (query: string) => {
  const { status, json } = await shelf.ask('GET', `/shelf/books?${query}`);
  return { status, ...(json as { query: object; errors: object }) };
};

test.each([
  'colours=red&colours=green',
  'colours[]=red&colours[]=green',
  'colours%5B%5D=red&colours%5B%5D=green',
  'colours[0]=red&colours[1]=green',
  'colours=red,green',
  'colours=red%2Cgreen',
  'colours[]=red,green',
])('a list of words written %s', async (query) => {
  expect(await books(query)).toMatchObject({ status: 200, query: { colours: ['red', 'green'] } });
});

test.each(['shelves=1&shelves=2', 'shelves[]=1&shelves[]=2', 'shelves=1,2'])(
  'a list of numbers written %s',
  async (query) => {
    expect(await books(query)).toMatchObject({ status: 200, query: { shelves: [1, 2] } });
  },
);

test('one entry is a list', async () => {
  expect(await books('colours=red&shelves[]=3')).toMatchObject({ query: { colours: ['red'], shelves: [3] } });
});

test('a comma in a list of texts belongs to its text', async () => {
  expect(await books('tags=a,b&tags=c')).toMatchObject({ query: { tags: ['a,b', 'c'] } });
});

test.each([
  ['colours=red,blue', 'colours.1'],
  ['colours=red,', 'colours.1'],
  ['shelves=1,x', 'shelves.1'],
  ['shelves=1,2,3,4,5,6', 'shelves'],
])('%s is invalid', async (query, field) => {
  const { status, errors } = await books(query);
  expect([status, Object.keys(errors)]).toEqual([422, [field]]);
});

test.each(['filters[since]=2026-01-31&filters[lent]=true', 'filters%5Bsince%5D=2026-01-31&filters%5Blent%5D=true'])(
  'an object written %s',
  async (query) => {
    expect(await books(query)).toMatchObject({ status: 200, query: { filters: { since: '2026-01-31', lent: true } } });
  },
);

test.each([
  ['filters[colour]=red', 'filters.colour'],
  ['filters[since]=31.1.2026', 'filters.since'],
  ['filters[lent]=maybe', 'filters.lent'],
  ['filters[author]=', 'filters.author'],
  ['filters[author]=a&filters[author]=b', 'filters.author'],
  ['filters[author][name]=a', 'filters.author'],
  ['filters=red', 'filters'],
  ['filters[]=red', 'filters'],
  ['filters[author]=%00', 'filters.author'],
  ['filters[__proto__]=a', 'filters.__proto__'],
  ['filters%5B%5F_proto__%5D=a', 'filters.__proto__'],
  ['filters[__proto__][author]=a', 'filters.__proto__'],
  ['filters[constructor]=a', 'filters.constructor'],
  ['__proto__=a', '__proto__'],
  ['__proto__[author]=a', '__proto__'],
])('%s is invalid', async (query, field) => {
  const { status, errors } = await books(query);
  expect([status, Object.keys(errors ?? {})]).toEqual([422, [field]]);
});

describe('more parameters than anybody asks for', () => {
  const many = (count: number): string => Array.from({ length: count }, () => 'x=').join('&');

  test.each([
    ['that are unknown', `${many(1000)}&limit=5`],
    ['behind which there is an unknown one', `${many(1000).replaceAll('x', 'colours')}&none=1`],
    ['of one list', many(1001).replaceAll('x', 'tags')],
    ['of one list, counted', 'tags[2000]=a'],
  ])('%s are refused, none of them passed over', async (_, query) => {
    expect(await books(query)).toMatchObject({
      status: 422,
      errors: { query: ['The query field must not have more than 1000 items.'] },
    });
  });

  test('as many as are read are held against the contract', async () => {
    const { status, errors } = await books(many(1000));
    expect([status, Object.keys(errors)]).toEqual([422, ['x']]);
  });

  test('are told after everything that comes before', async () => {
    const ask = (path: string, key: string) =>
      shelf.ask('POST', `/shelf/${path}?${many(1001)}`, { headers: { 'x-key': key }, body: { title: 'Ink' } });
    const answers = [await ask('books', 'wrong'), await ask('none', 'writer'), await ask('books', 'writer')];
    expect(answers.map(({ status }) => status)).toEqual([401, 404, 422]);
  });
});
