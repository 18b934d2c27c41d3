/** Answers that are no JSON, for which there is no schema: how they begin. */

/** What is wrong with a body that is no JSON. @param type as documented */
export function judgeFile(type: string, text: string): string[] {
  const begins = BEGINNINGS[type];
  if (!begins) return [`verify/judgeFile.ts does not know how ${type} begins`];
  return begins.test(text) ? [] : [`the body does not begin as ${type}`];
}

/** How the bodies of the media types begin that are no JSON. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  'application/pdf': /^%PDF-1\.\d\s/,
  'text/csv': /^\uFEFF?[^\r\n]+\r?\n/,
};
