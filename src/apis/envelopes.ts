/** The three ways in which our APIs dress their errors. */
import type { Envelope } from '../contract/Api';
import type { Problem } from '../problem';

/** Storefront and Management. */
export const plainEnvelope: Envelope = {
  invalidStatus: 422,
  body: (problem) => ({ success: false, message: problem.message, data: null, ...errorsOf(problem) }),
};

const errorsOf = ({ code, fields }: Problem): object => (code === 'invalid' ? { errors: fields } : {});

/** Merchant: the field errors are the data. */
export const merchantEnvelope: Envelope = {
  invalidStatus: 422,
  body: (problem, at) => ({
    message: problem.message,
    data: problem.code === 'invalid' ? problem.fields : null,
    error: true,
    api: 'rmz.shawarma',
    timestamp: Math.floor(at.getTime() / 1000),
  }),
};

/** Store Management v1 and its keys: one sentence for each thing that is wrong. */
export const wrapperEnvelope: Envelope = {
  invalidStatus: 400,
  body: ({ message, fields }) => ({ success: false, data: null, message, errors: Object.values(fields).flat() }),
};
