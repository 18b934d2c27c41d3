/** How the documented request of an operation is spoilt so that it must be refused, whatever the server holds. */
import type { Contract, Operation } from '../contract/Contract';
import { JSON_TYPE } from '../contract/mediaType';
import { type Changes, type DocumentedRequest, type Parameter, parametersOf } from './contractReader';

export interface Spoiling {
  readonly contract: Contract;
  readonly operation: Operation;
  /** The documented request, with a good credential. */
  readonly good: DocumentedRequest;
  /** The same with other parameters or another body. */
  readonly changed: (changes: Changes) => DocumentedRequest;
}

type Spoil = (spoiling: Spoiling) => DocumentedRequest | undefined;

const unknownParameter: Spoil = ({ changed }) => changed({ query: { no_such_parameter: 1 } });

/** Where invalid input is a 422, a 400 is what can't be read; without a body that is a matter of the operation's own rules. */
const unreadable: Spoil = (spoiling) => {
  const { operation, good } = spoiling;
  if (!operation.statuses.has(422) && good.body === undefined) return unknownParameter(spoiling);
  return good.body === undefined ? undefined : { ...good, body: '{"a":' };
};

/** A path that names nothing. */
const nothingThere: Spoil = ({ contract, operation, changed }) => {
  const inPath = parametersOf(contract, operation).filter((parameter) => parameter.in === 'path');
  if (inPath.length === 0) return undefined;
  return changed({ path: Object.fromEntries(inPath.map((parameter) => [parameter.name, nothingFor(parameter)])) });
};

const nothingFor = ({ schema }: Parameter): unknown => {
  if (schema.type === 'integer') return Math.min(schema.maximum ?? Infinity, 987_654_321);
  return schema.format === 'uuid' ? '00000000-0000-4000-8000-000000000000' : 'there-is-no-such-thing';
};

/** By status; undefined is given where the contract alone knows no way. */
export const REFUSALS: Readonly<Record<number, Spoil>> = {
  400: unreadable,
  404: nothingThere,
  413: ({ operation, good }) =>
    operation.bodyTypes.includes(JSON_TYPE)
      ? { ...good, body: JSON.stringify({ text: 'x'.repeat(operation.maxBodyBytes) }) }
      : undefined,
  415: ({ good }) => ({ ...good, headers: { ...good.headers, 'content-type': 'application/xml' }, body: '<a/>' }),
  422: unknownParameter,
};

/** What a request says so as to be answered in a media type that is not the usual one: the parameter that offers it by name. */
export function askingFor(type: string | undefined, parameters: readonly Parameter[]): Changes {
  const word = type?.split('/')[1];
  const chooser = parameters.find(({ in: place, schema }) => place === 'query' && schema.enum?.includes(word));
  return chooser ? { query: { [chooser.name]: word } } : {};
}
