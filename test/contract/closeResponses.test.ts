/** Responses are closed, requests are not, whatever they share. */
import Ajv from 'ajv';
import { closeResponses } from '../../src/contract/closeResponses';

const thing = { type: 'object', properties: { id: { type: 'integer' }, part: { $ref: '#/components/schemas/Part' } } };
const part = {
  type: 'object',
  properties: { name: { type: 'string' }, whole: { $ref: '#/components/schemas/Thing' } },
};

function contract(response: object, schemas: object = {}) {
  return {
    openapi: '3.0.3',
    paths: {
      '/things': {
        parameters: [],
        post: {
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
          responses: {
            '200': { description: 'Here.', content: { 'application/json': { schema: response } } },
            '304': { description: 'Nothing.' },
            '404': { $ref: '#/components/responses/NotFound' },
          },
        },
      },
    },
    components: {
      responses: {
        NotFound: { content: { 'application/json': { schema: { type: 'object', properties: { message: {} } } } } },
      },
      schemas: { Thing: thing, Part: part, ...schemas },
    },
  };
}

/** Whether the 200 of a contract, closed, admits a value. */
function admits(document: ReturnType<typeof contract>, value: unknown): boolean {
  const closed = closeResponses(document);
  const ajv = new Ajv({ strict: false });
  ajv.addSchema({ ...closed, $id: 'contract' });
  const at = '/paths/~1things/post/responses/200/content/application~1json/schema';
  return ajv.validate({ $ref: `contract#${at}` }, value);
}

const shared = contract({ $ref: '#/components/schemas/Thing' });

test('an object that a response refers to admits no other key', () => {
  expect(admits(shared, { id: 1 })).toBe(true);
  expect(admits(shared, { id: 1, secret: 2 })).toBe(false);
});

test('what is inside is closed too, through references that form a circle', () => {
  expect(admits(shared, { part: { whole: { part: { name: 'a' } } } })).toBe(true);
  expect(admits(shared, { part: { whole: { part: { secret: 'a' } } } })).toBe(false);
});

test('a request that shares the schema stays open', () => {
  const closed = closeResponses(shared);
  expect(closed.paths['/things'].post.requestBody).toEqual(shared.paths['/things'].post.requestBody);
  expect(closed.components.schemas.Thing).toEqual(thing);
  expect(closed.components.schemas.Part).toEqual(part);
});

test('the document given is not changed', () => {
  const before = structuredClone(shared);
  closeResponses(shared);
  expect(shared).toEqual(before);
});

test('a response in the components is closed', () => {
  const closed = closeResponses(shared);
  expect(closed.components.responses.NotFound.content['application/json'].schema).toMatchObject({
    additionalProperties: false,
  });
});

test.each([
  ['items of a list', { type: 'array', items: { type: 'object', properties: { a: {} } } }, [{ a: 1 }], [{ b: 1 }]],
  [
    'values of a map',
    { type: 'object', additionalProperties: { type: 'object', properties: { a: {} } } },
    { x: { a: 1 } },
    { x: { b: 1 } },
  ],
  [
    'members of a union',
    { oneOf: [{ type: 'object', properties: { a: {} } }, { type: 'string' }] },
    { a: 1 },
    { b: 1 },
  ],
  [
    'members of an intersection, together',
    { allOf: [{ type: 'object', properties: { a: {} } }, { $ref: '#/components/schemas/Part' }] },
    { a: 1, name: 'x' },
    { a: 1, b: 1 },
  ],
  [
    'what is inside a member of an intersection',
    { allOf: [{ type: 'object', properties: { a: { type: 'object', properties: { b: {} } } } }] },
    { a: { b: 1 } },
    { a: { c: 1 } },
  ],
])('closes %s', (_what, schema, good, bad) => {
  expect(admits(contract(schema), good)).toBe(true);
  expect(admits(contract(schema), bad)).toBe(false);
});

test('what says that it admits other keys keeps admitting them', () => {
  const open = { type: 'object', properties: { a: {} }, additionalProperties: true };
  expect(admits(contract(open), { b: 1 })).toBe(true);
  expect(admits(contract({ allOf: [open] }), { b: 1 })).toBe(true);
});

test('a property that is called "properties" or "items" is a property like others', () => {
  const schema = { type: 'object', properties: { properties: { type: 'object', properties: { items: {} } } } };
  expect(admits(contract(schema), { properties: { items: 1 } })).toBe(true);
  expect(admits(contract(schema), { properties: { other: 1 } })).toBe(false);
});

test('a discriminator names the closed members', () => {
  const union = {
    oneOf: [{ $ref: '#/components/schemas/Thing' }],
    discriminator: { propertyName: 'kind', mapping: { thing: '#/components/schemas/Thing' } },
  };
  const closed = closeResponses(contract(union));
  const schema = closed.paths['/things'].post.responses['200'].content['application/json'].schema as typeof union;
  expect(schema.discriminator.mapping.thing).toBe(schema.oneOf[0]!.$ref);
});

test('a reference that leads nowhere is refused', () => {
  expect(() => closeResponses(contract({ $ref: '#/components/schemas/Missing' }))).toThrow(/Missing/);
});
