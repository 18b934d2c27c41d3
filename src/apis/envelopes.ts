/** The three ways in which our APIs dress their errors. */
import type { Envelope } from '../contract/Api';
import type { ApiName } from '../contract/Contract';
import type { FieldErrors, Problem } from '../problem';
import { inArabic } from './merchant/arabic';
import { stamp } from './merchant/messages';

/** Storefront and Management. */
export const plainEnvelope: Envelope = {
  invalidStatus: 422,
  body: (problem) => ({ success: false, message: problem.message, data: null, ...errorsOf(problem) }),
};

const errorsOf = ({ code, fields }: Problem): object => (code === 'invalid' ? { errors: fields } : {});

/** Merchant: the field errors are the data, and all sentences Arabic unless the caller prefers English. */
export const merchantEnvelope: Envelope = {
  invalidStatus: 422,
  languages: ['ar', 'en'],
  body: ({ code, message, fields }, at, language = 'ar') => ({
    message: language === 'ar' ? inArabic(message) : message,
    data: code !== 'invalid' ? null : language === 'ar' ? fieldsInArabic(fields) : fields,
    error: true,
    ...stamp(at),
  }),
};

const fieldsInArabic = (fields: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(fields).map(([field, sentences]) => [field, sentences.map(inArabic)]));

/** Store Management v1 and its keys: one sentence for each thing that is wrong. */
export const wrapperEnvelope: Envelope = {
  invalidStatus: 400,
  body: ({ message, fields }) => ({ success: false, data: null, message, errors: Object.values(fields).flat() }),
};

/** The envelope of each API. */
export const ENVELOPES: Readonly<Record<ApiName, Envelope>> = {
  storefront: plainEnvelope,
  management: plainEnvelope,
  merchant: merchantEnvelope,
  store: wrapperEnvelope,
  access: wrapperEnvelope,
};
