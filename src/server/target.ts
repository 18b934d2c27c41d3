/** Where a request goes, in the one form that everything behind knows: a path as its target, its host in `Host`. */
import type { IncomingMessage } from 'node:http';

const ABSOLUTE = /^https?:\/\/([^/?#@]+)((?:[/?][^#]*)?)$/i;

/**
 * Turns an absolute target into its path, and lets its host stand for what `Host` says (RFC 9112, 3.2.2).
 * @returns false when the target can't be read, or when `Host` is missing or there more than once (RFC 9112, 3.2)
 */
export function readTarget(request: IncomingMessage): boolean {
  const readable = request.url?.startsWith('/') === true || request.url === '*' || readAbsolute(request);
  return readable && hasOneHost(request);
}

function readAbsolute(request: IncomingMessage): boolean {
  const [, host, target = ''] = ABSOLUTE.exec(request.url ?? '') ?? [];
  if (host === undefined) return false;
  request.url = target.startsWith('/') ? target : `/${target}`;
  request.headers.host = host;
  return true;
}

/** The parsed headers keep the first of several. */
function hasOneHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}
