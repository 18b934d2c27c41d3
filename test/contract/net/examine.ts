/**
 * The matrix of one operation, made from its contract: every credential that should be refused, and bad input of each kind. Each
 * must give the documented error in the API's own envelope and change nothing. What is wrong is said, not thrown.
 */
import type { Contract, Operation } from '../../../src/contract/Contract';
import type { CredentialKind } from '../../support/coverage';
import type { Scheme } from '../../support/credentials';
import { gameHost, type TestInstallation } from '../../support/installation';
import type { Answer, Asked } from '../../support/request';
import { badInputs } from './badInput';
import { type Changes, bodyOf, documentedRequest, schemesOf } from '../../../src/verify/contractReader';
import { changedTables, digest } from './digest';
import { judge } from './judge';
import { otherStoreStatusOf } from './otherStore';

/** Which store an API's documented requests are for. */
const HOMES: Record<string, 'digital' | 'game'> = { store: 'game' };
export const homeOf = (contract: Contract): 'digital' | 'game' => HOMES[contract.name] ?? 'digital';
const otherOf = (home: 'digital' | 'game') => (home === 'game' ? 'digital' : 'game');
const ORIGINS = { digital: 'http://localhost', game: `https://${gameHost}` };

/** How an API answers invalid input. */
export const invalidStatusOf = ({ name }: Contract): number => (name === 'store' || name === 'access' ? 400 : 422);

/** One request of the matrix, and what it must be answered with. */
export interface Trial {
  readonly name: string;
  readonly target: string;
  readonly asked: Asked;
  readonly status: number;
}

/** What is wrong with an operation; empty when nothing is. @param elsewhere path parameters that name another store's row */
export async function examine(
  installation: TestInstallation,
  contract: Contract,
  operation: Operation,
  elsewhere?: Changes['path'],
): Promise<string[]> {
  const trials = [
    ...(await credentialTrials(installation, contract, operation)),
    ...(await inputTrials(installation, contract, operation)),
    ...(elsewhere ? [await rowTrial(installation, contract, operation, elsewhere)] : []),
  ];
  const before = await digest(installation.database.knex);
  const findings: string[] = [];
  for (const { name, target, asked, status } of trials) {
    const answer: Answer = await installation.ask(target, asked);
    findings.push(
      ...judge(contract, operation, status, answer).map((finding) => `${operation.id}, ${name}: ${finding}`),
    );
  }
  const changed = changedTables(before, await digest(installation.database.knex));
  return [...findings, ...changed.map((table) => `${operation.id}: a refused request changed ${table}`)];
}

type Headers = Readonly<Record<string, string>>;

/** The headers of a caller who may do it. */
export async function goodHeaders(
  installation: TestInstallation,
  contract: Contract,
  operation: Operation,
): Promise<Headers> {
  const scheme = operation.credentials[0] as Scheme | undefined;
  const { permission } = operation;
  if (!scheme) return {};
  return installation.credentials[homeOf(contract)].good(scheme, permission === undefined ? [] : [permission]);
}

/** Every credential that is not good enough. A public operation needs none, but refuses a bad one that names a store. */
async function credentialTrials(
  installation: TestInstallation,
  contract: Contract,
  operation: Operation,
): Promise<Trial[]> {
  const home = homeOf(contract);
  const { [home]: own, [otherOf(home)]: others } = installation.credentials;
  const schemes = operation.credentials.length > 0 ? operation.credentials : schemesOf(contract, operation);
  const request = documentedRequest(contract, operation, 'required');
  const trial = (name: string, credential: CredentialKind, status: number, headers: Headers): Trial => ({
    name,
    target: request.target,
    asked: { ...request, headers: { ...request.headers, ...headers }, credential },
    status,
  });
  const refused = await Promise.all(
    (schemes as Scheme[]).map(async (scheme) => [
      trial(`a malformed ${scheme}`, 'malformed', 401, own.malformed(scheme)),
      trial(`a wrong ${scheme}`, 'wrong', 401, own.wrong(scheme)),
      trial(`another store's ${scheme}`, 'other store', otherStoreStatusOf(contract), {
        ...(await others.good(scheme, permissionsOf(operation))),
        origin: ORIGINS[home],
      }),
    ]),
  );
  const none = operation.credentials.length > 0 ? [trial('no credential', 'none', 401, {})] : [];
  return [...none, ...refused.flat(), ...(await permissionTrials(operation, own, trial))];
}

const permissionsOf = ({ permission }: Operation): string[] => (permission === undefined ? [] : [permission]);

async function permissionTrials(
  operation: Operation,
  own: TestInstallation['credentials']['game'],
  trial: (name: string, credential: CredentialKind, status: number, headers: Headers) => Trial,
): Promise<Trial[]> {
  const scheme = operation.credentials[0] as Scheme | undefined;
  if (operation.permission === undefined || !scheme) return [];
  const lacking = trial('a missing permission', 'no permission', 403, await own.good(scheme, []));
  const [area = '', kind] = operation.permission.split(':');
  const beside = kind === 'View' ? 'Edit' : 'View';
  return [
    lacking,
    trial(`${area}:${beside} alone`, 'no permission', 403, await own.good(scheme, [`${area}:${beside}`])),
  ];
}

/** Bad input from a caller who may do it. What a path can't name is not found, everything else is invalid. */
async function inputTrials(installation: TestInstallation, contract: Contract, operation: Operation): Promise<Trial[]> {
  const headers = await goodHeaders(installation, contract, operation);
  const invalid = badInputs(contract, operation).map(({ name, changes }): Trial => {
    const request = documentedRequest(contract, operation, 'required', changes);
    const status = changes.path ? 404 : invalidStatusOf(contract);
    const asked = {
      ...request,
      ...asJson(request),
      headers: { ...request.headers, ...headers, ...asJson(request).headers },
    };
    return { name, target: request.target, asked, status };
  });
  return [...invalid, ...bodyTrials(contract, operation, headers)];
}

/** Also a body that is a mere text is sent as JSON. */
const asJson = ({ body }: { readonly body: unknown }) =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };

/** Bodies that can't be read at all. */
function bodyTrials(contract: Contract, operation: Operation, credential: Headers): Trial[] {
  if (!bodyOf(contract, operation)) return [];
  const request = documentedRequest(contract, operation, 'required');
  const headers = { ...request.headers, ...credential, 'content-type': 'application/json' };
  const trial = (name: string, status: number, body: string, type = headers['content-type']): Trial => ({
    name,
    target: request.target,
    asked: { ...request, headers: { ...headers, 'content-type': type }, body },
    status,
  });
  return [
    trial('malformed JSON', 400, '{"a":'),
    trial('a wrong content type', 415, '<a/>', 'application/xml'),
    trial('too large a body', 413, JSON.stringify({ text: 'x'.repeat(operation.maxBodyBytes) })),
  ];
}

/** A row of another store is not there. */
async function rowTrial(
  installation: TestInstallation,
  contract: Contract,
  operation: Operation,
  path: NonNullable<Changes['path']>,
): Promise<Trial> {
  const request = documentedRequest(contract, operation, 'required', { path });
  const headers = { ...request.headers, ...(await goodHeaders(installation, contract, operation)) };
  return { name: "another store's row", target: request.target, asked: { ...request, headers }, status: 404 };
}
