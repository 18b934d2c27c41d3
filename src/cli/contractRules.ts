/** The rules of openapi/rules.yaml that Redocly has no words for, as its plugin `matjar`. */
import { isRef } from '@redocly/openapi-core';
import type { Oas3_1Schema, Oas3Schema, Referenced } from '@redocly/openapi-core';
import type { Oas3Rule } from '@redocly/openapi-core/lib/visitors';
import type { Deprecated } from '../contract/deprecation';
import { bodyBounds } from './bodyBounds';
import { wordsOfPattern } from '../contract/patternWords';
import { backtracking } from './backtracking/backtracking';
import type { UserContext } from '@redocly/openapi-core/lib/walk';

type Schema = Oas3Schema | Oas3_1Schema;
type SchemaCheck = (schema: Schema, context: UserContext) => void;

const isBounded = (schema: Schema): boolean => schema.minimum !== undefined && schema.maximum !== undefined;

/** Integers are read by languages that have no safe one of their own accord: all are 64 bits and within 2^53 − 1. */
const integerBounds: SchemaCheck = (schema, { report }) => {
  if (schema.type !== 'integer' || schema.enum) return;
  if (schema.format !== 'int64') report({ message: 'An integer has `format: int64`.' });
  if (!isBounded(schema)) return report({ message: 'An integer has a minimum and a maximum.' });
  if (Math.abs(schema.minimum ?? 0) > Number.MAX_SAFE_INTEGER || (schema.maximum ?? 0) > Number.MAX_SAFE_INTEGER) {
    report({ message: 'An integer stays within 2^53 − 1.' });
  }
};

const formatsOfFixedLength = ['uuid', 'date', 'date-time', 'binary'];

const isShort = ({ enum: values, format = '', maxLength }: Schema): boolean =>
  values !== undefined || formatsOfFixedLength.includes(format) || maxLength !== undefined;

const bounds: Record<string, { holds: (schema: Schema) => boolean; message: string }> = {
  string: { holds: isShort, message: 'A string has a maxLength.' },
  number: { holds: isBounded, message: 'A number has a minimum and a maximum.' },
  array: { holds: (schema) => schema.maxItems !== undefined, message: 'A list has maxItems.' },
  object: {
    holds: ({ properties, oneOf, maxProperties }) => (properties ?? oneOf ?? maxProperties) !== undefined,
    message: 'An object of any keys has maxProperties.',
  },
};

/** What is sent, and what is answered, is never larger than somebody has thought of: a reader can choose its columns and types. */
const valueBounds: SchemaCheck = (schema, { report }) => {
  const bound = typeof schema.type === 'string' ? bounds[schema.type] : undefined;
  if (bound && !bound.holds(schema)) report({ message: bound.message });
};

/** Whether unknown keys are refused is never left to a default: a misspelt key would be ignored. */
const requestClosed: SchemaCheck = (schema, { report }) => {
  if (schema.properties && schema.additionalProperties === undefined) {
    report({ message: 'An object that is sent says whether it may have other keys: `additionalProperties`.' });
  }
};

const ASKED = 'x-only-what-was-asked';

/**
 * A key of a response is always there: what can be missing is null, so that nobody has to guess. Where the caller has said which
 * keys to answer, the schema says so.
 */
const responseRequired: SchemaCheck = (schema, { report }) => {
  if (schema.type !== 'object' || (schema as { [ASKED]?: boolean })[ASKED]) return;
  if (!schema.properties && !schema.oneOf && schema.additionalProperties === undefined) {
    return report({ message: 'An object of any keys says so: `additionalProperties`.' });
  }
  for (const name of Object.keys(schema.properties ?? {})) {
    if (!schema.required?.includes(name)) report({ message: `Every key of a response is required: ${name}.` });
  }
};

/** Clients must bear new keys; it is the server that sends no key which the contract doesn't know. */
const responseOpen: SchemaCheck = (schema, { report }) => {
  if (schema.additionalProperties === false) report({ message: 'A response is not closed in the contract.' });
};

/** An enumeration of booleans becomes a class that doesn't compile in generated Java; inside an `allOf` it stays a boolean. */
const constantBoolean: SchemaCheck = (schema, { report, location }) => {
  if (schema.type !== 'boolean' || schema.enum === undefined) return;
  const inAllOf = /\/allOf\/\d+$/.test(location.pointer);
  if (!inAllOf) report({ message: 'A boolean with one value says so by `allOf: [{ type: boolean, enum: [true] }]`.' });
};

const propertyDescribed: SchemaCheck = (schema, { report, location }) => {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (isRef(property) || property.description) continue;
    report({ message: `A property says what it means: ${name}.`, location: location.child(['properties', name]) });
  }
};

/** A pattern is tried on whatever is sent, of any length: where it backtracks, one request can hold the server for minutes. */
const patternLinear: SchemaCheck = ({ pattern }, { report }) => {
  if (pattern === undefined) return;
  const told = (why: string): void => report({ message: `A pattern takes no longer than its text is long: ${why}.` });
  try {
    const found = backtracking(pattern);
    if (found) told(`this one is ${found}`);
  } catch (error) {
    told((error as Error).message);
  }
};

/** Who sends something else is told what is wanted, in words. */
const patternInWords: SchemaCheck = ({ pattern }, { report }) => {
  if (pattern !== undefined && wordsOfPattern(pattern) === undefined)
    report({ message: 'A pattern of what is sent is put into words in src/contract/patternWords.ts.' });
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Who calls an operation that will go must learn since when, until when, and what to call instead. */
const deprecatedSaysWhen: Oas3Rule = () => ({
  Operation(operation, { report }) {
    if (!operation.deprecated) return;
    const { 'x-deprecated-since': since = '', 'x-sunset': sunset = '' } = operation as Deprecated;
    if (![since, sunset].every((day) => DAY.test(day))) {
      return report({ message: 'What is deprecated says `x-deprecated-since` and `x-sunset`, each a day.' });
    }
    if (sunset <= since) report({ message: 'The sunset comes after the deprecation.' });
    if (!/\bDeprecated: \S/.test(operation.description ?? '')) {
      report({ message: 'The description says `Deprecated: …`, and what replaces it.' });
    }
  },
});

const jsonHasExample: Oas3Rule = () => ({
  MediaTypesMap(types, { report, location }) {
    for (const [name, type] of Object.entries(types)) {
      if (!name.includes('json') || type.example !== undefined || Object.keys(type.examples ?? {}).length > 0) continue;
      report({ message: 'A body in JSON has an example.', location: location.child(name) });
    }
  },
});

/** What the engine answers of its own accord, an operation documents. */
const errorsDeclared: Oas3Rule = () => {
  let everywhere: readonly object[] = [];
  return {
    Root: (root) => void (everywhere = root.security ?? []),
    Operation(operation, { report }) {
      const credentials = operation.security ?? everywhere;
      const needs: [string, boolean][] = [
        ['400', operation.requestBody !== undefined],
        ['401', credentials.length > 0 && credentials.every((schemes) => Object.keys(schemes).length > 0)],
        ['403', 'x-required-permission' in operation],
        ['413', operation.requestBody !== undefined],
        ['415', operation.requestBody !== undefined],
      ];
      const missing = needs.filter(([status, needed]) => needed && !(status in (operation.responses ?? {})));
      if (missing.length > 0)
        report({ message: `It can answer, and so documents: ${missing.map(([status]) => status).join(', ')}.` });
    },
  };
};

type Part = [path: (string | number)[], schema: Referenced<Schema>];

/** The schemas directly inside one, with their places in it. */
function inside(schema: Schema): Part[] {
  const { properties = {}, items, additionalProperties } = schema;
  const parts: [(string | number)[], unknown][] = [
    ...Object.entries(properties).map(([name, part]) => [['properties', name], part] as Part),
    ...(['allOf', 'oneOf', 'anyOf'] as const).flatMap((key) =>
      (schema[key] ?? []).map((part, index) => [[key, index], part] as Part),
    ),
    [['items'], items],
    [['additionalProperties'], additionalProperties],
  ];
  return parts.filter((part): part is Part => typeof part[1] === 'object');
}

/** Holds a schema and all in it to a check. Redocly's nested visitors stop at the outermost. */
function checkWithin(check: SchemaCheck, schema: Referenced<Schema>, context: UserContext, seen: Set<Schema>): void {
  const { node, location = context.location } = isRef(schema)
    ? context.resolve<Schema>(schema, context.location.source.absoluteRef)
    : { node: schema };
  if (node === undefined || seen.has(node)) return;
  seen.add(node);
  check(node, { ...context, location, report: (problem) => context.report({ location, ...problem }) });
  for (const [path, part] of inside(node)) {
    checkWithin(check, part, { ...context, location: location.child(path) }, seen);
  }
}

type Bodies = { schema?: Referenced<Schema>; content?: Record<string, { schema?: Referenced<Schema> }> };

/** A text such as CSV is a stream of any length, not a value. */
const within =
  (check: SchemaCheck) =>
  (part: Bodies, context: UserContext): void => {
    const checkAt = (path: string[], schema: Referenced<Schema> | undefined): void => {
      if (schema) checkWithin(check, schema, { ...context, location: context.location.child(path) }, new Set());
    };
    checkAt(['schema'], part.schema);
    for (const [name, type] of Object.entries(part.content ?? {})) {
      if (!name.startsWith('text/')) checkAt(['content', name, 'schema'], type.schema);
    }
  };

export const contractRules = {
  id: 'matjar',
  rules: {
    oas3: {
      'integer-bounds': () => ({ Schema: integerBounds }),
      'value-bounds': () => ({
        Parameter: within(valueBounds),
        RequestBody: within(valueBounds),
        Response: within(valueBounds),
      }),
      'body-bounds': bodyBounds,
      'request-closed': () => ({ RequestBody: within(requestClosed) }),
      'errors-declared': errorsDeclared,
      'response-required': () => ({ Response: within(responseRequired) }),
      'response-open': () => ({ Response: within(responseOpen) }),
      'constant-boolean': () => ({ Schema: constantBoolean }),
      'property-described': () => ({ Schema: propertyDescribed }),
      'json-has-example': jsonHasExample,
      'pattern-in-words': () => ({ Parameter: within(patternInWords), RequestBody: within(patternInWords) }),
      'pattern-linear': () => ({ Schema: patternLinear }),
      'deprecated-says-when': deprecatedSaysWhen,
    } satisfies Record<string, Oas3Rule>,
  },
};
