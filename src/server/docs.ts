/**
 * `/docs`: the contracts of all APIs as one page to read, by Scalar, which reads our own `/openapi/{api}.json`. Everything comes from
 * this server, so that the page works without the internet and tells nobody who reads it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Router, type RequestHandler } from 'express';
import type { Contract } from '../contract/Contract';

const READERS_FONTS = ':root { --scalar-font: system-ui, sans-serif; --scalar-font-code: ui-monospace, monospace; }';
const FOREVER = 'public, max-age=31536000, immutable';

/** Scalar writes its style sheets into the page; nothing may come from, or go to, anywhere but this server. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page at `/docs`, and its two scripts at addresses that change with their content. */
export function docs(contracts: readonly Contract[]): Router {
  const library = script('library', readFileSync(require.resolve('@scalar/api-reference/browser/standalone.js')));
  const start = script('start', Buffer.from(startScript(contracts)));
  const page = pageWith([library.address, start.address]);
  const router = Router();
  router.get('/docs', (_request, response) => {
    response.setHeader('Content-Security-Policy', POLICY).setHeader('Cache-Control', 'no-cache');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin').type('html').end(page);
  });
  for (const { address, serve } of [library, start]) router.get(address, serve);
  return router;
}

const brotli = promisify(brotliCompress);
const COMPRESSION = {
  br: (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
  identity: (bytes: Buffer) => Promise.resolve(bytes),
};
type Coding = keyof typeof COMPRESSION;
const CODINGS = Object.keys(COMPRESSION) as Coding[];

/** A script under the name of its content, compressed once, when it is first asked for. */
function script(name: string, bytes: Buffer): { address: string; serve: RequestHandler } {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  const compressed = new Map<Coding, Promise<Buffer>>();
  const encoded = (coding: Coding): Promise<Buffer> => {
    const made = compressed.get(coding) ?? COMPRESSION[coding](bytes);
    compressed.set(coding, made);
    return made;
  };
  const serve: RequestHandler = async (request, response) => {
    const coding = (request.acceptsEncodings(CODINGS) || 'identity') as Coding;
    const body = await encoded(coding);
    if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
    response.setHeader('Vary', 'Accept-Encoding').setHeader('Cache-Control', FOREVER);
    response.setHeader('Content-Length', body.length).type('text/javascript').end(body);
  };
  return { address: `/docs/${name}-${digest}.js`, serve };
}

/** Opens the reference with one entry an API. Whatever Scalar would load from its makers, or send them, is switched off. */
function startScript(contracts: readonly Contract[]): string {
  const configuration = {
    sources: contracts.map(({ name, document }) => ({
      title: document.info.title,
      slug: name,
      url: `/openapi/${name}.json`,
      agent: { disabled: true },
    })),
    agent: { disabled: true },
    mcp: { disabled: true },
    telemetry: false,
    withDefaultFonts: false,
    proxyUrl: '',
    showDeveloperTools: 'never',
    hideClientButton: true,
    persistAuth: false,
    customCss: READERS_FONTS,
  };
  return `Scalar.createApiReference('#reference', ${JSON.stringify(configuration)});\n`;
}

const pageWith = (scripts: readonly string[]): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Matjar: API reference</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <div id="reference"></div>
    <noscript>This page needs scripts. The contracts themselves are at /openapi/{api}.yaml.</noscript>
${scripts.map((address) => `    <script src="${address}"></script>`).join('\n')}
  </body>
</html>
`;
