/** Measures and colours of the page, in points. */
export const MARGIN = 36;
/** A4 is 595.28 points wide. */
export const CONTENT_WIDTH = 595.28 - 2 * MARGIN;

export const COLORS = {
  ink: '#1c2430',
  muted: '#5b6675',
  accent: '#0f4c5c',
  tint: '#eef3f5',
  line: '#cfd8dd',
} as const;
