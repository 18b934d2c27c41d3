/** How large a body in JSON may be: the same for all operations but those whose contract says more. */

/** The extension of an operation in a contract by which it takes larger bodies, in bytes. */
export const BODY_LIMIT = 'x-max-body-bytes';

export const USUAL_BODY_BYTES = 1024 * 1024;
