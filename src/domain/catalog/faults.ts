/** What is wrong with something that was sent, gathered field by field. */
import { type FieldErrors, Problem } from '../../problem';

/** Notes that a field is refused, and why. */
export type Refuse = (field: string, sentence: string) => void;

/** `faults` is what `refuse` has been told so far. */
export function refusals(): { readonly refuse: Refuse; readonly faults: FieldErrors } {
  const faults: FieldErrors = {};
  return { faults, refuse: (field, sentence) => void (faults[field] ??= []).push(sentence) };
}

/** @throws Problem `invalid` when there is a fault */
export function requireFaultless(faults: FieldErrors): void {
  if (Object.keys(faults).length > 0) throw new Problem('invalid', { fields: faults });
}

/** The places of values that have stood in the list before; undefined ones are no values. */
export function doubles(values: readonly unknown[]): number[] {
  const seen = new Set<unknown>();
  return values.flatMap((value, index) => {
    const isDouble = value !== undefined && seen.has(value);
    seen.add(value);
    return isDouble ? [index] : [];
  });
}
