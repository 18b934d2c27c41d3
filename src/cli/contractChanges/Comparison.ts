/** What two versions of a contract are compared with, and how a difference between them is told. */
import type { Document } from '../../contract/document';

/** A part of a contract, or a reference to one. */
export interface Part {
  readonly $ref?: string;
  readonly [key: string]: unknown;
}

/** One difference that callers can notice. */
export interface Change {
  /** What it is a change of, short enough to be quoted: `GET /products`, `POST /orders body.items[].id`, `Product.price`. */
  readonly place: string;
  /** What happened there: `was removed`. */
  readonly words: string;
  /** Whether what worked before can fail now. */
  readonly breaking: boolean;
}

/** Who writes a value: the caller (what is accepted must not shrink) or the server (what is answered must not grow). */
export type Direction = 'sent' | 'answered';

/** A part as it was and as it is, and where. */
export interface Pair {
  readonly before: Part;
  readonly after: Part;
  readonly place: string;
}

/** A comparison under way. */
export interface Comparison {
  readonly before: Document;
  readonly after: Document;
  readonly changes: Change[];
  /** Whether these parts meet for the first time: what many operations share is compared once, and may contain itself. */
  readonly isNew: (before: Part, after: Part, direction: Direction) => boolean;
}

export function newComparison(before: Document, after: Document): Comparison {
  const met = { sent: new Map<Part, Set<Part>>(), answered: new Map<Part, Set<Part>>() };
  const isNew: Comparison['isNew'] = (one, other, direction) => {
    const others = met[direction].get(one) ?? new Set();
    met[direction].set(one, others);
    return !others.has(other) && others.add(other) !== undefined;
  };
  return { before, after, changes: [], isNew };
}

/** Both sides of a map of parts by name, each name once. */
export function namesOf(before: object = {}, after: object = {}): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

/** What a part is called in the sentences: the component that both sides name, else where it stands. */
export function placeOf({ before, after, place }: Pair): string {
  const { $ref } = after;
  return $ref !== undefined && $ref === before.$ref ? $ref.slice($ref.lastIndexOf('/') + 1) : place;
}

/** A value in a sentence. */
export const quote = (value: unknown): string => (value === undefined ? 'none' : `\`${JSON.stringify(value)}\``);
