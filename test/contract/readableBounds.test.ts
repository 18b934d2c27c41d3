/** What may be written can be answered: no bound of a request is beyond that of the answer which shows what was written. */
import { API_NAMES, loadContract } from '../../src/contract/Contract';
import { type Document, resolve } from '../../src/contract/document';
import { isObject } from '../../src/contract/json';

const UPPER = ['maxLength', 'maxItems', 'maxProperties', 'maximum'] as const;

type Bound = readonly [name: string, bound: number];

/** The upper bounds of all properties in a schema, each with its name and kind: `title maxLength`. */
function boundsOf(schema: unknown, document: Document, seen = new Set<unknown>()): Bound[] {
  if (!isObject(schema)) return [];
  const target = resolve(document, schema);
  if (seen.has(target)) return [];
  seen.add(target);
  const properties = isObject(target.properties) ? Object.entries(target.properties) : [];
  const own = properties.flatMap(([name, property]) => ownBounds(name, property, document));
  return [
    ...own,
    ...Object.values(target).flatMap((part) => [part].flat().flatMap((each) => boundsOf(each, document, seen))),
  ];
}

function ownBounds(name: string, property: unknown, document: Document): Bound[] {
  if (!isObject(property)) return [];
  const target = resolve(document, property);
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
  const { document } = loadContract(api);
  const writing = Object.entries(document.paths as unknown as Record<string, Record<string, Written>>).flatMap(
    ([path, item]) =>
      Object.entries(item).flatMap(([method, each]) =>
        schemaOf(each.requestBody) ? [[`${method} ${path}`, each] as const] : [],
      ),
  );

  test.each(writing)('%s', (_, operation) => {
    const least = new Map<string, number>();
    for (const [name, bound] of boundsOf(schemaOf(successOf(operation)), document))
      least.set(name, Math.min(bound, least.get(name) ?? Infinity));
    const sent = boundsOf(schemaOf(operation.requestBody), document);
    expect(sent.filter(([name, bound]) => bound > (least.get(name) ?? Infinity))).toEqual([]);
  });
});
