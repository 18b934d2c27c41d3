/**
 * Everything that can be refused, in one table, and the error that carries a refusal from wherever it is
 * noticed to the one place that answers it in the envelope of the API that was called.
 */
export const PROBLEMS = {
  malformed_request: { status: 400, message: 'The request could not be read.' },
  wrong_state: { status: 400, message: 'This is not possible in the present state.' },
  unauthenticated: { status: 401, message: 'Unauthenticated.' },
  forbidden: { status: 403, message: 'Forbidden.' },
  not_found: { status: 404, message: 'Not Found.' },
  method_not_allowed: { status: 405, message: 'Method Not Allowed.' },
  conflict: { status: 409, message: 'Conflict.' },
  precondition_failed: { status: 412, message: 'Precondition Failed.' },
  payload_too_large: { status: 413, message: 'Payload Too Large.' },
  unsupported_media_type: { status: 415, message: 'Unsupported Media Type.' },
  range_not_satisfiable: { status: 416, message: 'Range Not Satisfiable.' },
  expectation_failed: { status: 417, message: 'Expectation Failed.' },
  invalid: { status: 422, message: 'The given data was invalid.' },
  too_many_requests: { status: 429, message: 'Too Many Requests' },
  internal: { status: 500, message: 'Server Error.' },
  unavailable: { status: 503, message: 'Service Unavailable.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The problem that a refusal of a library stands for. @param status from 400 to 499; one that no problem has is a malformed request */
export function problemOfStatus(status: number): ProblemCode {
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  return codes.find((code) => PROBLEMS[code].status === status) ?? 'malformed_request';
}

/** Messages by the dotted path of the field they are about: `{ "items.0.name": ["…"] }`. */
export type FieldErrors = Record<string, string[]>;

interface ProblemDetails {
  message?: string;
  fields?: FieldErrors;
  headers?: Record<string, string>;
  cause?: unknown;
}

/** A refusal: throw it anywhere; `status` is the usual one of its code, an envelope may have its own (v1: 400 for `invalid`). */
export class Problem extends Error {
  readonly status: number;
  readonly fields: FieldErrors;
  readonly headers: Record<string, string>;

  constructor(
    readonly code: ProblemCode,
    details: ProblemDetails = {},
  ) {
    super(details.message ?? PROBLEMS[code].message, { cause: details.cause });
    this.name = 'Problem';
    this.status = PROBLEMS[code].status;
    this.fields = details.fields ?? {};
    this.headers = details.headers ?? {};
  }
}
