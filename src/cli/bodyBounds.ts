/** The rule that a contract says how large a body may be, wherever its own bounds leave room for more than the usual. */
import { isRef } from '@redocly/openapi-core';
import type { Oas3Schema, Referenced } from '@redocly/openapi-core';
import type { Oas3Rule } from '@redocly/openapi-core/lib/visitors';
import type { UserContext } from '@redocly/openapi-core/lib/walk';
import { BODY_LIMIT, USUAL_BODY_BYTES } from '../contract/bodyLimit';
import { JSON_TYPE } from '../contract/mediaType';

type Place = Pick<UserContext, 'resolve' | 'location'>;

/** Of one character in UTF-8. */
const CHARACTER_BYTES = 4;
/** Of formats that need no `maxLength`, and of numbers. */
const SHORT_BYTES = 40;
/** Quotes and brackets; a colon and a comma. */
const AROUND_BYTES = 2;
/** What is this deep contains itself, and has no bounds. */
const DEEPEST = 20;

type Bytes = (schema: Oas3Schema, below: (inner: unknown) => number) => number;

const BY_TYPE: Readonly<Record<string, Bytes>> = {
  string: ({ maxLength = SHORT_BYTES }) => AROUND_BYTES + maxLength * CHARACTER_BYTES,
  array: ({ maxItems = 0, items }, below) => AROUND_BYTES + maxItems * (1 + below(items)),
  object: ({ properties = {}, maxProperties = 0, additionalProperties }, below) => {
    const others = typeof additionalProperties === 'object' ? SHORT_BYTES + below(additionalProperties) : 0;
    const named = Object.entries(properties).map(([key, value]) => key.length + 2 * AROUND_BYTES + below(value));
    return named.reduce((sum, bytes) => sum + bytes, AROUND_BYTES + maxProperties * others);
  },
};

/**
 * The size of the largest value of a schema, in bytes of JSON without blanks, whose texts escape nothing. Values that are free in form
 * count for nothing: nobody can say.
 */
function mostBytes(part: Referenced<Oas3Schema> | undefined, at: Place, depth = 0): number {
  const { node: schema, location = at.location } = isRef(part)
    ? at.resolve<Oas3Schema>(part, at.location.source.absoluteRef)
    : { node: part };
  if (schema === undefined || depth > DEEPEST) return 0;
  const below = (inner: unknown): number => mostBytes(inner as Referenced<Oas3Schema>, { ...at, location }, depth + 1);
  const members = schema.oneOf ?? schema.allOf;
  if (members) return Math.max(...members.map(below));
  if (schema.enum) return Math.max(...schema.enum.map((value) => JSON.stringify(value).length));
  return BY_TYPE[String(schema.type)]?.(schema, below) ?? SHORT_BYTES;
}

const withCommas = (bytes: number): string => bytes.toLocaleString('en');

/** Where a body within all bounds could be more than the usual, callers read how much more it may be, and the server is told. */
export const bodyBounds: Oas3Rule = () => ({
  Operation(operation, { report, resolve, location }) {
    const own = (operation as { [BODY_LIMIT]?: unknown })[BODY_LIMIT];
    const { node: body } = isRef(operation.requestBody)
      ? resolve<{ content?: Record<string, { schema?: Referenced<Oas3Schema> }> }>(operation.requestBody)
      : { node: operation.requestBody };
    const most = mostBytes(body?.content?.[JSON_TYPE]?.schema as Referenced<Oas3Schema>, { resolve, location });
    if (own === undefined) {
      if (most <= USUAL_BODY_BYTES) return;
      return report({
        message: `Its bounds leave room for ${withCommas(most)} bytes: it says how large it may be by \`${BODY_LIMIT}\`.`,
      });
    }
    if (!Number.isSafeInteger(own) || (own as number) <= USUAL_BODY_BYTES || most <= USUAL_BODY_BYTES) {
      return report({ message: `\`${BODY_LIMIT}\` is more than ${withCommas(USUAL_BODY_BYTES)} bytes, of JSON.` });
    }
    if (!operation.description?.includes(`${withCommas(own as number)} bytes`)) {
      report({ message: `The description names the largest body: "${withCommas(own as number)} bytes".` });
    }
  },
});
