import { nameOfRecipient, normalEmail, readPhone } from '../../../src/domain/customers/recipient';

const riyadh = { channel: 'phone', countryCode: '966', number: '501234567' };

test.each([
  ['501234567', '966', riyadh],
  ['0501234567', '966', riyadh],
  ['050 123-4567', '+966', riyadh],
  ['00966501234567', '966', riyadh],
  ['+966 (50) 1234567', '966', riyadh],
  ['966501234567', '966', riyadh],
  ['٠٥٠١٢٣٤٥٦٧', '966', riyadh],
  ['02 1234567', '39', { channel: 'phone', countryCode: '39', number: '021234567' }],
  ['07911 123456', '44', { channel: 'phone', countryCode: '44', number: '7911123456' }],
  ['+971501234567', '966', undefined],
  ['12345', '966', undefined],
  ['501234567', '999', undefined],
  ['+', '966', undefined],
])('%s in %s', (phone, countryCode, expected) => expect(readPhone(phone, countryCode)).toEqual(expected));

test('the form in which recipients are compared', () => {
  expect(normalEmail(' Ahmed@Example.COM ')).toBe('ahmed@example.com');
  expect(nameOfRecipient({ channel: 'phone', countryCode: '966', number: '501234567' })).toBe('+966501234567');
  expect(nameOfRecipient({ channel: 'email', address: 'a@b.example' })).toBe('a@b.example');
});
