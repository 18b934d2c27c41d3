/** A contract as its handlers see it, for the types: after validation, every default has been filled in. */
import { isObject, type Json } from '../contract/json';

function isParameterWithDefault(node: Json): boolean {
  return typeof node.in === 'string' && isObject(node.schema) && node.schema.default !== undefined;
}

/**
 * A copy of a contract in which a parameter that has a default is a required one: its caller may leave it out, its handler
 * always finds it.
 *
 * @param node the document, or any part of it
 */
export function asHandlersSeeIt(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asHandlersSeeIt);
  if (!isObject(node)) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, asHandlersSeeIt(value)]));
  return isParameterWithDefault(node) ? { ...copy, required: true } : copy;
}
