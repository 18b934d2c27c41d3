/** The code of Saudi simplified invoices. */
import { zatcaQr } from '../../../../src/domain/invoicing/rendering/zatcaQr';
import { invoiceDocument } from '../../../support/invoiceDocument';

const { seller } = invoiceDocument().facts;

const qrOf = (name: string, vatNumber = seller.vatNumber): string | undefined =>
  zatcaQr(
    invoiceDocument({
      issuedAt: new Date('2022-04-25T15:30:00Z'),
      total: 1000_00,
      vatAmount: 150_00,
      facts: { seller: { ...seller, name, vatNumber } },
    }),
  );

test('the published vector', () => {
  expect(qrOf('Bobs Records')).toBe(
    'AQxCb2JzIFJlY29yZHMCDzMxMDEyMjM5MzUwMDAwMwMUMjAyMi0wNC0yNVQxNTozMDowMFoEBzEwMDAuMDAFBjE1MC4wMA==',
  );
});

test('lengths count bytes, and a name that is too long ends with a whole letter', () => {
  const bytes = (name: string) => Buffer.from(qrOf(name) ?? '', 'base64');
  expect(bytes('متجر')[1]).toBe(8);
  const long = bytes('م'.repeat(200));
  expect(long[1]).toBe(254);
  expect(long.subarray(2, 256).toString()).toBe('م'.repeat(127));
  expect(long[256]).toBe(2);
});

test('sellers without a Saudi VAT number have none', () => {
  expect(qrOf('Bob', 'GB123456789')).toBeUndefined();
  expect(qrOf('Bob', '4101223935000031')).toBeUndefined();
});
