/**
 * What readers of the reference need at every operation, and what the hand-written contracts say in other places or in ways that
 * no reader of documents shows: credential, permission, limit, and the call in TypeScript.
 */
import { readContract } from '../contract/Contract';
import type { Contract, Operation } from '../contract/Contract';
import type { ContractFacts } from '../client/facts';
import type { Document } from '../contract/document';
import { variables } from '../variables';
import { factsOf } from './clientFacts';
import { typescriptSample } from './typescriptSample';

/** The variable that has a contract's requests a minute, and whose requests are counted together. */
const LIMITS: Readonly<Record<string, { variable: keyof typeof variables; counted: string }>> = {
  storefront: { variable: 'MATJAR_RATE_LIMIT_STOREFRONT', counted: 'customer, or address (IP) of others' },
  management: { variable: 'MATJAR_RATE_LIMIT_MANAGEMENT', counted: 'key' },
  merchant: { variable: 'MATJAR_RATE_LIMIT_MERCHANT', counted: 'token' },
  store: { variable: 'MATJAR_RATE_LIMIT_STORE', counted: 'key' },
  access: { variable: 'MATJAR_RATE_LIMIT_ACCESS', counted: 'operator and store' },
};

/**
 * A copy of a bundled contract in which every operation's description ends with its credential, permission and limit, and every
 * operation has its call in TypeScript as `x-codeSamples`.
 *
 * @param api its name. @throws when it has no limit, or a body that has no example
 */
export async function withReferenceNotes(api: string, document: object): Promise<Record<string, unknown>> {
  const noted = structuredClone(document) as Document;
  const contract = readContract(api, noted);
  const facts = factsOf(contract);
  for (const operation of contract.operations) {
    const written = noted.paths[operation.path]?.[operation.method as 'get'] as Noted;
    written.description = `${written.description ?? ''}\n\n${notesOf(contract, operation, facts)}`;
    const source = await typescriptSample(contract, operation, facts);
    written['x-codeSamples'] = [{ lang: 'TypeScript', label: 'TypeScript', source }];
  }
  return noted as unknown as Record<string, unknown>;
}

interface Noted {
  description?: string;
  'x-codeSamples'?: object[];
}

function notesOf({ name }: Contract, operation: Operation, facts: ContractFacts): string {
  const limit = LIMITS[name];
  if (!limit) throw new Error(`src/cli/referenceNotes.ts does not say which limit ${name} has.`);
  const perMinute = variables[limit.variable].fallback;
  return [
    `- **Credential:** ${credentialOf(operation, facts)}`,
    ...(operation.permission === undefined ? [] : [`- **Permission:** \`${operation.permission}\``]),
    `- **Limit:** ${perMinute} requests a minute for each ${limit.counted}, unless configured otherwise`,
  ].join('\n');
}

function credentialOf({ method, path, credentials }: Operation, facts: ContractFacts): string {
  const written = (name: string): string => {
    const { header, prefix } = facts.credentials[name] ?? { header: name, prefix: '' };
    return prefix === '' ? `\`${header}\`` : `\`${header}: ${prefix}…\``;
  };
  if (credentials.length > 0) return credentials.map(written).join(' or ');
  const taken = facts.operations[`${method.toUpperCase()} ${path}`]?.credentials ?? [];
  return taken.length > 0 ? `none needed; ${taken.map(written).join(' or ')} can be sent` : 'none';
}
