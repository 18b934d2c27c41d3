/** A buyer's answers to what a product asks. */
import type { OrderField } from '../catalog/Product';
import type { Offer } from '../catalog/readOffers';

export interface Answers {
  /** As they are kept with the item; null when nothing was answered. */
  readonly answers: Record<string, string> | null;
  /** What the options chosen add to the price of one, in minor units. */
  readonly surcharge: number;
}

/**
 * Every answer belongs to a field, every required field has one that is no mere blank, and where there are options it is one of them.
 * @param refuse is told what is wrong, by the key below the item
 */
export function readAnswers(
  { id, fields }: Pick<Offer, 'id' | 'fields'>,
  given: Readonly<Record<string, string>>,
  place: string,
  refuse: (key: string, sentence: string) => void,
): Answers {
  const answers: [string, string][] = [];
  let surcharge = 0;
  for (const field of fields ?? []) {
    const key = `fields.${field.name}`;
    const answer = answerOf(field, given);
    const option = optionOf(field, answer);
    if (answer === '' && field.required) refuse(key, `The ${place}.${key} field is required.`);
    if (answer === '') continue;
    if (option === 'none') refuse(key, `Product ${id} has no such option.`);
    else surcharge += option?.price ?? 0;
    answers.push([field.name, answer]);
  }
  refuseUnknown(fields ?? [], given, place, refuse);
  return { answers: answers.length > 0 ? Object.fromEntries(answers) : null, surcharge };
}

function refuseUnknown(
  fields: readonly OrderField[],
  given: Readonly<Record<string, string>>,
  place: string,
  refuse: (key: string, sentence: string) => void,
): void {
  const known = new Set(fields.map(({ name }) => name));
  for (const name of Object.keys(given)) {
    if (!known.has(name)) refuse(`fields.${name}`, `The ${place}.fields.${name} field is unknown.`);
  }
}

/** Without the blanks around it; empty when there is none. */
const answerOf = ({ name }: OrderField, given: Readonly<Record<string, string>>): string =>
  Object.hasOwn(given, name) ? (given[name] as string).trim() : '';

function optionOf({ options = [] }: OrderField, answer: string): { price: number } | 'none' | undefined {
  return options.length === 0 ? undefined : (options.find(({ name }) => name.trim() === answer) ?? 'none');
}
