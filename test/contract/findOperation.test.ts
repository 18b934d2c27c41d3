/** Which operation a method and path mean. */
import type { Contract, Operation } from '../../src/contract/Contract';
import { indexOperations } from '../../src/contract/findOperation';
import { Problem } from '../../src/problem';

const operation = (line: string): Operation => {
  const [method = '', path = ''] = line.split(' ');
  return {
    id: line,
    method,
    path,
    credentials: [],
    permission: undefined,
    takesKey: false,
    bodyTypes: [],
    ending: [],
    needsBody: false,
    maxBodyBytes: 1,
    statuses: new Set(),
    answerTypes: new Map(),
  };
};

const index = indexOperations({
  operations: [
    'get /products/{slug}',
    'get /products/{id}/variants',
    'post /products/upload',
    'delete /products/{id}',
    'get /products/{id}/items/{item}',
    'get /products/upload/{part}/log',
    'get /products',
  ].map(operation),
} as unknown as Contract);

const find = (method: string, path: string) => {
  const { operation: found, pathParams } = index.find(method, path);
  return [found.id, pathParams];
};

const refusal = (act: () => unknown): Problem => {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

it('gives each operation the names of its own path, also where two paths name one place differently', () => {
  expect(find('GET', '/products/ink')).toEqual(['get /products/{slug}', { slug: 'ink' }]);
  expect(find('DELETE', '/products/7')).toEqual(['delete /products/{id}', { id: '7' }]);
  expect(find('GET', '/products/7/variants')).toEqual(['get /products/{id}/variants', { id: '7' }]);
  expect(find('GET', '/products/7/items/8')).toEqual(['get /products/{id}/items/{item}', { id: '7', item: '8' }]);
});

it('prefers fixed segments, and steps back from those that lead nowhere', () => {
  expect(find('POST', '/products/upload')).toEqual(['post /products/upload', {}]);
  expect(find('GET', '/products/upload/3/log')).toEqual(['get /products/upload/{part}/log', { part: '3' }]);
  expect(find('GET', '/products/upload/variants')).toEqual(['get /products/{id}/variants', { id: 'upload' }]);
});

it('reads HEAD as GET', () => {
  expect(find('HEAD', '/products')).toEqual(['get /products', {}]);
  expect(refusal(() => index.find('HEAD', '/products/upload')).code).toBe('method_not_allowed');
});

test.each([
  '/',
  '',
  '/product',
  '/products/',
  '/products//variants',
  '/products/1/variants/',
  '/Products',
  '/products/1/none',
])('finds nothing at %j', (path) => {
  expect(refusal(() => index.find('GET', path)).code).toBe('not_found');
  expect(index.allow(path)).toBeUndefined();
});

test.each(['constructor', '__proto__', 'hasOwnProperty'])('takes %s for a value like any other', (slug) => {
  expect(find('GET', `/products/${slug}`)[1]).toEqual({ slug });
  expect(refusal(() => index.find('GET', `/${slug}`)).code).toBe('not_found');
});

it('refuses a method that a path does not have, naming those that it has', () => {
  const problem = refusal(() => index.find('POST', '/products/ink'));
  expect([problem.code, problem.headers]).toEqual(['method_not_allowed', { Allow: 'GET, DELETE, HEAD, OPTIONS' }]);
  expect(refusal(() => index.find('GET', '/products/upload')).headers).toEqual({ Allow: 'POST, OPTIONS' });
  expect(index.allow('/products')).toBe('GET, HEAD, OPTIONS');
});

it('decodes values after it has cut the path', () => {
  expect(find('GET', '/products/%D9%82%D9%84%D9%85')[1]).toEqual({ slug: 'قلم' });
  expect(find('GET', '/products/a%2Fvariants')[1]).toEqual({ slug: 'a/variants' });
});

test.each(['%', '%zz', '%E0%A4%A'])('finds nothing that is called %s', (slug) => {
  expect(refusal(() => index.find('GET', `/products/${slug}`)).code).toBe('not_found');
});
