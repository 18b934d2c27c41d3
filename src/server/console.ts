/**
 * `/console`: the page on which operators manage the keys of their stores. It is a client like any other: what it shows, it asks the
 * Access API for. Its files are bundled by the build (src/cli/bundleConsole.ts), and read when the page is first asked for.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Router } from 'express';
import { Problem } from '../problem';
import { CONSOLE_FILES } from './consoleFiles';
import { type HashedFile, hashedFile } from './hashedFile';
import { type OwnFile, ownFile, sendOwnFile } from './ownFile';

/** All that the page needs comes from this server, and nothing that is written into the page runs or shows. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

interface Console {
  readonly page: OwnFile;
  readonly files: ReadonlyMap<string, HashedFile>;
}

/** @param folder where the build has put the files */
export function consolePages(folder: string): Router {
  let loading: Promise<Console> | undefined;
  const loaded = (): Promise<Console> => {
    loading ??= load(folder);
    loading.catch(() => (loading = undefined));
    return loading;
  };
  const router = Router();
  router.get('/console', async (request, response) => {
    const { page } = await loaded();
    response.setHeader('Content-Security-Policy', POLICY).setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    await sendOwnFile(request, response, page);
  });
  router.get('/console/:file', async (request, response, next) => {
    const file = (await loaded()).files.get(request.path);
    if (file) await file.serve(request, response, next);
    else next();
  });
  return router;
}

/** @throws Problem `unavailable` when the console was never built */
async function load(folder: string): Promise<Console> {
  const read = async (file: string): Promise<HashedFile> => {
    const [name, ending = ''] = file.split('.');
    const bytes = await readFile(path.join(folder, file));
    return hashedFile(`/console/${name}`, ending, () => bytes);
  };
  try {
    const [script, style, icon] = await Promise.all(CONSOLE_FILES.map(read));
    const page = ownFile('html', pageWith(script?.address, style?.address, icon?.address));
    const files = [script, style, icon].flatMap((file) => (file ? [[file.address, file] as const] : []));
    return { page, files: new Map(files) };
  } catch (cause) {
    throw new Problem('unavailable', { message: 'The console is not built: `npm run build` builds it.', cause });
  }
}

const pageWith = (script = '', style = '', icon = ''): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Matjar console</title>
    <link rel="icon" href="${icon}" type="image/svg+xml" />
    <link rel="stylesheet" href="${style}" />
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <div id="console"></div>
    <noscript>This page needs scripts. <code>npm run credentials</code> manages keys too.</noscript>
  </body>
</html>
`;
