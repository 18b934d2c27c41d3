/** Requests that can be read and still not be served, whatever they ask for: seen before anything else, in the envelope of their API. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log';
import { plainEnvelope } from '../apis/envelopes';
import type { Clock } from '../clock';
import { nameVersion } from '../contract/lifecycle';
import { refuse } from '../contract/refuse';
import { byLongestPath, type Mounted } from '../contract/serveApi';
import { Problem, type ProblemCode } from '../problem';
import { openResponse } from './openResponse';

interface UnservedDependencies {
  readonly mounted: readonly Mounted[];
  readonly clock: Clock;
  readonly log: Log;
}

/** A refusal that closes the connection, since nobody reads a body that may follow. */
export const refuseUnserved =
  ({ mounted, clock, log }: UnservedDependencies) =>
  (request: IncomingMessage, response: ServerResponse, code: ProblemCode): void => {
    openResponse(request, response);
    response.setHeader('Connection', 'close');
    const [path = ''] = (request.url ?? '').split('?', 1);
    const meant = meantBy(path, mounted);
    if (meant) nameVersion(response, meant.contract);
    refuse(response, new Problem(code), { envelope: meant?.api.envelope ?? plainEnvelope, now: clock.now(), log });
  };

/** The API that a path is below, if any. */
export function meantBy(path: string, mounted: readonly Mounted[]): Mounted | undefined {
  const isBelow = ({ contract: { basePath } }: Mounted): boolean =>
    path === basePath || path.startsWith(`${basePath}/`);
  return byLongestPath(mounted).find(isBelow);
}
