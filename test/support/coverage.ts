/**
 * What the tests have seen of the contracts: each answer is noted while it is received, by operation, status and credential, in a
 * file of the jest worker that asked. `CoverageReporter` joins the files.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { API_NAMES, type Contract, loadContract } from '../../src/contract/Contract';
import { indexOperations } from '../../src/contract/findOperation';

/** The environment variable through which the workers learn where to write. Without it nothing is noted. */
export const folderVariable = 'MATJAR_TEST_COVERAGE';

/** How good the credential of a request is. */
export type CredentialKind = 'good' | 'none' | 'malformed' | 'wrong' | 'other store' | 'no permission';

export interface Seen {
  readonly api: string;
  readonly operation: string;
  readonly status: number;
  readonly credential: CredentialKind;
  readonly by: 'jest' | 'dredd';
  /** The test file, from the project's root. */
  readonly file: string;
}

interface Answered extends Pick<Seen, 'status' | 'credential' | 'by'> {
  readonly method: string;
  readonly target: string;
}

const known = new Set<string>();
let contracts: readonly (Pick<Contract, 'name' | 'basePath'> & { find: ReturnType<typeof indexOperations>['find'] })[];

export function recordAnswer({ method, target, status, credential, by }: Answered): void {
  const folder = process.env[folderVariable];
  const found = operationOf(method.toUpperCase(), target.replace(/\?.*$/, ''));
  if (folder === undefined || !found) return;
  const file = path.relative(process.cwd(), expect.getState().testPath ?? '');
  const line = JSON.stringify({ ...found, status, credential, by, file } satisfies Seen);
  if (known.has(line)) return;
  known.add(line);
  mkdirSync(folder, { recursive: true });
  appendFileSync(path.join(folder, `${process.pid}.jsonl`), `${line}\n`);
}

function operationOf(method: string, target: string): { api: string; operation: string } | undefined {
  contracts ??= API_NAMES.map((name) => loadContract(name))
    .map((contract) => ({ ...contract, find: indexOperations(contract).find }))
    .sort((one, other) => other.basePath.length - one.basePath.length);
  const contract = contracts.find(({ basePath }) => target.startsWith(`${basePath}/`));
  try {
    const found = contract?.find(method, target.slice(contract.basePath.length));
    return contract && found && { api: contract.name, operation: found.operation.id };
  } catch {
    return undefined; // no operation's path or method
  }
}
