/** A QR code as one path: a rectangle for each stretch of dark modules, which prints at any size. */
import { create } from 'qrcode';

/**
 * @param size, x, y points; the place is the page's, since pdfmake does not move paths along
 * @returns SVG path data
 */
export function qrPath(text: string, size: number, x: number, y: number): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = size / modules.size;
  const parts: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (const [start, end] of stretches(modules.size, (column) => modules.get(row, column) === 1)) {
      const width = (end - start) * side;
      parts.push(`M${x + start * side} ${y + row * side}h${width}v${side}h${-width}z`);
    }
  }
  return parts.join('');
}

/** Start and end (exclusive) of what is dark without a break. */
function* stretches(size: number, isDark: (place: number) => boolean): Generator<[number, number]> {
  let start: number | undefined;
  for (let place = 0; place <= size; place++) {
    const dark = place < size && isDark(place);
    if (dark) start ??= place;
    else if (start !== undefined) {
      yield [start, place];
      start = undefined;
    }
  }
}
