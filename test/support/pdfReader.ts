/** A program: reads a PDF from its input and writes what `readPdf` gives, as JSON. pdf.js is an ES module, which jest does not load. */
import { buffer } from 'node:stream/consumers';
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfContent, PdfPage, PdfText } from './readPdf';

/** Pixels for a point. */
const SCALE = 2;

async function main(): Promise<void> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(await buffer(process.stdin));
  const document = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push({ texts: await textsOf(page), qr: await qrOf(page) });
  }
  const { info } = await document.getMetadata();
  const content: PdfContent = { pages, info: info as Record<string, unknown> };
  process.stdout.write(JSON.stringify(content));
}

async function textsOf(page: PDFPageProxy): Promise<PdfText[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x, y] = item.transform as number[];
    return [
      { text: item.str.normalize('NFKC').replaceAll('\u200d', ''), left: x ?? 0, bottom: y ?? 0, width: item.width },
    ];
  });
}

async function qrOf(page: PDFPageProxy): Promise<string | null> {
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}

void main();
