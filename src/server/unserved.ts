/** Requests that can be read and still not be served, whatever they ask for: seen before anything else, in the envelope of their API. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log';
import { plainEnvelope } from '../apis/envelopes';
import type { Clock } from '../clock';
import { nameVersion } from '../contract/lifecycle';
import { refuse } from '../contract/refuse';
import type { Mounted } from '../contract/serveApi';
import { Problem, type ProblemCode } from '../problem';
import { meantAmong } from './chooseApi';
import { openResponse } from './openResponse';

interface UnservedDependencies {
  readonly mounted: readonly Mounted[];
  readonly clock: Clock;
  readonly log: Log;
}

/** A refusal that closes the connection, since nobody reads a body that may follow. */
export function refuseUnserved({ mounted, clock, log }: UnservedDependencies) {
  const meantBy = meantAmong(mounted);
  return (request: IncomingMessage, response: ServerResponse, code: ProblemCode): void => {
    openResponse(request, response);
    response.setHeader('Connection', 'close');
    const meant = meantBy(request.url ?? '');
    if (meant) nameVersion(response, meant.contract);
    refuse(response, new Problem(code), { envelope: meant?.api.envelope ?? plainEnvelope, now: clock.now(), log });
  };
}
