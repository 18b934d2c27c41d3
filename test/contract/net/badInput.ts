/** For every place of a documented request, values that its contract refuses: one bad thing at a time, of each kind. */
import type { Contract, Operation } from '../../../src/contract/Contract';
import { bodyOf, type Changes, parametersOf, type Parameter, type Schema } from '../../../src/verify/contractReader';

export interface Bad {
  /** Where and what: `query per_page: above the maximum`. */
  readonly name: string;
  readonly changes: Changes;
}

type Value = readonly [kind: string, value: unknown];

/** Bad values of every parameter and of every field of the body, parameters that nobody knows, fields left out. */
export function badInputs(contract: Contract, operation: Operation): Bad[] {
  const parameters = parametersOf(contract, operation);
  return [...parameters.flatMap(badParameter), unknownParameter, ...badBodies(contract, operation)];
}

const unknownParameter: Bad = { name: 'query: an unknown parameter', changes: { query: { no_such_parameter: '1' } } };

function badParameter({ name, in: place, required, schema, example }: Parameter): Bad[] {
  const isWhole = schema.type !== 'array' && schema.type !== 'object';
  const twice: Value[] = place === 'query' && isWhole ? [['given twice', [example, example]]] : [];
  const values = [...badTexts(schema, example), ...twice].filter(([, value]) => canBeSent(place, value));
  const bad = values.map(([kind, value]): Bad => ({
    name: `${place} ${name}: ${kind}`,
    changes: { [place]: { [name]: value } },
  }));
  const missing = { name: `${place} ${name}: missing`, changes: { [place]: { [name]: undefined } } };
  return required && place !== 'path' ? [...bad, missing] : bad;
}

/** An empty part is another path, headers hold visible characters, and an address no half of one. */
function canBeSent(place: Parameter['in'], value: unknown): boolean {
  if (typeof value !== 'string') return true;
  if (place === 'header') return /^[\x20-\x7e]*$/.test(value);
  return !(place === 'path' && value === '') && !/\p{Surrogate}/u.test(value);
}

/** Values of parameters are texts: what can be wrong with a text is less than with JSON. */
function badTexts(schema: Schema, example?: unknown): Value[] {
  if (schema.type === 'array') return badLists(schema, badTexts(schema.items ?? {}));
  if (schema.type === 'object') return badObjects(schema, example as Readonly<Record<string, unknown>>);
  if (schema.enum) return [['not in the list', 'no-such-value']];
  if (schema.type === 'boolean') return [['no boolean', 'maybe']];
  if (schema.type === 'integer' || schema.type === 'number')
    return [['no number', 'abc'], ['infinite', '1e400'], ...badNumbers(schema)];
  return badStrings(schema);
}

function badNumbers({ type, minimum, maximum }: Schema): Value[] {
  return [
    ...(type === 'integer' ? ([['not whole', 1.5]] as Value[]) : []),
    ...(minimum === undefined ? [] : ([['below the minimum', minimum - 1]] as Value[])),
    ...(maximum === undefined ? [] : ([['above the maximum', maximum + 1]] as Value[])),
  ];
}

function badStrings({ minLength = 0, maxLength, pattern, format }: Schema): Value[] {
  return [
    ...(minLength > 0 ? ([['too short', 'x'.repeat(minLength - 1)]] as Value[]) : []),
    ...(maxLength === undefined ? [] : ([['too long', 'x'.repeat(maxLength + 1)]] as Value[])),
    ['with a NUL, which no text can hold', 'a\0b'],
    ['with half a character', 'a\ud800'],
    ...(pattern === undefined ? [] : ([['another form', '\u0001']] as Value[])),
    ...(format === undefined ? [] : ([[`no ${format}`, 'nonsense']] as Value[])),
  ];
}

function badLists({ maxItems }: Schema, entries: readonly Value[]): Value[] {
  const [, entry] = entries[0] ?? [];
  return [
    ...entries.map(([kind, value]): Value => [`an entry ${kind}`, [value]]),
    ...(maxItems === undefined ? [] : ([['too many entries', Array<unknown>(maxItems + 1).fill(entry)]] as Value[])),
  ];
}

/** The object as it is documented, with one thing wrong. */
function badObjects({ properties = {} }: Schema, good: Readonly<Record<string, unknown>>): Value[] {
  const fields = Object.entries(properties).flatMap(([key, field]) =>
    [...badTexts(field), ['given twice', [good[key], good[key]]] as Value]
      .filter(([, value]) => canBeSent('query', value))
      .map(([kind, value]): Value => [`${key}, ${kind}`, { ...good, [key]: value }]),
  );
  return [['no object', 'nonsense'], ['an unknown key', { ...good, no_such_key: '1' }], ...fields];
}

/** The body as it is documented, with one thing wrong. */
function badBodies(contract: Contract, operation: Operation): Bad[] {
  const body = bodyOf(contract, operation);
  if (!body) return [];
  const missing: Bad[] = body.required ? [{ name: 'body: missing', changes: { body: undefined } }] : [];
  return [
    ...missing,
    ...spoil(body.schema, body.example).map(([kind, value]): Bad => ({
      name: `body${kind}`,
      changes: { body: value },
    })),
  ];
}

/** Every way of spoiling a JSON value that its schema forbids. The kind begins with the place: `.items.0.name: too long`. */
function spoil(schema: Schema, good: unknown): Value[] {
  const here = badJson(schema).map(([kind, value]): Value => [`: ${kind}`, value]);
  if (Array.isArray(good)) {
    const [first, ...others] = good;
    const within = schema.items ? spoil(schema.items, first) : [];
    const tooMany: Value[] =
      schema.maxItems === undefined ? [] : [[': too many entries', Array<unknown>(schema.maxItems + 1).fill(first)]];
    return [...here, ...tooMany, ...within.map(([kind, value]): Value => [`.0${kind}`, [value, ...others]])];
  }
  return typeof good === 'object' && good !== null ? [...here, ...spoilFields(schema, good)] : here;
}

function spoilFields(schema: Schema, good: object): Value[] {
  const extra: Value[] = schema.additionalProperties === false ? [[': an extra key', { ...good, no_such_key: 1 }]] : [];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]): Value[] => {
    const without = Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
    const missing: Value[] = schema.required?.includes(name) ? [[`.${name}: missing`, without]] : [];
    const bad = spoil(field, (good as Record<string, unknown>)[name]);
    return [...missing, ...bad.map(([kind, value]): Value => [`.${name}${kind}`, { ...good, [name]: value }])];
  });
  return [...extra, ...fields];
}

function badJson(schema: Schema): Value[] {
  const isNull: Value[] = schema.nullable || !schema.type ? [] : [['null', null]];
  const otherType: Value[] = schema.type ? [['of another type', schema.type === 'string' ? 12345 : 'text']] : [];
  if (schema.enum) return [...isNull, ['not in the list', 'no-such-value']];
  if (schema.type === 'integer' || schema.type === 'number') return [...isNull, ...otherType, ...badNumbers(schema)];
  return [...isNull, ...otherType, ...(schema.type === 'string' ? badStrings(schema) : [])];
}
