/** Which operation a method and path mean: an index by segments, since the validator's own look-up compiles every path at each request. */
import { Problem } from '../problem';
import type { Contract, Operation } from './Contract';

interface Node {
  readonly fixed: Map<string, Node>;
  variable?: Node;
  readonly operations: Map<string, Indexed>;
}

interface Indexed {
  readonly operation: Operation;
  readonly variables: readonly string[];
}

export interface Found {
  readonly operation: Operation;
  readonly pathParams: Record<string, string>;
}

export interface OperationIndex {
  /**
   * @param method upper-case; HEAD counts as GET
   * @param path below the contract's base path, without a query
   * @throws Problem `not_found`, or `method_not_allowed` with the `Allow` header (RFC 9110, 15.5.6)
   */
  find(method: string, path: string): Found;
  /** As `find`; undefined where that refuses. */
  peek(method: string, path: string): Operation | undefined;
  /** The value of `Allow` for a path; undefined when the contract doesn't have it. */
  allow(path: string): string | undefined;
}

/** Builds the look-up for one contract. Fixed segments win over variables (`/products/upload` before `/products/{id}`). */
export function indexOperations(contract: Contract): OperationIndex {
  const root = newNode();
  for (const operation of contract.operations) insert(root, operation);
  const operationsAt = (path: string, values: string[]) => walk(root, split(path), 0, values)?.operations;
  const methodOf = (method: string): string => (method === 'HEAD' ? 'GET' : method);
  return {
    find: (method, path) => {
      const values: string[] = [];
      const operations = operationsAt(path, values);
      if (!operations) throw new Problem('not_found');
      const indexed = operations.get(methodOf(method));
      if (!indexed) throw new Problem('method_not_allowed', { headers: { Allow: allowed(operations) } });
      return { operation: indexed.operation, pathParams: nameValues(indexed.variables, values) };
    },
    peek: (method, path) => operationsAt(path, [])?.get(methodOf(method))?.operation,
    allow: (path) => {
      const operations = operationsAt(path, []);
      return operations && allowed(operations);
    },
  };
}

const newNode = (): Node => ({ fixed: new Map(), operations: new Map() });
const split = (path: string): string[] => path.split('/').slice(1);

function insert(root: Node, operation: Operation): void {
  const variables: string[] = [];
  let node = root;
  for (const segment of split(operation.path)) {
    const variable = /^\{(.+)\}$/.exec(segment)?.[1];
    if (variable !== undefined) variables.push(variable);
    node = variable === undefined ? fixedChild(node, segment) : (node.variable ??= newNode());
  }
  node.operations.set(operation.method.toUpperCase(), { operation, variables });
}

function fixedChild(node: Node, segment: string): Node {
  const child = node.fixed.get(segment) ?? newNode();
  node.fixed.set(segment, child);
  return child;
}

function walk(node: Node, segments: string[], depth: number, values: string[]): Node | undefined {
  const segment = segments[depth];
  if (segment === undefined) return node.operations.size > 0 ? node : undefined;
  const fixed = node.fixed.get(segment);
  const found = fixed && walk(fixed, segments, depth + 1, values);
  if (found || !node.variable || segment === '') return found;
  values.push(segment);
  const below = walk(node.variable, segments, depth + 1, values);
  if (!below) values.pop();
  return below;
}

function nameValues(names: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, position) => [name, decode(values[position] ?? '')]));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new Problem('not_found', { cause }); // it names nothing
  }
}

function allowed(operations: Map<string, Indexed>): string {
  const methods = [...operations.keys()];
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}
