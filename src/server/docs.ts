/**
 * `/docs`: the contracts of all APIs as one page to read, by Scalar, which reads our own `/openapi/{api}.json`. Everything comes from
 * this server, so that the page works without the internet and tells nobody who reads it.
 */
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import type { Contract } from '../contract/Contract';
import { hashedFile } from './hashedFile';

const READERS_FONTS = ':root { --scalar-font: system-ui, sans-serif; --scalar-font-code: ui-monospace, monospace; }';

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
  const library = hashedFile(
    '/docs/library',
    'js',
    readFileSync(require.resolve('@scalar/api-reference/browser/standalone.js')),
  );
  const start = hashedFile('/docs/start', 'js', Buffer.from(startScript(contracts)));
  const page = pageWith([library.address, start.address]);
  const router = Router();
  router.get('/docs', (_request, response) => {
    response.setHeader('Content-Security-Policy', POLICY).setHeader('Cache-Control', 'no-cache');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin').type('html').end(page);
  });
  for (const { address, serve } of [library, start]) router.get(address, serve);
  return router;
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
