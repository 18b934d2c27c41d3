/** The kinds of environment variables: how each is checked, and what is said when it is wrong. */
import { compile } from 'proxy-addr';
import { z } from 'zod';

export const must = (sentence: string) => ({ error: `must be ${sentence}` });

export const wholeNumber = (least: number, most: number) => {
  const sentence = must(`a whole number from ${least} to ${most}`);
  return z
    .string()
    .regex(/^\d{1,15}$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence);
};

export const port = wholeNumber(0, 65_535);
export const milliseconds = wholeNumber(1, 3_600_000);
/** Of what may be done so often in a window of time: a minute, an hour, a day. */
export const timesInAWindow = wholeNumber(1, 1_000_000);
export const text = z.string();

export const optional = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]);

export const url = (...protocols: string[]) =>
  text.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

/** Whether all are addresses, networks or the names that Express knows, of proxies. */
export function areAddresses(values: readonly string[]): boolean {
  try {
    compile([...values]);
    return true;
  } catch {
    return false;
  }
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Variable<T extends z.ZodType = z.ZodType> {
  /** What an unset variable means, as it would be written. */
  fallback: string;
  /** The row of the README's table. */
  about: string;
  schema: T;
  /** Never repeated in a message. */
  secret?: true;
}

export const variable = <T extends z.ZodType>(fallback: string, about: string, schema: T): Variable<T> => ({
  fallback,
  about,
  schema,
});

export const secret = <T extends z.ZodType>(about: string, schema: T): Variable<T> => ({
  ...variable('', about, schema),
  secret: true,
});

/** Headers of HTTP as a JSON object of texts. */
export const headersAsJson = text.transform((value, context): Record<string, string> => {
  const sentence = must('a JSON object of headers, such as {"Authorization": "Bearer …"}').error;
  try {
    const headers = JSON.parse(value) as unknown;
    if (typeof headers === 'object' && headers !== null && !Array.isArray(headers)) {
      const named: Record<string, string> = {};
      new Headers(headers as Record<string, string>).forEach((held, name) => (named[name] = held));
      return named;
    }
  } catch {
    // not JSON, or what no header can hold
  }
  context.addIssue({ code: 'custom', message: sentence });
  return z.NEVER;
});
