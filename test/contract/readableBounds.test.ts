/** What may be written can be answered: no bound of a request is beyond that of the answer which shows what was written. */
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { isObject, type Json } from '../../src/contract/json';

const UPPER = ['maxLength', 'maxItems', 'maxProperties', 'maximum'] as const;

type Bound = readonly [name: string, bound: number];

/** The upper bounds of all properties in a schema, each with its name and kind: `title maxLength`. */
function boundsOf(schema: unknown, schemas: Json, seen = new Set<unknown>()): Bound[] {
  const target = isObject(schema) && typeof schema.$ref === 'string' ? named(schema.$ref, schemas) : schema;
  if (!isObject(target) || seen.has(target)) return [];
  seen.add(target);
  const properties = isObject(target.properties) ? Object.entries(target.properties) : [];
  const own = properties.flatMap(([name, property]) => ownBounds(name, property, schemas));
  return [
    ...own,
    ...Object.values(target).flatMap((part) => [part].flat().flatMap((each) => boundsOf(each, schemas, seen))),
  ];
}

const named = (ref: string, schemas: Json): unknown => schemas[ref.split('/').at(-1) ?? ''];

function ownBounds(name: string, property: unknown, schemas: Json): Bound[] {
  const target = isObject(property) && typeof property.$ref === 'string' ? named(property.$ref, schemas) : property;
  if (!isObject(target)) return [];
  return UPPER.flatMap((kind) =>
    typeof target[kind] === 'number' ? [[`${name} ${kind}`, target[kind]] as const] : [],
  );
}

interface Body {
  readonly content?: { readonly 'application/json'?: { readonly schema: unknown } };
}
interface Written {
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

const schemaOf = (body: Body | undefined): unknown => body?.content?.['application/json']?.schema;
const successOf = ({ responses }: Written): Body | undefined => responses['200'] ?? responses['201'];

describe.each(API_NAMES)('%s', (api) => {
  const { components, paths } = loadContract(api).document as unknown as {
    components: { schemas: Json };
    paths: Record<string, Record<string, Written>>;
  };
  const writing = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, each]) =>
      schemaOf(each.requestBody) ? [[`${method} ${path}`, each] as const] : [],
    ),
  );

  test.each(writing)('%s', (_, operation) => {
    const least = new Map<string, number>();
    for (const [name, bound] of boundsOf(schemaOf(successOf(operation)), components.schemas))
      least.set(name, Math.min(bound, least.get(name) ?? Infinity));
    const sent = boundsOf(schemaOf(operation.requestBody), components.schemas);
    expect(sent.filter(([name, bound]) => bound > (least.get(name) ?? Infinity))).toEqual([]);
  });
});
