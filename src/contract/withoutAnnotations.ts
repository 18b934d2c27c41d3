/**
 * Leaves out of a contract what says nothing about validity. The library hands all components to every validator that it compiles, so
 * texts and examples would be gone through, and kept in memory, some hundreds of times. Nor does it look at the headers of a response.
 */
import { isObject, type Json } from './json';

const ANNOTATIONS = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'headers',
  'x-codeSamples',
]);
/** Their keys are names that the contract gives, such as that of a property called `description`. */
const NAMED_BY_US = new Set(['properties', 'schemas', 'responses', 'paths', 'mapping', 'content']);

/**
 * A copy of a document without texts and examples, whose paths name no shared responses or parameters: of the components, the schemas
 * and the credentials are left.
 * @param document an OpenAPI 3.0 document with local references only; it is not changed
 */
export function withoutAnnotations<T extends object>(document: T): T {
  const { components = {}, ...rest } = bare(document as Json) as { components?: Json };
  const { schemas = {}, securitySchemes = {} } = components as { schemas?: Json; securitySchemes?: Json };
  return { ...(inline(rest, components) as Json), components: { schemas, securitySchemes } } as unknown as T;
}

function bare(node: unknown, named = false): unknown {
  if (Array.isArray(node)) return node.map((part) => bare(part));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => named || !ANNOTATIONS.has(key))
      .map(([key, value]) => [key, bare(value, !named && NAMED_BY_US.has(key))]),
  );
}

const SHARED = /^#\/components\/(parameters|responses|requestBodies)\/(.+)$/;

/** References to schemas stay: a schema may contain itself. */
function inline(node: unknown, components: Json): unknown {
  if (Array.isArray(node)) return node.map((part) => inline(part, components));
  if (!isObject(node)) return node;
  const [, kind = '', name = ''] = SHARED.exec(String(node.$ref)) ?? [];
  const shared = (components[kind] as Json | undefined)?.[name];
  if (shared !== undefined) return inline(shared, components);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inline(value, components)]));
}
