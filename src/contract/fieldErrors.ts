/** The validator's findings as field errors: `/body/items/0/name` becomes `items.0.name`, as form libraries expect it. */
import type { FieldErrors } from '../problem';

/** @param findings JSON pointers below `/query`, `/headers` or `/body`, with the validator's message */
export function fieldErrors(findings: readonly { path: string; message: string }[]): FieldErrors {
  const fields: FieldErrors = {};
  for (const { path, message } of findings) {
    const field = fieldName(path);
    const messages = (fields[field] ??= []);
    const sentence = sentenceOf(field, message);
    if (!messages.includes(sentence)) messages.push(sentence);
  }
  return fields;
}

function fieldName(path: string): string {
  const [place = '', ...rest] = path.split('/').slice(1);
  return rest.length > 0 ? rest.join('.') : place;
}

/** Two messages of the library hold more than a predicate; all others read on after the field's name. */
function sentenceOf(field: string, message: string): string {
  if (message.startsWith('Unknown query parameter')) return `The ${field} parameter is unknown.`;
  if (message.startsWith('Empty value found')) return `The ${field} field must not be empty.`;
  if (message.startsWith('must have required property')) return `The ${field} field is required.`;
  return `The ${field} field ${message}.`;
}
