/** Every example in the bundles is what its schema says, responses with no key too many. */
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { closeResponses } from '../../src/contract/closeResponses';

type Json = Record<string, unknown>;
type Example = { place: string; schema: unknown; value: unknown };

const apis = readdirSync('generated')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length));

const isObject = (node: unknown): node is Json => typeof node === 'object' && node !== null && !Array.isArray(node);

function resolve(document: Json, node: unknown): unknown {
  if (!isObject(node) || typeof node.$ref !== 'string') return node;
  return node.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Json)[key], document);
}

/** The examples of a parameter, a header, a media type or a schema; none when the node is none of these. */
function examplesAt(document: Json, node: Json, place: string): Example[] {
  const schema = node.schema ?? node;
  const named = 'schema' in node && isObject(node.examples) ? Object.entries(node.examples) : [];
  return [
    ...('example' in node ? [{ place, schema, value: node.example }] : []),
    ...named.map(([name, example]) => {
      const { value } = resolve(document, example) as { value: unknown };
      return { place: `${place}/${name}`, schema, value };
    }),
  ];
}

/** All examples below a node; what stands inside an example is none. */
function examplesBelow(document: Json, node: unknown, place: string): Example[] {
  if (Array.isArray(node)) return node.flatMap((part, index) => examplesBelow(document, part, `${place}/${index}`));
  if (!isObject(node)) return [];
  const inner = Object.entries(node).filter(([key]) => key !== 'example' && key !== 'examples');
  return [
    ...examplesAt(document, node, place),
    ...inner.flatMap(([key, part]) => examplesBelow(document, part, `${place}/${key}`)),
  ];
}

/** JSON Schema has no `nullable`: ajv takes it beside `type`, and so do all contracts. */
function validatorOf(document: Json): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.addSchema({ ...document, $id: 'contract' });
}

const local = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/'));

describe.each(apis)('%s', (api) => {
  const document = closeResponses(parse(readFileSync(`generated/${api}.yaml`, 'utf8')) as Json);
  const examples = examplesBelow(document, document, '#');
  const ajv = validatorOf(document);

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  test.each(examples.map((example) => [example.place, example] as const))('%s', (_place, { schema, value }) => {
    ajv.validate(local(schema) as Json, value);
    expect(ajv.errors ?? []).toEqual([]);
  });
});

test('an example with a key too many, one too few or of another type would be noticed', () => {
  const document = closeResponses(parse(readFileSync('generated/storefront.yaml', 'utf8')) as Json);
  const detail = examplesBelow(document, document, '#').find(({ place }) => place.endsWith('/premiumGameKey'));
  const ajv = validatorOf(document);
  const judge = (change: (product: Json) => void): boolean => {
    const value = structuredClone(detail?.value) as { data: Json };
    change(value.data);
    return ajv.validate(local(detail?.schema) as Json, value);
  };
  expect(judge(() => undefined)).toBe(true);
  expect(judge((product) => (product.cost_price = 1))).toBe(false);
  expect(judge((product) => delete product.meta)).toBe(false);
  expect(judge((product) => (product.id = '101'))).toBe(false);
  expect(judge((product) => (product.created_at = '2024-06-15T10:30:00Z'))).toBe(false);
  expect(judge((product) => ((product.price as Json).cost = 1))).toBe(false);
});
