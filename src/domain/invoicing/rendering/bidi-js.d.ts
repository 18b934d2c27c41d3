/** The part of bidi-js that is used here; the package has no types of its own. */
declare module 'bidi-js' {
  export interface EmbeddingLevels {
    /** One level for each UTF-16 code unit; odd ones run from right to left. */
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl' | 'auto'): EmbeddingLevels;
    /** Indices of all code units, those of a line (`end` is inclusive) from left to right. */
    getReorderedIndices(text: string, levels: EmbeddingLevels, start?: number, end?: number): number[];
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
