/** What the blocks of the page say, as text. */
import { formatAmount, formatMoney, toPercent } from '../../money';
import { localTime } from '../../stores/localTime';
import type { InvoiceDocument } from '../InvoiceDocument';
import { LABELS, type Label } from './labels';

export interface Fact {
  readonly label: Label;
  readonly value: string;
}

/** Facts that are not told are not shown. */
const told = (label: Label, value: string | number | null): Fact[] =>
  value === null || value === '' ? [] : [{ label, value: String(value) }];

/** Credit notes come of whole refunds alone; the reason has to be said on them. */
const REASON = `${LABELS.refunded.ar} – ${LABELS.refunded.en}`;

export function detailRows(document: InvoiceDocument): Fact[] {
  const { kind, number, creditedNumber, orderId, issuedAt, currency, facts } = document;
  const [date = '', time = ''] = localTime(issuedAt, facts.timeZone).split(' ');
  return [
    ...told(kind === 'invoice' ? LABELS.number : LABELS.creditNoteNumber, number),
    ...told(LABELS.credited, creditedNumber),
    ...told(LABELS.reason, kind === 'invoice' ? null : REASON),
    ...told(LABELS.date, date),
    ...told(LABELS.time, time),
    ...told(LABELS.order, orderId),
    ...told(LABELS.currency, currency),
  ];
}

export function partyRows({ facts }: InvoiceDocument): { seller: Fact[]; buyer: Fact[] } {
  const { seller, buyer } = facts;
  const place = [seller.city, seller.postalCode].filter(Boolean).join(' ');
  const address = [seller.address, place, seller.country].filter(Boolean).join('، ');
  return {
    seller: [
      ...told(LABELS.name, seller.name),
      ...told(LABELS.address, address),
      ...told(LABELS.vatNumber, seller.vatNumber),
      ...told(LABELS.crNumber, seller.crNumber),
    ],
    buyer: [...told(LABELS.name, buyer.name), ...told(LABELS.email, buyer.email)],
  };
}

export interface Total extends Fact {
  readonly strong?: boolean;
}

export function totalRows({ facts, total, vatAmount, vatRate, currency }: InvoiceDocument): Total[] {
  const amount = (minor: number): string => formatAmount(minor, currency);
  const percent = `${toPercent(vatRate)}%`;
  const vat = { ar: `${LABELS.vat.ar} (${percent})`, en: `${LABELS.vat.en} (${percent})` };
  return [
    { label: LABELS.subtotal, value: amount(facts.subtotal) },
    ...(facts.discount === 0 ? [] : [{ label: LABELS.discount, value: amount(-facts.discount) }]),
    { label: LABELS.taxable, value: amount(total - vatAmount) },
    { label: vat, value: amount(vatAmount) },
    { label: LABELS.total, value: formatMoney(total, currency), strong: true },
  ];
}
