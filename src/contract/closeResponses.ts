/**
 * Closes the responses of a contract. Clients must bear keys that they don't know, so contracts leave responses open; the
 * server must not send any that the contract doesn't know, so what it validates its own answers by is closed.
 */
import { isObject, type Json } from './json';

const refOf = (node: unknown): string | undefined =>
  isObject(node) && typeof node.$ref === 'string' ? node.$ref : undefined;

const mapValues = (node: Json, change: (value: unknown, key: string) => unknown): Json =>
  Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value, key)]));

const schemaPrefix = '#/components/schemas/';
const closedName = (name: string): string => `${name}.closed`;

/** Closes the schemas of one document; keeps the closed copies of its components until they are put beside the others. */
class Closer {
  readonly copies: Json = {};

  constructor(private readonly schemas: Json) {}

  /** The closed form of a schema; of a reference, a reference to the closed copy of what it names. */
  close(schema: unknown): unknown {
    if (!isObject(schema)) return schema;
    const ref = refOf(schema);
    if (ref !== undefined) return { $ref: this.closeReference(ref) };
    if (Array.isArray(schema.allOf)) return this.closeAllOf(schema, schema.allOf);
    const closed = this.closeParts(schema);
    return isObject(schema.properties) && schema.additionalProperties === undefined
      ? { ...closed, additionalProperties: false }
      : closed;
  }

  private closeReference(ref: string): string {
    const name = ref.slice(schemaPrefix.length);
    if (!ref.startsWith(schemaPrefix) || !(name in this.schemas))
      throw new Error(`${ref} is not a schema of the contract`);
    if (!(closedName(name) in this.copies)) {
      this.copies[closedName(name)] = {}; // A schema that contains itself finds its copy begun.
      this.copies[closedName(name)] = this.close(this.schemas[name]);
    }
    return schemaPrefix + closedName(name);
  }

  /** Closes what is inside a schema, not the schema itself. */
  private closeParts(schema: Json): Json {
    return mapValues(schema, (value, key) => {
      if (key === 'properties' && isObject(value)) return mapValues(value, (property) => this.close(property));
      if ((key === 'oneOf' || key === 'anyOf') && Array.isArray(value))
        return value.map((member) => this.close(member));
      if (key === 'items' || key === 'additionalProperties') return this.close(value);
      return key === 'discriminator' ? this.closeDiscriminator(value) : structuredClone(value);
    });
  }

  private closeDiscriminator(discriminator: unknown): unknown {
    if (!isObject(discriminator) || !isObject(discriminator.mapping)) return discriminator;
    return { ...discriminator, mapping: mapValues(discriminator.mapping, (ref) => this.closeReference(String(ref))) };
  }

  /** No member may be closed alone, or it would refuse the others' keys: the whole names all keys and is closed. */
  private closeAllOf(schema: Json, members: unknown[]): Json {
    const whole = members.map((member) => this.resolve(member));
    const keys = [schema, ...whole].flatMap((part) => Object.keys(isObject(part.properties) ? part.properties : {}));
    const open = whole.some((part) => part.additionalProperties !== undefined);
    const allOf = whole.map((member) => this.closeParts(member));
    const { allOf: _members, ...rest } = this.closeParts(schema);
    if (keys.length === 0 || open) return { ...rest, allOf };
    const named = Object.fromEntries(keys.map((key) => [key, {}]));
    const own = isObject(rest.properties) ? rest.properties : {};
    return { ...rest, allOf, properties: { ...named, ...own }, additionalProperties: false };
  }

  private resolve(member: unknown): Json {
    const ref = refOf(member);
    const schema = ref === undefined ? member : this.schemas[ref.slice(schemaPrefix.length)];
    if (!isObject(schema) || Array.isArray(schema.allOf)) {
      throw new Error(`allOf can't be closed: ${ref ?? 'a member'} is no plain schema`);
    }
    return schema;
  }
}

function closeResponse(response: unknown, closer: Closer): unknown {
  if (!isObject(response) || !isObject(response.content)) return response;
  const closeType = (type: unknown): unknown =>
    isObject(type) && type.schema !== undefined ? { ...type, schema: closer.close(type.schema) } : type;
  return { ...response, content: mapValues(response.content, closeType) };
}

function closeOperation(operation: unknown, closer: Closer): unknown {
  if (!isObject(operation) || !isObject(operation.responses)) return operation;
  return { ...operation, responses: mapValues(operation.responses, (response) => closeResponse(response, closer)) };
}

/**
 * A copy of a contract whose responses admit no key that they don't name. Every object schema that a response reaches and
 * that has `properties` gets `additionalProperties: false`, unless it says what else it admits. Requests stay as they are:
 * a response refers to closed copies of the schemas, named `<Name>.closed`.
 *
 * @param document an OpenAPI 3.0 document with local references only; it is not changed
 * @throws when a response refers to something that is not in `components.schemas`, or nests `allOf` in `allOf`
 */
export function closeResponses<T extends object>(document: T): T {
  const { paths = {}, components = {} } = structuredClone(document) as { paths?: Json; components?: Json };
  const schemas = isObject(components.schemas) ? components.schemas : {};
  const responses = isObject(components.responses) ? components.responses : {};
  const closer = new Closer(schemas);
  const closedPaths = mapValues(paths, (item) =>
    isObject(item) ? mapValues(item, (operation) => closeOperation(operation, closer)) : item,
  );
  const closedResponses = mapValues(responses, (response) => closeResponse(response, closer));
  return {
    ...structuredClone(document),
    paths: closedPaths,
    components: { ...components, responses: closedResponses, schemas: { ...schemas, ...closer.copies } },
  };
}
