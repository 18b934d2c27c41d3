/** What our own pages know of a contract at run time: the facts of its client, and what its bodies may hold. */
import { readContract } from '../contract/Contract';
import { type Document, resolve } from '../contract/document';
import { isObject, type Json } from '../contract/json';
import { factsOf } from './clientFacts';

/** The source of a module. @param document the bundle of the contract */
export function ownClient(api: string, document: Document): string {
  const contract = readContract(api, document);
  const bodies = Object.fromEntries(
    contract.operations
      .filter(({ bodyTypes }) => bodyTypes.length > 0)
      .map(({ id, path, method }) => [id, bodyOf(document, path, method)]),
  );
  return `import type { ContractFacts } from '../src/client/facts';

/** What a client must know beside the types. */
export const facts = ${JSON.stringify(factsOf(contract), null, 2)} as const satisfies ContractFacts;

/** The schemas of what operations take, by operationId. */
export const bodies = ${JSON.stringify(bodies, null, 2)} as const;
`;
}

function bodyOf(document: Document, path: string, method: string): unknown {
  const { requestBody } = document.paths[path]?.[method as 'post'] ?? {};
  const { content } = resolve(document, requestBody as { $ref?: string; content?: Record<string, { schema?: Json }> });
  return whole(document, content?.['application/json']?.schema ?? {});
}

/** Without references and texts. No body that our pages send holds itself. */
function whole(document: Document, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((part) => whole(document, part));
  if (!isObject(node)) return node;
  if (typeof node.$ref === 'string') return whole(document, resolve(document, node));
  const parts = Object.entries(node).filter(([key, part]) => key !== 'description' || isObject(part));
  return Object.fromEntries(parts.map(([key, part]) => [key, whole(document, part)]));
}
