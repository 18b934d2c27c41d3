/** `/docs/guides/{language}/…`: the guides, made when they are first asked for and then kept. */
import { type RequestHandler, type Response, Router } from 'express';
import type { Contract } from '../../contract/Contract';
import { type OwnFile, ownFile, sendOwnFile } from '../ownFile';
import { contentsBody, guideAside, guideBody, searchBody } from './bodies';
import { type HashedFile, hashedFile } from '../hashedFile';
import { type Guide, GUIDES, readGuides, readStyle } from './library';
import { guidesAt, htmlOf, type Page } from './page';
import { findSections } from './search';
import { LANGUAGES, type Language, WORDS } from './words';

const HTML = 'html';
const MAX_ASKED = 100;

/** Nothing but our style sheet, and a form that asks this server. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** @param address of this server, as the guides name it: without a slash at its end */
export function guides(contracts: readonly Contract[], address: string): Router {
  const style = hashedFile('/docs/guides', 'css', readStyle);
  const router = Router();
  router.get(style.address, style.serve);
  for (const language of LANGUAGES) serveLanguage(router, language, style, { contracts, address });
  router.get(['/docs/guides', ...GUIDES.map((name) => `/docs/guides/${name}`)], toLanguage);
  return router;
}

interface Source {
  readonly contracts: readonly Contract[];
  readonly address: string;
}

function serveLanguage(router: Router, language: Language, style: HashedFile, { contracts, address }: Source): void {
  let read: Promise<Guide[]> | undefined;
  const all = (): Promise<Guide[]> => (read ??= readGuides(language, contracts, address));
  const page = (content: Omit<Page, 'language'>): string => htmlOf({ language, ...content }, style.address);
  const kept = (path: string, make: (guides: Guide[]) => Omit<Page, 'language' | 'path'>): void => {
    let file: OwnFile | undefined;
    router.get(guidesAt(language, path), async (request, response) => {
      file ??= ownFile(HTML, page({ path, ...make(await all()) }));
      await sendOwnFile(request, protect(response, language), file);
    });
  };
  const words = WORDS[language];
  kept('', (guides) => ({
    title: words.guides,
    summary: words.introduction,
    body: contentsBody(guides, contracts, language),
  }));
  for (const [at, name] of GUIDES.entries()) {
    kept(`/${name}`, (guides) => {
      const { title, summary } = guides[at] as Guide;
      return { title, summary, body: guideBody(guides, at, language), aside: guideAside(guides, at, language) };
    });
  }
  router.get(guidesAt(language, '/search'), async (request, response) => {
    const asked = typeof request.query.q === 'string' ? request.query.q.slice(0, MAX_ASKED).trim() : '';
    const body = searchBody(asked, findSections(await all(), asked), language);
    const html = page({ path: '', title: words.search, summary: words.introduction, body, asked });
    await sendOwnFile(request, protect(response, language), ownFile(HTML, html));
  });
}

/** Readers who name no language are led to the one that they prefer. */
const toLanguage: RequestHandler = (request, response) => {
  const language = request.acceptsLanguages([...LANGUAGES]) || LANGUAGES[0];
  const path = request.path.replace(/^\/docs\/guides\/?/, '/').replace(/^\/$/, '');
  response.setHeader('Cache-Control', 'no-cache').vary('Accept-Language');
  response
    .status(302)
    .location(guidesAt(language as Language, path))
    .end();
};

function protect(response: Response, language: Language): Response {
  response.setHeader('Content-Security-Policy', POLICY).setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  return response.setHeader('Content-Language', language);
}
