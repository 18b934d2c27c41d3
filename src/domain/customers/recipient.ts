/** Where a person is reached, in the one form in which it is stored and compared. */
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js';

export interface MailRecipient {
  readonly channel: 'email';
  /** In lower case. */
  readonly address: string;
}

export interface PhoneRecipient {
  readonly channel: 'phone';
  /** Calling code, digits alone: `966`. */
  readonly countryCode: string;
  /** Within the country, without its trunk prefix: `501234567`. */
  readonly number: string;
}

export type Recipient = MailRecipient | PhoneRecipient;

/** The library throws at any other. */
const CALLING_CODES: ReadonlySet<string> = new Set(getCountries().map((country) => getCountryCallingCode(country)));

/** An address as it is stored and compared. */
export const normalEmail = (address: string): string => address.trim().toLowerCase();

/**
 * A phone number as it is stored and compared (ITU-T E.164), or undefined when the country has no such number.
 * @param phone as people write it: from within the country or abroad, with spaces and hyphens, in Western or Arabic digits
 * @param countryCode calling code, with or without a plus sign
 */
export function readPhone(phone: string, countryCode: string): PhoneRecipient | undefined {
  const defaultCallingCode = countryCode.replace(/^\+/, '');
  if (!CALLING_CODES.has(defaultCallingCode)) return undefined;
  const found = parsePhoneNumberFromString(phone.trim().replace(/^00/, '+'), { defaultCallingCode });
  if (!found?.isValid() || found.countryCallingCode !== defaultCallingCode) return undefined;
  return { channel: 'phone', countryCode: defaultCallingCode, number: found.nationalNumber };
}

/** One text for each recipient: the address, or the number as it is dialled from anywhere (`+966501234567`). */
export const nameOfRecipient = (recipient: Recipient): string =>
  recipient.channel === 'email' ? recipient.address : `+${recipient.countryCode}${recipient.number}`;
