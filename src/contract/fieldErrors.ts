/** The validator's findings as field errors: `/body/items/0/name` becomes `items.0.name`, as form libraries expect it. */
import type { FieldErrors } from '../problem';
import { wordsOfPattern } from './patternWords';

/** As many as anybody would mend at once: a body of a megabyte can hold hundreds of thousands. */
const MAX_FINDINGS = 100;

export interface Finding {
  readonly path: string;
  readonly message: string;
}

/** @param findings JSON pointers below `/query`, `/headers` or `/body`, with the validator's message */
export function fieldErrors(findings: readonly Finding[]): FieldErrors {
  const fields = Object.create(null) as FieldErrors; // a caller's key may be called `constructor`
  for (const { path, message } of withoutTwins(findings.slice(0, MAX_FINDINGS))) {
    const field = fieldName(path);
    const messages = (fields[field] ??= []);
    const sentence = sentenceOf(field, message);
    if (!messages.includes(sentence)) messages.push(sentence);
  }
  return fields;
}

/** Of a value that is not even the first, the next say no more. */
const NARROWING = ['must be integer', 'must match format', 'must match pattern'];

/** One sentence for one problem: a pattern narrows a format, and a format a type. */
function withoutTwins(findings: readonly Finding[]): Finding[] {
  const placeOf = (message: string): number => NARROWING.findIndex((words) => message.startsWith(words));
  return findings.filter(({ path, message }) => {
    const place = placeOf(message);
    return !findings.some(
      (other) => other.path === path && placeOf(other.message) >= 0 && placeOf(other.message) < place,
    );
  });
}

function fieldName(path: string): string {
  const [place = '', ...rest] = path.split('/').slice(1);
  return rest.length > 0 ? rest.join('.') : place;
}

/** The library's messages read on after a field's name; these read better in words of ours. */
const WORDINGS: readonly [RegExp, string][] = [
  [/^Unknown query parameter .*/, 'is unknown'],
  [/^Empty value found .*/, 'must not be empty'],
  [/^must have required property .*/, 'is required'],
  [/^must be <= /, 'must be at most '],
  [/^must be >= /, 'must be at least '],
  [/^must be < /, 'must be less than '],
  [/^must be > /, 'must be more than '],
  [/ NOT /, ' not '],
];

const PATTERN = /^must match pattern "(.*)"$/s;

function sentenceOf(field: string, message: string): string {
  const wanted = wordsOfPattern(PATTERN.exec(message)?.[1] ?? '');
  if (wanted !== undefined) return `The ${field} field must ${wanted}.`;
  const wording = WORDINGS.reduce((text, [pattern, words]) => text.replace(pattern, words), message);
  return `The ${field} field ${wording}.`;
}
