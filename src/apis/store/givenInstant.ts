/** Instants in the bodies of this API. */
import { readInstant } from '../moments';

type Given = string | null | undefined;

/**
 * What was sent of a field that may be null or missing.
 * @throws Problem `invalid` when the calendar or the clock has no such instant
 */
export const givenInstant = <Sent extends Given>(field: string, sent: Sent): Date | Exclude<Sent, string> =>
  (typeof sent === 'string' ? readInstant(field, sent, 'down') : sent) as Date | Exclude<Sent, string>;
