/** What to put into a path on a server of which nothing is known: ids that a list of the same contract gives. */
import { firstRows, idOf } from '../contract/answeredRows';
import type { Contract, Operation } from '../contract/Contract';
import { documentedRequest, type Parameter, parametersOf } from './contractReader';
import { goodHeaders } from './credentials';
import { ask, type Deployment, jsonOf } from './Deployment';

export type PathValues = Readonly<Record<string, string>>;

/** Why something was not tried. */
export class Untried extends Error {}

/** How many rows of a list are worth a try where not every row has what is asked for. */
const MOST_ROWS = 5;

const known = new WeakMap<Deployment, Map<string, Promise<PathValues[]>>>();

/**
 * Values for the parameters in a path, the likeliest first.
 * @throws Untried when no list of the contract gives them
 */
export async function pathValues(deployment: Deployment, operation: Operation): Promise<PathValues[]> {
  const names = [...operation.path.matchAll(/\{(.+?)\}/g)].map(([, name]) => String(name));
  let found: PathValues[] = [{}];
  for (const name of names) found = await rowsBelow(deployment, operation, name, found[0] ?? {});
  return found;
}

async function rowsBelow(
  deployment: Deployment,
  operation: Operation,
  name: string,
  above: PathValues,
): Promise<PathValues[]> {
  const given = deployment.parameters[`${operation.id}.${name}`] ?? deployment.parameters[name];
  if (given !== undefined) return [{ ...above, [name]: given }];
  const parameter = parametersOf(deployment.contract, operation).find((one) => one.in === 'path' && one.name === name);
  const prefix = operation.path.slice(0, operation.path.indexOf(`/{${name}}`));
  const list = deployment.contract.operations.find(({ path, method }) => path === prefix && method === 'get');
  if (!list || !parameter) {
    throw new Untried(`no list of the contract gives {${name}}: say --parameter ${operation.id}.${name}=…`);
  }
  const cache = known.get(deployment) ?? new Map<string, Promise<PathValues[]>>();
  known.set(deployment, cache);
  const key = JSON.stringify([list.id, name, above]);
  const rows = cache.get(key) ?? listRows(deployment, list, parameter, above);
  cache.set(key, rows);
  return rows;
}

async function listRows(
  deployment: Deployment,
  list: Operation,
  parameter: Parameter,
  above: PathValues,
): Promise<PathValues[]> {
  const { contract, credentials } = deployment;
  const headers = goodHeaders(contract, list, credentials);
  if (!headers) throw new Untried(`${list.id}, which would give {${parameter.name}}, needs a credential: give --key`);
  const request = documentedRequest(contract, list, 'required', { path: above });
  const answer = await ask(deployment, { ...request, headers: { ...request.headers, ...headers } });
  if (answer.status >= 300)
    throw new Untried(`${list.id}, which would give {${parameter.name}}, says ${answer.status}`);
  const values = firstRows(jsonOf(answer)).flatMap((row) => idOf(row, parameter) ?? []);
  if (values.length === 0) throw new Untried(`${list.id} has no row that would give {${parameter.name}}`);
  return values.slice(0, MOST_ROWS).map((value) => ({ ...above, [parameter.name]: value }));
}

/** The parameter at the end of an operation's path, and the path of the collection before it. */
export function lastParameter(
  contract: Contract,
  operation: Operation,
): { readonly collection: string; readonly parameter: Parameter } | undefined {
  const [, collection, name] = /^(.*)\/\{([^{}]+)\}$/.exec(operation.path) ?? [];
  const parameter = parametersOf(contract, operation).find((one) => one.in === 'path' && one.name === name);
  return collection === undefined || !parameter ? undefined : { collection, parameter };
}
