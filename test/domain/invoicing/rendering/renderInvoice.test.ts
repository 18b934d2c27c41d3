/** The page itself: what can be read from it, in which order it stands, and what its code says. */
import { InvoiceRenderer } from '../../../../src/domain/invoicing/rendering/InvoiceRenderer';
import { zatcaQr } from '../../../../src/domain/invoicing/rendering/zatcaQr';
import type { InvoiceDocument } from '../../../../src/domain/invoicing/InvoiceDocument';
import { createLog } from '../../../../src/log';
import { invoiceDocument, invoiceLine } from '../../../support/invoiceDocument';
import { linesOf, type PdfContent, readPdf } from '../../../support/readPdf';

const renderer = new InvoiceRenderer(createLog('silent'), { patienceMs: 60_000 });
afterAll(() => renderer.close());
jest.setTimeout(60_000);

const draw = async (document: InvoiceDocument): Promise<PdfContent> => readPdf(await renderer.render(document));
const textOf = (content: PdfContent): string => content.pages.map((page) => linesOf(page).flat().join(' ')).join('\n');

test('an invoice says everything that it must, and can be searched', async () => {
  const content = await draw(invoiceDocument());
  const text = textOf(content);
  for (const said of [
    ...['فاتورة ضريبية مبسطة', 'Simplified tax invoice', 'متجر المفاتيح', '310122393500003', '1010123456'],
    ...['رقم الفاتورة', '42', '78901', 'أحمد محمد', 'ahmed@example.com', 'Premium Game Key', '12214'],
    // The night of the 15th in UTC is the 16th in Riyadh.
    ...['2026-03-16', '01:30:00', '1,399.00', '-100.00', '1,129.57', '169.43', '1,299.00', '699.50', '1 / 1'],
    ...['ضريبة القيمة المضافة', 'VAT (15%)', 'الإجمالي شامل الضريبة', 'Total incl. VAT'],
  ]) {
    expect(text).toContain(said);
  }
  expect(content.info).toMatchObject({
    Title: 'فاتورة ضريبية مبسطة 42',
    Language: 'ar',
    CreationDate: 'D:20260315223000Z',
  });
});

test('its code, scanned from the rendered page, is the one of its facts', async () => {
  const document = invoiceDocument();
  expect((await draw(document)).pages[0]?.qr).toBe(zatcaQr(document));
});

test('a credit note names its invoice', async () => {
  const text = textOf(await draw(invoiceDocument({ kind: 'credit_note', number: 43, creditedNumber: 42 })));
  for (const said of ['إشعار دائن', 'Simplified tax credit note', 'عن الفاتورة رقم', '43', '42'])
    expect(text).toContain(said);
});

test('an Arabic phrase with brackets and digits stands in its visual order', async () => {
  const name = 'بطاقة هدايا (777 ريال) - Steam';
  const { pages } = await draw(invoiceDocument({ facts: { lines: [invoiceLine(name)] } }));
  const line = linesOf(pages[0] ?? { texts: [], qr: null }).find((texts) => texts.includes('بطاقة هدايا')) ?? [];
  const at = (part: string): number => line.findIndex((text) => text.includes(part));
  const order = ['Steam', 'ريال', '777', 'بطاقة هدايا'].map(at);
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(line.indexOf('1')).toBe(line.length - 1);
});

test('a hundred lines go on over pages, each with the header and its number; long names and words stay on the page', async () => {
  const names = ['Premium Game Key', 'اسم طويل جدًا لمنتج رقمي يحتوي على كلمات كثيرة (Version 2.0)', 'w'.repeat(255)];
  const lines = Array.from({ length: 100 }, (_, index) => invoiceLine(names[index % 3] as string));
  const { pages } = await draw(invoiceDocument({ facts: { lines } }));
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((page, index) => {
    const texts = linesOf(page).flat();
    expect(texts).toContain('Unit price');
    expect(texts).toContain(`${index + 1} / ${pages.length}`);
    for (const { left, width, bottom } of page.texts) {
      expect(left).toBeGreaterThanOrEqual(35);
      expect(left + width).toBeLessThanOrEqual(561);
      expect(bottom).toBeGreaterThan(10);
    }
  });
  const places = pages.flatMap((page) => linesOf(page).map((texts) => texts.at(-1)));
  for (let place = 1; place <= 100; place++) expect(places).toContain(String(place));
});

test('amounts have the decimals of their currency; what is not told leaves no row', async () => {
  const seller = { ...invoiceDocument().facts.seller, crNumber: null, city: null, country: null };
  const document = invoiceDocument({
    currency: 'KWD',
    facts: { seller, buyer: { name: null, email: null }, discount: 0 },
  });
  const text = textOf(await draw(document));
  expect(text).toContain('129.900');
  for (const missing of ['CR no.', 'Customer', 'null', '-100']) expect(text).not.toContain(missing);
});
