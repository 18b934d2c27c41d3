/** A refusal that says that it is in Arabic must be: a sentence that src/apis/merchant/arabic.ts lacks fails the test that meets it. */
import type { Answer } from './request';

const ARABIC = /\p{Script=Arabic}/u;

/** @throws Error naming the English sentences of an answer whose `Content-Language` is Arabic */
export function requireArabic(headers: Answer['headers'], text: string): void {
  if (headers['content-language'] !== 'ar') return;
  const { error, message, data } = readBody(text);
  if (!error) return;
  const english = [message, ...Object.values(data ?? {}).flat()].filter((sentence) => !ARABIC.test(String(sentence)));
  if (english.length > 0) throw new Error(`src/apis/merchant/arabic.ts lacks: ${english.join(' ')}`);
}

interface Body {
  readonly error?: boolean;
  readonly message?: string;
  readonly data?: Record<string, string[]> | null;
}

function readBody(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}
