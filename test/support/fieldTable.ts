/** The tables of `docs/fields.md`, and the fields of the contracts that they must list. */

/** One row: what the page says of one field. */
export interface FieldRow {
  /** `Storefront/Product.price` */
  readonly field: string;
  readonly source: string;
  readonly writtenBy: string;
}

export interface FieldTables {
  /** `Storefront/Product` */
  readonly sections: readonly string[];
  /** Those of them that no contract has yet. */
  readonly later: readonly string[];
  readonly rows: readonly FieldRow[];
}

/** Reads the page: an API for each `##`, an object for each `###`, a field for each row below one. @throws when a row is malformed */
export function readFieldTables(markdown: string): FieldTables {
  const sections: string[] = [];
  const later: string[] = [];
  const rows: FieldRow[] = [];
  let api = '';
  for (const line of markdown.split('\n')) {
    const heading = /^(##|###) (.+?)( \*\(later\)\*)?$/.exec(line);
    if (heading?.[1] === '##') api = heading[2] ?? '';
    if (heading?.[1] === '###') sections.push(`${api}/${heading[2]}`);
    if (heading?.[3]) later.push(`${api}/${heading[2]}`);
    if (api !== '' && line.startsWith('| `')) rows.push(rowOf(line, String(sections.at(-1))));
  }
  return { sections, later, rows };
}

function rowOf(line: string, section: string): FieldRow {
  const [, name, source, writtenBy] = /^\| `([^`]+)` \|([^|]*)\|([^|]*)\|$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`This row has not three cells: ${line}`);
  return { field: `${section}.${name}`, source: String(source).trim(), writtenBy: String(writtenBy).trim() };
}

export type Json = Record<string, unknown>;

/** A contract under the name that its section has. */
export interface NamedContract {
  readonly title: string;
  readonly document: Json;
}

const isObject = (node: unknown): node is Json => typeof node === 'object' && node !== null && !Array.isArray(node);
const at = (document: Json, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Json)[key], document);

/** `METHOD /path` of every operation, with the path of its server. */
export const operationsOf = ({ document }: NamedContract): string[] =>
  Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => /^(get|put|post|patch|delete)$/.test(key))
      .map((method) => `${method.toUpperCase()} ${(document.servers as { url: string }[])[0]?.url}${path}`),
  );

/**
 * Every property of every schema that an answer can hold, as `Storefront/Product.price`. A nested object that has no name of
 * its own stands for its parts: `Storefront/Order.customer.name`, `Storefront/Order.items[].id`. Errors that all operations share count.
 */
export function fieldsOf({ title, document }: NamedContract): string[] {
  const fields = new Set<string>();
  const seen = new Set<string>();
  const visitNamed = (pointer: string): void => {
    if (seen.has(pointer)) return;
    seen.add(pointer);
    visit(at(document, pointer), `${title}/${pointer.split('/').at(-1)}`);
  };
  /** Whether the schema, or what it nests, has properties that are listed under `place`. */
  const visit = (schema: unknown, place: string): boolean => {
    if (!isObject(schema)) return false;
    if (typeof schema.$ref === 'string') {
      visitNamed(schema.$ref);
      return false;
    }
    const properties = Object.entries((schema.properties as Json | undefined) ?? {});
    for (const [name, property] of properties) if (!visit(property, `${place}.${name}`)) fields.add(`${place}.${name}`);
    const nested = [
      visit(schema.items, `${place}[]`),
      visit(schema.additionalProperties, `${place}.*`),
      ...partsOf(schema).map((part) => visit(part, place)),
    ];
    return properties.length > 0 || nested.includes(true);
  };
  for (const { name, schema } of answersOf(document)) visit(schema, `${title}/${name}`);
  return [...fields];
}

const partsOf = (schema: Json): unknown[] =>
  ['allOf', 'oneOf', 'anyOf'].flatMap((key) => (schema[key] as unknown[] | undefined) ?? []);

/** The schemas of all answers, each with a name for the case that it has none of its own. */
function answersOf(document: Json): { name: string; schema: unknown }[] {
  const shared = Object.entries((at(document, '#/components/responses') as Json | undefined) ?? {});
  const operations = Object.values(document.paths as Record<string, Json>).flatMap((item) => Object.values(item));
  const own = operations
    .filter(isObject)
    .flatMap(({ operationId, responses }) =>
      Object.entries((responses as Json | undefined) ?? {}).map(
        ([status, response]) => [`${String(operationId)} ${status}`, response] as const,
      ),
    );
  return [...shared, ...own].flatMap(([name, response]) =>
    Object.values((response as { content?: Record<string, Json> }).content ?? {}).map(({ schema }) => ({
      name,
      schema,
    })),
  );
}
