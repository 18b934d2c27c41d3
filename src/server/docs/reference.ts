/**
 * `/docs`: the contracts of all APIs as one page to read, by Scalar, which reads our own `/openapi/{api}.json`. Everything comes from
 * this server, so that the page works without the internet and tells nobody who reads it.
 */
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import type { Contract } from '../../contract/Contract';
import { REFERENCE_PATH } from '../../security/storeOfRequest';
import { hashedFile } from '../hashedFile';
import { ownFile, sendOwnFile } from '../ownFile';
import { LANGUAGES, WORDS } from './words';

/** Our line of links above Scalar's page, which leaves room for one. */
const STYLE = `
:root { --scalar-font: system-ui, sans-serif; --scalar-font-code: ui-monospace, monospace; --scalar-custom-header-height: 44px; }
.matjar { position: sticky; top: 0; z-index: 1000; box-sizing: border-box; height: 44px; padding: 0 16px; display: flex; gap: 18px;
  align-items: center; overflow-x: auto; font: 14px/1 system-ui, sans-serif; white-space: nowrap; background: var(--scalar-background-1, #fff);
  border-bottom: 1px solid var(--scalar-border-color, #ddd); }
.matjar a { color: var(--scalar-color-1, #111); padding: 8px 0; }
.matjar a:first-child { font-weight: 700; text-decoration: none; }
`;

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

const LIBRARY = require.resolve('@scalar/api-reference/browser/standalone.js');

/** The page at `/docs`, to which the server's bare address leads, and its two scripts. */
export function reference(contracts: readonly Contract[]): Router {
  const scripts = [
    hashedFile('/docs/library', 'js', () => readFileSync(LIBRARY)),
    hashedFile('/docs/start', 'js', () => Buffer.from(startScript(contracts))),
  ];
  const page = ownFile('html', pageWith(scripts.map(({ address }) => address)));
  const router = Router();
  router.get(REFERENCE_PATH, async (request, response) => {
    response.setHeader('Content-Security-Policy', POLICY).setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Referrer-Policy', 'same-origin'); // requests that are tried out here are known by it
    await sendOwnFile(request, response, page);
  });
  for (const { address, serve } of scripts) router.get(address, serve);
  // Whoever has nothing but the address of the server begins here.
  router.get('/', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache').status(302).location(REFERENCE_PATH).end();
  });
  return router;
}

/** What Scalar knows to write besides: the contracts' own samples are in TypeScript. */
const HIDDEN_CLIENTS = {
  ...Object.fromEntries(
    // prettier-ignore
    ['c', 'clojure', 'csharp', 'dart', 'fsharp', 'go', 'http', 'js', 'kotlin', 'node', 'objc', 'ocaml', 'powershell', 'python', 'r',
      'ruby', 'rust', 'swift'].map((language) => [language, true]),
  ),
  shell: ['httpie', 'wget'],
  java: ['asynchttp', 'unirest'],
};

/** Opens the reference with one entry an API. Whatever Scalar would load from its makers, or send them, is switched off. */
function startScript(contracts: readonly Contract[]): string {
  const configuration = {
    sources: contracts.map(({ name, document }) => ({
      title: document.info.title,
      slug: name,
      url: `/openapi/${name}.json`,
      agent: { disabled: true },
      authentication: { preferredSecurityScheme: [Object.keys(document.components?.securitySchemes ?? {})] },
    })),
    agent: { disabled: true },
    mcp: { disabled: true },
    telemetry: false,
    withDefaultFonts: false,
    proxyUrl: '',
    showDeveloperTools: 'never',
    hideClientButton: true,
    persistAuth: false,
    hiddenClients: HIDDEN_CLIENTS,
    defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
    customCss: STYLE,
  };
  return `${withTypes.toString()}
const read = async (address, init) => {
  const response = await fetch(address, init);
  const isContract = response.ok && String(address.url ?? address).includes('/openapi/');
  return isContract ? new Response(JSON.stringify(withTypes(await response.json())), response) : response;
};
Scalar.createApiReference('#reference', { ...${JSON.stringify(configuration)}, fetch: read });
`;
}

/**
 * A part of a contract in which a schema that is nothing but one other has the type of that one: without it Scalar takes some for errors,
 * and complains. It runs in the browser, so it can use nothing of ours.
 */
function withTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withTypes);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withTypes(value)]));
  const [only, ...others] = Array.isArray(copy['allOf']) ? (copy['allOf'] as { type?: string }[]) : [];
  return only?.type && others.length === 0 ? { type: only.type, ...copy } : copy;
}

const guideLinks = LANGUAGES.map(
  (language) => `<a href="/docs/guides/${language}" lang="${language}">${WORDS[language].guides}</a>`,
);

const pageWith = (scripts: readonly string[]): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Matjar: API reference</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <nav class="matjar" aria-label="Matjar"><a href="/docs">Matjar</a>${guideLinks.join('')}<a href="/docs/guides/en#contracts">Contracts</a><a href="/console">Console</a></nav>
    <div id="reference"></div>
    <noscript>This page needs scripts. The guides do not, and the contracts themselves are at /openapi/{api}.yaml.</noscript>
${scripts.map((address) => `    <script src="${address}"></script>`).join('\n')}
  </body>
</html>
`;
