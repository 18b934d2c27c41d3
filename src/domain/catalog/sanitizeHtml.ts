/** HTML that merchants write and shops show: what could run, load or restyle anything is taken out before it is kept. */
import type sanitize from 'sanitize-html';

type Sanitize = typeof sanitize;

let ready: ((html: string) => string) | undefined;

/** Safe HTML of the same text. What has no markup is safe as it is. */
export async function sanitizeHtml(html: string): Promise<string> {
  if (!/[<>&]/.test(html)) return html;
  // Loaded when it is first needed: a server for which nobody writes HTML does without its ten megabytes.
  ready ??= sanitizer((await import('sanitize-html')).default);
  return ready(html);
}

function sanitizer(clean: Sanitize): (html: string) => string {
  const options: sanitize.IOptions = {
    allowedTags: [...clean.defaults.allowedTags, 'img', 'del', 'ins'],
    allowedAttributes: {
      '*': ['dir', 'lang'],
      a: ['href', 'title', 'target', 'rel'],
      img: ['src', 'alt', 'title', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      ol: ['start'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https'] },
    // A page that is opened beside the shop must not get hold of it.
    transformTags: { a: clean.simpleTransform('a', { rel: 'noopener noreferrer' }) },
  };
  return (html) => clean(html, options);
}
