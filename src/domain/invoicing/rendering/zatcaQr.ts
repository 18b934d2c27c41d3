/** What the QR code of a Saudi simplified tax invoice says: tag, length and value of five fields, in base64 (ZATCA's security features). */
import type { InvoiceDocument } from '../InvoiceDocument';
import { plainAmount } from '../../money';

/** A Saudi VAT number; sellers elsewhere have no such code. */
const SAUDI_VAT_NUMBER = /^3\d{13}3$/;
const MOST_BYTES = 255;

/** @returns undefined when the seller is not registered in Saudi Arabia */
export function zatcaQr({ facts, issuedAt, total, vatAmount, currency }: InvoiceDocument): string | undefined {
  const { name, vatNumber } = facts.seller;
  if (!SAUDI_VAT_NUMBER.test(vatNumber)) return undefined;
  const time = issuedAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const values = [name, vatNumber, time, plainAmount(total, currency), plainAmount(vatAmount, currency)];
  return Buffer.concat(values.map((value, index) => field(index + 1, value))).toString('base64');
}

function field(tag: number, value: string): Buffer {
  const bytes = Buffer.from(fitting(value));
  return Buffer.concat([Buffer.from([tag, bytes.length]), bytes]);
}

/** The length is one byte: a longer text ends with its last whole letter that fits. */
function fitting(value: string): string {
  let size = 0;
  const letters = Array.from(value);
  const kept = letters.findIndex((letter) => (size += Buffer.byteLength(letter)) > MOST_BYTES);
  return kept < 0 ? value : letters.slice(0, kept).join('');
}
