/** Answers that hold a credential are nobody's to keep (RFC 6749, 5.1). */
export const UNKEPT = { 'Cache-Control': 'no-store' };
