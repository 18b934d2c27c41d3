/** What stands in the frame of the pages: a guide and its neighbours, the contents, what a search has found. */
import type { Contract } from '../../contract/Contract';
import { escapeHtml } from '../escapeHtml';
import type { Guide } from './library';
import { guidesAt } from './page';
import type { Found } from './search';
import { type Language, WORDS } from './words';

export function guideBody(guides: readonly Guide[], at: number, language: Language): string {
  const words = WORDS[language];
  const turn = (to: Guide | undefined, kind: 'previous' | 'next'): string =>
    to === undefined
      ? ''
      : `<a rel="${kind === 'next' ? 'next' : 'prev'}" href="${guidesAt(language, `/${to.name}`)}"><span>${words[kind]}</span> ${escapeHtml(to.title)}</a>`;
  return `<article>
${guides[at]?.html ?? ''}</article>
<nav class="turn" aria-label="${words.previous}, ${words.next}">${turn(guides[at - 1], 'previous')}${turn(guides[at + 1], 'next')}</nav>`;
}

/** All guides, with the headings of the one that is read. */
export function guideAside(guides: readonly Guide[], at: number, language: Language): string {
  const words = WORDS[language];
  const here = guides[at];
  const headings = (here?.sections ?? []).filter(({ depth }) => depth === 2);
  const inside = headings.map(({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`);
  const entries = guides.map((guide) => {
    const isHere = guide === here;
    const link = `<a${isHere ? ' aria-current="page"' : ''} href="${guidesAt(language, `/${guide.name}`)}">${escapeHtml(guide.title)}</a>`;
    const list = isHere && inside.length > 0 ? `<ul aria-label="${words.onThisPage}">${inside.join('')}</ul>` : '';
    return `<li>${link}${list}</li>`;
  });
  return `<nav class="side" aria-label="${words.contents}"><ul>${entries.join('\n')}</ul></nav>`;
}

export function contentsBody(guides: readonly Guide[], contracts: readonly Contract[], language: Language): string {
  const words = WORDS[language];
  const cards = guides.map(
    ({ name, title, summary }) =>
      `<li><a href="${guidesAt(language, `/${name}`)}">${escapeHtml(title)}</a><p>${escapeHtml(summary)}</p></li>`,
  );
  const { api, path, version, file } = words.columns;
  const rows = contracts.map(({ name, document, basePath, version: number }) => {
    const files = ['yaml', 'json'].map((form) => `<a href="/openapi/${name}.${form}">${form.toUpperCase()}</a>`);
    const link = `<a lang="en" href="/docs?api=${name}">${escapeHtml(document.info.title)}</a>`;
    return `<tr><th scope="row">${link}</th><td><code>${escapeHtml(basePath)}</code></td><td>${escapeHtml(number)}</td><td>${files.join(' ')}</td></tr>`;
  });
  return `<h1>${words.guides}</h1>
<p>${words.introduction}</p>
<ul class="cards">
${cards.join('\n')}
</ul>
<h2 id="contracts">${words.contracts}</h2>
<p>${words.contractsIntroduction}</p>
<div class="table" tabindex="0" role="group" aria-label="${words.contracts}"><table>
<thead><tr>${[api, path, version, file].map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

export function searchBody(asked: string, found: readonly Found[], language: Language): string {
  const words = WORDS[language];
  if (asked === '') return `<h1>${words.search}</h1>`;
  const entries = found.map(({ guide, id, title, excerpt: { before, found: word, after } }) => {
    const address = guidesAt(language, `/${guide.name}${id && `#${id}`}`);
    const of = id === '' ? '' : `<span class="of">${escapeHtml(guide.title)}</span>`;
    const mark = word === '' ? '' : `<mark>${escapeHtml(word)}</mark>`;
    return `<li><a href="${escapeHtml(address)}">${escapeHtml(title)}</a> ${of}<p>${escapeHtml(before)}${mark}${escapeHtml(after)}</p></li>`;
  });
  const list = found.length > 0 ? `<ol class="found">\n${entries.join('\n')}\n</ol>` : `<p>${words.nothingFound}</p>`;
  return `<h1>${words.search}</h1>\n<p role="status">${escapeHtml(words.foundFor(asked, found.length))}</p>\n${list}`;
}
