/** What validators are compiled from: all that decides, and nothing that only explains. */
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { withoutAnnotations } from '../../src/contract/withoutAnnotations';

const text = { type: 'string', description: 'A text.', example: 'Ink' };

const document = {
  openapi: '3.0.3',
  paths: {
    '/books': {
      get: {
        summary: 'List books',
        'x-codeSamples': [{ lang: 'TypeScript', source: 'listBooks();' }],
        parameters: [{ $ref: '#/components/parameters/Page' }],
        responses: { '200': { $ref: '#/components/responses/Books' } },
      },
    },
  },
  components: {
    parameters: { Page: { name: 'page', in: 'query', description: 'Which.', schema: { type: 'integer' }, example: 1 } },
    responses: {
      Books: {
        description: 'Some.',
        headers: { ETag: { schema: { type: 'string' } } },
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/Book' }, examples: { one: { value: 1 } } },
        },
      },
    },
    schemas: { Book: { type: 'object', required: ['description'], properties: { description: text, headers: text } } },
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  },
};

it('keeps what decides, and properties that are called like annotations', () => {
  expect(withoutAnnotations(document)).toEqual({
    openapi: '3.0.3',
    paths: {
      '/books': {
        get: {
          parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
          responses: {
            '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } } },
          },
        },
      },
    },
    components: {
      schemas: {
        Book: {
          type: 'object',
          required: ['description'],
          properties: { description: { type: 'string' }, headers: { type: 'string' } },
        },
      },
      securitySchemes: document.components.securitySchemes,
    },
  });
});

it('changes nothing of what it is given', () => {
  const before = structuredClone(document);
  withoutAnnotations(document);
  expect(document).toEqual(before);
});

it.each(API_NAMES)('leaves no reference of %s without what it names', (name) => {
  const { components, ...rest } = withoutAnnotations(loadContract(name).document);
  const known = Object.keys(components?.schemas ?? {}).map((schema) => `#/components/schemas/${schema}`);
  const references = [...JSON.stringify({ rest, components }).matchAll(/"\$ref":"([^"]+)"/g)].map(([, named]) => named);
  expect(references.filter((named) => !known.includes(String(named)))).toEqual([]);
});
