/** `docs/fields.md` names a source and a writer for every field of the contracts, and only what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { connect } from '../../src/db/connection';
import { columns as readColumns } from '../support/catalog';
import { createTestDatabase } from '../support/database';
import { fieldsOf, type Json, type NamedContract, operationsOf, readFieldTables } from '../support/fieldTable';

const titles: Record<string, string> = {
  storefront: 'Storefront',
  management: 'Management',
  merchant: 'Merchant',
  store: 'Store Management v1',
  access: 'Access',
};

const page = readFileSync('docs/fields.md', 'utf8');
const contracts = readdirSync('generated')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readContract(file.slice(0, -'.yaml'.length)));
const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Json }).scripts);
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n');
let columns: Set<string>;

beforeAll(async () => {
  const database = await createTestDatabase();
  const { knex, close } = connect({ url: database.url, statementTimeoutMs: 0 });
  columns = new Set((await readColumns(knex)).map(({ table, name }) => `${table}.${name}`));
  await close();
  await database.drop();
});

function readContract(api: string): NamedContract {
  return { title: titles[api] ?? api, document: parse(readFileSync(`generated/${api}.yaml`, 'utf8')) as Json };
}

/** What the page and the contracts do not agree on. */
function disagreements(markdown: string, documents: readonly NamedContract[]): string[] {
  const { sections, later, rows } = readFieldTables(markdown);
  const listed = rows.map(({ field }) => field);
  const fields = documents.flatMap(fieldsOf);
  const objects = new Set(fields.map((field) => field.slice(0, field.indexOf('.'))));
  return [
    ...fields.filter((field) => !listed.includes(field)).map((field) => `${field} has no row`),
    ...listed.filter((field, row) => listed.indexOf(field) !== row).map((field) => `${field} has two rows`),
    ...listed
      .filter((field) => objects.has(field.slice(0, field.indexOf('.'))) && !fields.includes(field))
      .map((field) => `${field} is no field`),
    ...sections.filter((name) => !objects.has(name) && !later.includes(name)).map((name) => `${name} is no object`),
    ...later.filter((name) => objects.has(name)).map((name) => `${name} is there: it is not to be marked`),
  ];
}

const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
/** The page less the first cell of each row, which names fields. */
const withoutFields = (markdown: string): string => markdown.replace(/^\| `[^`]+` \|/gm, '|');
const isColumn = (token: string): boolean => /^[a-z_]+\.[a-z_]+$/.test(token);
const isFunction = (token: string): boolean => /^\w+\(\)$/.test(token);

/** What the page names as a source without there being one. */
function brokenSources(markdown: string): string[] {
  const { sections, rows } = readFieldTables(markdown);
  const unfounded = rows.filter(
    ({ source }) =>
      !/^(envelope|request|clock): |^see /.test(source) &&
      !quoted(source).some((token) => isColumn(token) || isFunction(token)),
  );
  const lost = rows.flatMap(({ field, source }) => {
    const api = field.slice(0, field.indexOf('/'));
    const named = /^see ((?:[A-Z]\w+(?:, )?)+)/.exec(source)?.[1]?.split(', ') ?? [];
    return named.filter((name) => !sections.includes(`${api}/${name}`)).map((name) => `${field} names ${name}`);
  });
  return [
    ...unfounded.map(({ field }) => `${field} names nothing`),
    ...lost,
    ...quoted(withoutFields(markdown))
      .filter(isNowhere)
      .map((token) => `${token} is nowhere`),
  ];
}

function isNowhere(token: string): boolean {
  if (token.startsWith('src/')) return !existsSync(token);
  if (isFunction(token) || /^[A-Z][A-Z_]{3,}$/.test(token))
    return !new RegExp(`(function|const) ${token.replace('()', '')}\\b`).test(code);
  return isColumn(token) && !columns.has(token);
}

/** Operations and commands that are there and marked as coming, or the other way round; fields that nobody writes. */
function brokenWriters(markdown: string, documents: readonly NamedContract[]): string[] {
  const known = new Set([...documents.flatMap(operationsOf), ...scripts.map((script) => `npm run ${script}`)]);
  const named = [...markdown.matchAll(/`((?:(?:GET|PUT|POST|PATCH|DELETE) \/|npm run )[^`]*)`(†?)/g)];
  const { rows } = readFieldTables(markdown);
  return [
    ...rows
      .filter(({ writtenBy, source }) =>
        writtenBy === 'every operation'
          ? !/^(envelope|request|clock): |^see /.test(source)
          : !quoted(writtenBy).some((token) => /^([A-Z]+ \/|npm run )/.test(token)),
      )
      .map(({ field }) => `nobody writes ${field}`),
    ...named
      .filter(([, writer = '', mark]) => known.has(writer) === (mark === '†'))
      .map(([, writer, mark]) => (mark ? `${writer} is there: it is not to be marked` : `${writer} is not there yet`)),
  ];
}

describe('docs/fields.md', () => {
  it('has one row for each field of each answer, and none for what is no field', () => {
    expect(disagreements(page, contracts)).toEqual([]);
  });

  it('names columns, objects and functions that there are', () => {
    expect(brokenSources(page)).toEqual([]);
  });

  it('names a writer for every field, and marks those that are still to come', () => {
    expect(brokenWriters(page, contracts)).toEqual([]);
  });

  it('has a section for every contract', () => {
    const apis = new Set(readFieldTables(page).sections.map((name) => name.split('/')[0]));
    expect([...apis]).toEqual(Object.values(titles));
    expect(contracts.map(({ title }) => title).sort()).toEqual([...apis].sort());
  });
});

describe('a page that is wrong is noticed', () => {
  const storefront = () => structuredClone(readContract('storefront'));
  const propertiesOf = (contract: NamedContract, schema: string) =>
    (contract.document as { components: { schemas: Record<string, { properties: Json }> } }).components.schemas[schema]
      ?.properties as Json;
  const without = (line: RegExp): string => {
    const shorter = page.replace(line, '');
    expect(shorter).not.toBe(page);
    return shorter;
  };
  const instead = (old: string, now: string): string => {
    expect(page).toContain(old);
    return page.replace(old, now);
  };

  it('when a row is missing, twice there, or of no field', () => {
    expect(disagreements(without(/^\| `badge` .*\n/m), contracts)).toEqual([
      'Storefront/ProductSales.badge has no row',
    ]);
    const twice = instead('| `badge` |', '| `badge` | `products.badge` | every operation |\n| `badge` |');
    expect(disagreements(twice, contracts)).toEqual(['Storefront/ProductSales.badge has two rows']);
    expect(disagreements(instead('| `badge` |', '| `bagde` |'), contracts)).toEqual([
      'Storefront/ProductSales.badge has no row',
      'Storefront/ProductSales.bagde is no field',
    ]);
  });

  it('when a contract gains or loses a field, also a nested one', () => {
    const contract = storefront();
    propertiesOf(contract, 'ProductSales').sold = {
      type: 'array',
      items: { type: 'object', properties: { day: { type: 'string' } } },
    };
    delete propertiesOf(contract, 'Course').level;
    expect(disagreements(page, [contract, ...contracts.filter(({ title }) => title !== 'Storefront')])).toEqual([
      'Storefront/ProductSales.sold[].day has no row',
      'Storefront/Course.level is no field',
    ]);
  });

  it('when an object comes or goes', () => {
    expect(disagreements(instead('### Course\n', '### Course *(later)*\n'), contracts)).toEqual([
      'Storefront/Course is there: it is not to be marked',
    ]);
    expect(disagreements(`${page}\n### Nothing\n`, contracts)).toEqual(['Access/Nothing is no object']);
  });

  it('when a column, a function or an object is renamed', () => {
    expect(brokenSources(instead('`products.badge`', '`products.ribbon`'))).toEqual(['products.ribbon is nowhere']);
    expect(brokenSources(instead('`shorten()`', '`cut()`'))).toContain('cut() is nowhere');
    expect(brokenSources(instead('see ProductSales', 'see Sales'))).toEqual(['Storefront/Product.sales names Sales']);
    expect(brokenSources(instead('| `products.badge` |', '| always null |'))).toEqual([
      'Storefront/ProductSales.badge names nothing',
    ]);
  });

  it('when nobody writes a field, or a writer is there that should still come', () => {
    expect(brokenWriters(page.replace(/^(\| `badge` \|[^|]*\|).*/m, '$1 |'), contracts)).toEqual([
      'nobody writes Storefront/ProductSales.badge',
    ]);
    expect(brokenWriters(page.replace('`npm run reviews`', '`npm run opinions`'), contracts)).toEqual([
      'npm run opinions is not there yet',
    ]);
    expect(brokenWriters(page.replace('`GET /api/products`', '`GET /api/products`†'), contracts)).toEqual([
      'GET /api/products is there: it is not to be marked',
    ]);
  });
});
