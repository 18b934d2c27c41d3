/** Bodies that say by one of their keys what they are (OpenAPI's discriminator), and what the library gets wrong about them. */
import type { Contract, Operation } from './Contract';
import { resolve } from './document';

interface Finding {
  readonly path: string;
  readonly message: string;
}

interface Schema {
  readonly $ref?: string;
  readonly discriminator?: object;
}

/** Whether the library looks into the operation's body before it knows that there is one. */
export function isDiscriminated({ document }: Contract, { path, method, bodyTypes }: Operation): boolean {
  const { requestBody } = document.paths[path]?.[method as 'post'] ?? {};
  const content = (requestBody as { content: Record<string, { schema?: Schema }> } | undefined)?.content ?? {};
  return resolve(document, content[bodyTypes[0] ?? '']?.schema).discriminator !== undefined;
}

/** The library reports an unknown discriminator under the request's own path: this puts the finding where the key is. */
export function placeFinding(finding: Finding, requestPath: string): Finding {
  const [, key, rest] = /^'(.+?)' (must be .+?)\.?$/s.exec(finding.message) ?? [];
  if (finding.path !== requestPath || key === undefined || rest === undefined) return finding;
  return { path: `/body/${key}`, message: rest };
}
