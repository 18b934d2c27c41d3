/** The frame of every page of the guides: complete without scripts, in both directions of writing. */
import { escapeHtml } from '../escapeHtml';
import { LANGUAGES, type Language, WORDS } from './words';

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  /** Below `/docs/guides/{language}`: empty for the contents, `/errors` for a guide. The same in all languages. */
  readonly path: string;
  /** HTML of the text. */
  readonly body: string;
  /** HTML beside the text. */
  readonly aside?: string;
  /** What was searched for. */
  readonly asked?: string;
}

export const guidesAt = (language: Language, path = ''): string => `/docs/guides/${language}${path}`;

/** @param style the address of the style sheet */
export function htmlOf({ language, title, summary, path, body, aside = '', asked = '' }: Page, style: string): string {
  const words = WORDS[language];
  const others = LANGUAGES.filter((one) => one !== language);
  const inOther = (one: Language): string => `hreflang="${one}" href="${guidesAt(one, path)}"`;
  return `<!doctype html>
<html lang="${language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Matjar</title>
<meta name="description" content="${escapeHtml(summary)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
${others.map((one) => `<link rel="alternate" ${inOther(one)}>`).join('\n')}
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<nav aria-label="Matjar">
<a class="brand" href="${guidesAt(language)}">Matjar</a>
<a href="${guidesAt(language)}">${words.guides}</a>
<a href="/docs">${words.reference}</a>
${others.map((one) => `<a lang="${one}" ${inOther(one)}>${WORDS[one].name}</a>`).join('\n')}
</nav>
<form role="search" action="${guidesAt(language, '/search')}">
<input type="search" name="q" maxlength="100" required aria-label="${words.search}" placeholder="${words.search}" value="${escapeHtml(asked)}">
</form>
</header>
<div class="columns">
<main id="text" tabindex="-1">
${body}
</main>
${aside}
</div>
</body>
</html>
`;
}
