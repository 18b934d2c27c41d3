/** Documented requests as they are sent to a deployment: with the credentials and bodies that were given for it. */
import { randomUUID } from 'node:crypto';
import { KEY_HEADER, type Operation } from '../contract/Contract';
import { type Changes, type DocumentedRequest, documentedRequest } from './contractReader';
import { goodHeaders } from './credentials';
import type { Deployment } from './Deployment';
import { Untried } from './pathValues';

/** The documented request with the credentials that were given. */
export function good(operation: Operation, deployment: Deployment, changes: Changes): DocumentedRequest {
  const headers = goodHeaders(deployment.contract, operation, deployment.credentials);
  if (!headers) throw new Untried(`needs a credential: give --key ${operation.credentials[0]}=…`);
  return withHeaders(documented(operation, deployment, 'all', changes), headers);
}

/** The documented request without a credential. @param scope `required`: without what can be left out */
export function documented(
  operation: Operation,
  { contract, bodies }: Deployment,
  scope: 'all' | 'required',
  changes: Changes,
): DocumentedRequest {
  const body = operation.id in bodies ? { body: bodies[operation.id] } : {};
  const request = documentedRequest(contract, operation, scope, { ...body, ...changes });
  // The documented key is everybody's: what was done for it once would not be done again.
  return operation.takesKey ? withHeaders(request, { [KEY_HEADER]: randomUUID() }) : request;
}

export const withHeaders = (
  request: DocumentedRequest,
  headers: Readonly<Record<string, string>>,
): DocumentedRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});
