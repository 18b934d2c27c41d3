/** What a PDF shows: its texts with their places, and the QR code of each rendered page. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';

/** A stretch of text in one font, in reading order; places are points from the page's lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly qr: string | null;
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
}

export async function readPdf(pdf: Buffer): Promise<PdfContent> {
  const reader = spawn(process.execPath, ['--require', 'tsx/cjs', path.join(__dirname, 'pdfReader.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  reader.stdin.end(pdf);
  return JSON.parse(await textOf(reader.stdout)) as PdfContent;
}

/** The texts of a page's line from left to right, of lines from top to bottom. */
export function linesOf({ texts }: PdfPage): string[][] {
  const lines = new Map<number, PdfText[]>();
  for (const text of texts) {
    const bottom = Math.round(text.bottom);
    lines.set(bottom, [...(lines.get(bottom) ?? []), text]);
  }
  return [...lines]
    .sort(([one], [other]) => other - one)
    .map(([, line]) => line.sort((one, other) => one.left - other.left).map(({ text }) => text));
}
