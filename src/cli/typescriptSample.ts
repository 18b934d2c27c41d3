/** How a partner calls an operation in TypeScript, with the client that `npm run client` writes. */
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types';
import type { ContractFacts } from '../client/facts';
import type { Contract, Operation } from '../contract/Contract';
import { type Document, resolve } from '../contract/document';
import { parametersOf } from '../contract/parameters';
import { packageName } from './writeClient';

const WIDTH = 72;

/** A module that compiles with the client of the contract. @throws when a value that must be sent has no example */
export async function typescriptSample(
  contract: Contract,
  operation: Operation,
  facts: ContractFacts,
): Promise<string> {
  const { credentials, paging } = facts.operations[`${operation.method.toUpperCase()} ${operation.path}`] ?? {};
  const given = (credentials ?? []).map((name) => `${name}: '…'`).join(', ');
  const options = `{ address: 'https://shop.example'${given && `, credentials: { ${given} }`} }`;
  const call = paging ? listing(contract.document, operation) : calling(contract.document, operation);
  const source = `import { createClient } from '${packageName(contract.name)}';

const client = createClient(${options});

${call}`;
  const { format } = await import('prettier');
  return format(source, { parser: 'typescript', singleQuote: true, printWidth: WIDTH });
}

function listing(document: Document, operation: Operation): string {
  const query = valuesIn('query', document, operation);
  const asked = Object.keys(query).length > 0 ? `, ${JSON.stringify(query)}` : '';
  return `for await (const entry of client.list('${operation.path}'${asked})) console.log(entry);`;
}

function calling(document: Document, operation: Operation): string {
  const params = (['path', 'query'] as const)
    .map((place) => [place, valuesIn(place, document, operation)] as const)
    .filter(([, values]) => Object.keys(values).length > 0);
  const body = bodyOf(document, operation);
  const parts = [
    ...(params.length > 0 ? [`params: ${JSON.stringify(Object.fromEntries(params))}`] : []),
    ...(body === undefined ? [] : [`body: ${body}`]),
    ...(operation.answerTypes.get(200)?.some((type) => type !== 'application/json') ? [`parseAs: 'blob'`] : []),
  ];
  const init = parts.length > 0 ? `, { ${parts.join(', ')} }` : '';
  return `const { data, error } = await client.${operation.method.toUpperCase()}('${operation.path}'${init});
if (error) throw new Error(error.message);
console.log(data);`;
}

/** What must be sent there, by its examples. */
function valuesIn(place: 'path' | 'query', document: Document, operation: Operation): Record<string, unknown> {
  const needed = parametersOf(document, operation).filter((one) => one.in === place && one.required === true);
  return Object.fromEntries(
    needed.map(({ name, example }) => {
      if (example === undefined) throw new Error(`${operation.id}: ${name} has no example.`);
      return [name, example];
    }),
  );
}

function bodyOf(document: Document, { id, method, path, bodyTypes }: Operation): string | undefined {
  const [type] = bodyTypes;
  if (type === undefined) return undefined;
  if (type === 'multipart/form-data') return `{ file: new Blob(['…']) }`;
  const body = document.paths[path]?.[method as 'get']?.requestBody as OpenAPIV3.RequestBodyObject;
  const { example, examples = {} } = body.content[type] ?? {};
  const [first] = Object.values(examples);
  const value: unknown = example ?? (first && resolve(document, first as { $ref?: string; value?: unknown }).value);
  if (value === undefined) throw new Error(`${id}: its body has no example.`);
  return JSON.stringify(value);
}
