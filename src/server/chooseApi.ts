/** Which API a request is for: the one whose base path its own begins with. One look for all of them, since every request pays for it. */
import type { RequestHandler } from 'express';
import { isBelow } from '../contract/path';
import type { Mounted } from '../contract/serveApi';
import { anyOrigin } from './cors';

/** @param target as sent: a path and, perhaps, a query @returns the API that it is for, if any */
export function meantAmong<One extends Pick<Mounted, 'contract'>>(
  mounted: readonly One[],
): (target: string) => One | undefined {
  // One API's base path can begin with another's: /api would swallow /api/management.
  const ordered = [...mounted].sort((one, other) => other.contract.basePath.length - one.contract.basePath.length);
  return (target) => ordered.find(({ contract }) => isBelow(target, contract.basePath));
}

/** Passes on what is for none of them. */
export function chooseApi(mounted: readonly Mounted[]): RequestHandler {
  const marks = ({ api, contract }: Mounted) => (api.origins === 'any' ? anyOrigin(contract) : undefined);
  const meantBy = meantAmong(mounted.map((one) => ({ ...one, mark: marks(one) })));
  return (request, response, next) => {
    const meant = meantBy(request.url);
    if (!meant) return next();
    const { mark, serve } = meant;
    return mark ? mark(request, response, () => serve(request, response, next)) : serve(request, response, next);
  };
}
