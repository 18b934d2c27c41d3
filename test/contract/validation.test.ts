/** Requests and responses held against the made-up contract: what is coerced, what is refused, and what the library must not do. */
import { compileValidators } from '../../src/contract/compileValidators';
import { API_NAMES, type ApiName, loadContract } from '../../src/contract/Contract';
import { createValidation, type Input, type Validation } from '../../src/contract/validation';
import { Problem } from '../../src/problem';
import { shelfContract } from './fixture/shelf';

const contract = shelfContract();
let validation: Validation;
beforeAll(async () => {
  validation = await createValidation(contract);
});

function operation(id: string) {
  const found = contract.operations.find((one) => one.id === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

const request = async (id: string, input: Partial<Input>): Promise<Input> =>
  validation.request(operation(id), {
    pathParams: {},
    query: {},
    headers: {},
    body: undefined,
    ...input,
  });

const refusal = async (id: string, input: Partial<Input>): Promise<Problem> => {
  const error = await request(id, input).then(
    () => 'accepted',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error;
  return error;
};

describe('requests', () => {
  it('fills in defaults, an object of which nothing is given among them, and reads query text as the contract says', async () => {
    const filters = {};
    expect((await request('listBooks', {})).query).toEqual({ limit: 10, filters });
    expect((await request('listBooks', { query: { limit: '5', inStock: 'false' } })).query).toEqual({
      limit: 5,
      inStock: false,
      filters,
    });
    expect((await request('getBook', { pathParams: { id: '12' } })).pathParams).toEqual({ id: 12 });
  });

  it('coerces nothing in a body, where JSON has types of its own', async () => {
    const { fields } = await refusal('addBook', { body: { title: 'x', pages: '5' } });
    expect(Object.keys(fields)).toEqual(['pages']);
    expect((await refusal('addBook', { body: { title: 5 } })).fields).toHaveProperty('title');
  });

  test.each([
    ['below the least', { limit: '0' }, 'limit'],
    ['above the most', { limit: '51' }, 'limit'],
    ['no number', { limit: 'ten' }, 'limit'],
    ['no whole number', { limit: '1.5' }, 'limit'],
    ['beyond all numbers', { limit: '9'.repeat(400) }, 'limit'],
    ['below all numbers', { limit: `-${'9'.repeat(400)}` }, 'limit'],
    ['no boolean', { inStock: 'yes' }, 'inStock'],
    ['given twice', { limit: ['1', '2'] }, 'limit'],
    ['unknown', { color: 'red' }, 'color'],
    ['with an empty entry', { tags: ['a', ''] }, 'tags.1'],
  ])('refuses a query parameter that is %s', async (_title, query, field) => {
    const { code, fields } = await refusal('listBooks', { query });
    expect([code, Object.keys(fields)]).toEqual(['invalid', [field]]);
  });

  test.each(['0x5', '1e1', ' 5', '5 ', '+5', '5.0', '05', '-0', '٥'])(
    'takes a number only in plain decimals, not as %j',
    async (written) => {
      expect((await refusal('listBooks', { query: { limit: written } })).fields).toEqual({
        limit: ['The limit field must be integer.'],
      });
      expect((await refusal('listBooks', { query: { limit: [written] } })).code).toBe('invalid');
      expect((await refusal('getBook', { pathParams: { id: written } })).code).toBe('not_found');
    },
  );

  it('names a number in another form beside all else that is wrong', async () => {
    const query = { limit: '0x5', inStock: 'yes' };
    expect(Object.keys((await refusal('listBooks', { query })).fields).sort()).toEqual(['inStock', 'limit']);
  });

  it('takes one entry for a list, and as many as the contract allows', async () => {
    expect((await request('listBooks', { query: { tags: 'Infinity' } })).query.tags).toEqual(['Infinity']);
    const hundred = Array.from({ length: 100 }, (_, at) => `t${at}`);
    expect((await request('listBooks', { query: { tags: hundred } })).query.tags).toEqual(hundred);
    expect((await refusal('listBooks', { query: { tags: [...hundred, 'more'] } })).fields).toHaveProperty('tags');
  });

  test.each(['abc', '0', '-1', '1.5', '1e400', '9'.repeat(400)])(
    'finds nothing at the path parameter %s',
    async (id) => {
      expect((await refusal('getBook', { pathParams: { id } })).code).toBe('not_found');
    },
  );

  test.each([
    ['unknown', { title: 'x', cost: 1 }, 'cost'],
    ['missing', {}, 'title'],
    ['too long', { title: 'x'.repeat(21) }, 'title'],
    ['null', { title: null }, 'title'],
    ['deep inside', { title: 'x', authors: [{ name: 'A' }, {}] }, 'authors.1.name'],
  ])('names the field of a body that is %s', async (_title, body, field) => {
    expect(Object.keys((await refusal('addBook', { body })).fields)).toEqual([field]);
  });

  test.each([[undefined], [null], [[]], ['text'], [5]])('refuses %j where a body must be an object', async (body) => {
    expect((await refusal('addBook', { body })).code).toBe('invalid');
  });

  it('tells apart what a body is by its discriminator', async () => {
    expect((await request('sendGift', { body: { kind: 'card', text: 'x' } })).body).toBeDefined();
    expect(Object.keys((await refusal('sendGift', { body: { kind: 'card', weight: 5 } })).fields)).toEqual(['text']);
    expect(Object.keys((await refusal('sendGift', { body: { kind: 'parcel', weight: 0 } })).fields)).toEqual([
      'weight',
    ]);
  });

  test.each([[{ kind: 'letter' }], [{}], [[]], [null], [undefined], ['card'], [5]])(
    'refuses %j, which its discriminator tells nothing of',
    async (body) => {
      const { code, fields } = await refusal('sendGift', { body });
      expect([code, Object.keys(fields)]).toEqual(['invalid', [expect.stringMatching(/^(kind|body)$/)]]);
    },
  );

  it('names no more fields than anybody would read', async () => {
    const { fields } = await refusal('addBook', { body: { title: 'x', authors: Array(5000).fill({}) } });
    expect(Object.keys(fields)).toHaveLength(100);
  });

  it('compiles nothing for a content type that it has not met', async () => {
    const body = { title: 'x' };
    await request('addBook', { body });
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { default: Ajv } = require('ajv/dist/core') as { default: { prototype: { addSchema: () => void } } };
    const added = jest.spyOn(Ajv.prototype, 'addSchema');
    const fresh = await createValidation(shelfContract());
    added.mockClear();
    fresh.request(operation('addBook'), { pathParams: {}, query: {}, headers: {}, body });
    expect(added).toHaveBeenCalled(); // or this would count nothing
    added.mockClear();
    for (let at = 0; at < 1000; at++) {
      await request('addBook', { body, headers: { 'content-type': `application/json; version=${at}` } });
    }
    expect(added).not.toHaveBeenCalled();
    added.mockRestore();
  });
});

describe('responses', () => {
  const book = { id: 1, title: 'Ink', subtitle: null };
  const respond = async (id: string, status: number, body?: unknown) =>
    validation.response(operation(id), status, body);

  it('accepts what is documented, with and without a body', async () => {
    await respond('getBook', 200, book);
    await respond('getBook', 304);
    await respond('removeBook', 204);
    await respond('addBook', 201, { id: 1, title: 'Ink' });
  });

  test.each([
    ['an extra key', 200, { ...book, cost: 3 }, /must NOT have additional properties/],
    ['a missing key', 200, { id: 1 }, /required property 'title'/],
    ['a wrong type', 200, { ...book, id: '1' }, /must be integer/],
    ['null where there is none', 200, { ...book, title: null }, /title must be string/],
    ['no body', 200, undefined, /./],
    ['an undocumented status', 202, book, /no schema defined for status code '202'/],
  ])('refuses %s', async (_title, status, body, message) => {
    await expect(respond('getBook', status, body)).rejects.toThrow(message);
  });

  it('accepts a null answer only where it is documented', async () => {
    await expect(respond('getBook', 200, null)).rejects.toThrow();
  });
});

describe('the library', () => {
  type Compiled = { self: object; schema: object };

  /** What is compiled while all validators of a contract are, by which of the library's compilers. */
  async function compiled(name: ApiName): Promise<Compiled[]> {
    const seen: Compiled[] = [];
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const compiler = require('ajv/dist/compile/validate') as { validateFunctionCode: (context: Compiled) => void };
    const compile = compiler.validateFunctionCode;
    const spy = jest
      .spyOn(compiler, 'validateFunctionCode')
      .mockImplementation((context) => (seen.push({ self: context.self, schema: context.schema }), compile(context)));
    const real = loadContract(name);
    await compileValidators(real, await createValidation(real));
    spy.mockRestore();
    return seen;
  }

  it.each(API_NAMES)('compiles no schema of %s twice for the same use', async (name) => {
    const seen = await compiled(name);
    const uses = new Map<object, Set<object>>();
    for (const { self, schema } of seen) uses.set(self, (uses.get(self) ?? new Set()).add(schema));
    expect(seen.length).toBeGreaterThan(10); // or this would count nothing
    expect([...uses.values()].reduce((sum, schemas) => sum + schemas.size, 0)).toBe(seen.length);
  });

  it.each(API_NAMES)('goes through no more of %s than a validator is about', async (name) => {
    const seen = await compiled(name);
    const paths = Object.keys(loadContract(name).document.paths);
    const texts = seen.map(({ schema }) => JSON.stringify(schema));
    expect(texts.filter((text) => paths.some((path) => text.includes(`"${path}"`)))).toEqual([]);
  });

  it('refuses to start when it does not know an operation', async () => {
    const [first] = contract.operations;
    const operations = [{ ...(first as NonNullable<typeof first>), path: '/elsewhere' }];
    await expect(createValidation({ ...contract, operations })).rejects.toThrow();
  });
});
