/** Whom a request for a code names: the contract can say what each field is, not which of them go together. */
import type { components } from '../../../generated/storefront';
import { normalEmail, readPhone, type Recipient } from '../../domain/customers/recipient';
import { type FieldErrors, Problem } from '../../problem';

/** @throws Problem `invalid` unless it names one recipient, and a number that there can be */
export function recipientOf(body: components['schemas']['SignInStart']): Recipient {
  const { email, phone, country_code: countryCode } = body;
  if (email !== undefined && phone === undefined && countryCode === undefined)
    return { channel: 'email', address: normalEmail(email) };
  if (email !== undefined || phone === undefined || countryCode === undefined) throw invalid(whatIsMissing(body));
  const recipient = readPhone(phone, countryCode);
  if (!recipient) throw invalid({ phone: ['The phone field must be a phone number of the country.'] });
  return recipient;
}

function whatIsMissing({ email, phone }: components['schemas']['SignInStart']): FieldErrors {
  if (email !== undefined) return { email: ['The email field must not come together with a phone number.'] };
  return phone === undefined
    ? { phone: ['The phone field is required with country_code.'] }
    : { country_code: ['The country_code field is required with phone.'] };
}

const invalid = (fields: FieldErrors) => new Problem('invalid', { fields });
