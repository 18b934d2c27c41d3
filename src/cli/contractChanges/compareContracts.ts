/** What changed between two versions of a contract, each change told in words and judged: can what worked before fail now? */
import type { Document } from '../../contract/document';
import { isObject } from '../../contract/json';
import { compareOperations } from './compareOperations';
import { type Change, namesOf, newComparison, type Part, quote } from './Comparison';

interface Described {
  /** The operation as it is named in sentences: `GET /products/{slug}`. */
  readonly name: string;
  readonly operation: Part;
  readonly parameters: readonly Part[];
  readonly credentials: readonly string[];
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const CONTRACT = 'contract';

/**
 * The differences that callers and generated clients can notice; texts and examples are none.
 * @param before the bundle that was released
 * @param after the bundle that would be
 */
export function compareContracts(before: Document, after: Document): Change[] {
  const comparison = newComparison(before, after);
  const { changes } = comparison;
  compareAddresses(before, after, changes);
  compareSchemes(before, after, changes);
  const [was, is] = [operationsOf(before), operationsOf(after)];
  for (const address of namesOf(was, is)) {
    const [old, now] = [was[address], is[address]];
    if (old && now) {
      compareOperations(comparison, {
        before: old.operation,
        after: now.operation,
        place: now.name,
        parameters: { before: old.parameters, after: now.parameters },
        credentials: { before: old.credentials, after: now.credentials },
      });
    } else if (now) changes.push({ place: now.name, words: 'was added', breaking: false });
    else if (old) changes.push({ place: old.name, words: 'was removed', breaking: true });
  }
  return changes;
}

function compareAddresses(before: Document, after: Document, changes: Change[]): void {
  const [was, is] = [before.servers?.[0]?.url, after.servers?.[0]?.url];
  if (was === is) return;
  changes.push({ place: CONTRACT, words: `its base path was ${quote(was)}, is ${quote(is)}`, breaking: true });
}

/** How a credential is sent. */
const SENT = ['type', 'in', 'name', 'scheme'];

function compareSchemes(before: Document, after: Document, changes: Change[]): void {
  const schemesOf = ({ components }: Document) =>
    (components?.securitySchemes ?? {}) as unknown as Record<string, Part>;
  const [was, is] = [schemesOf(before), schemesOf(after)];
  for (const name of Object.keys(was).filter((scheme) => scheme in is)) {
    for (const key of SENT) {
      const [old, now] = [was[name]?.[key], is[name]?.[key]];
      if (old === now) continue;
      changes.push({ place: name, words: `\`${key}\` was ${quote(old)}, is ${quote(now)}`, breaking: true });
    }
  }
}

/** The operations of a contract by address, in which the names of path parameters don't count. */
function operationsOf(document: Document): Record<string, Described> {
  const described = Object.entries(document.paths).flatMap(([path, given]) => {
    const item = given as unknown as Part;
    const shared = (item.parameters ?? []) as Part[];
    return METHODS.filter((method) => isObject(item[method])).map((method): [string, Described] => {
      const operation = item[method] as Part;
      const verb = method.toUpperCase();
      const parameters = [...shared, ...((operation.parameters ?? []) as Part[])];
      const credentials = credentialsOf(operation, document);
      return [
        `${verb} ${path.replace(/\{[^}]*\}/g, '{}')}`,
        { name: `${verb} ${path}`, operation, parameters, credentials },
      ];
    });
  });
  return Object.fromEntries(described);
}

type Alternatives = readonly Readonly<Record<string, readonly string[]>>[];

function credentialsOf(operation: Part, document: Document): string[] {
  const alternatives = (operation.security ?? document.security ?? []) as Alternatives;
  const names = alternatives.map((schemes) => Object.keys(schemes).sort().join(' and '));
  return names.includes('') ? [] : names;
}
