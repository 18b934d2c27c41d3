/** Names in a sentence whose direction may be another. */

/** Keeps a name from turning the order of what stands around it (U+2068 … U+2069). */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
