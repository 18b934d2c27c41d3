/** The environment, read once and checked: everything that can be set from outside, with what it means. */
import path from 'node:path';
import { z } from 'zod';
import {
  areAddresses,
  headersAsJson,
  logLevels,
  milliseconds,
  must,
  optional,
  port,
  secret,
  text,
  timesInAWindow,
  url,
  type Variable,
  variable,
  wholeNumber,
} from './environment';
import { OWN_ISSUER } from './security/operators/ownIssuer';
import { StartError } from './StartError';

/** Every environment variable that Matjar reads. The README's table is held against this list by a test. */
export const variables = {
  PORT: variable('3000', 'Port of the APIs and the documentation; 0 takes any free one.', port),
  HOST: variable('', 'Address to listen on; empty: every address of the machine, IPv4 and IPv6.', text),
  METRICS_PORT: variable('9464', 'Port of the Prometheus metrics; 0 switches them off.', port),
  METRICS_HOST: variable('127.0.0.1', 'Address the metrics listen on.', text),
  DATABASE_URL: secret(
    'PostgreSQL server to use (15 or later); empty: one of its own, in `MATJAR_DATA_DIR`.',
    optional(url('postgres:', 'postgresql:')),
  ),
  MATJAR_DATA_DIR: variable(
    '.data',
    'Folder of the embedded database, the server key, the demo credentials, and uploads; processes that share a database share it, unless there is an `S3_BUCKET`.',
    text,
  ),
  MATJAR_SECRET: secret(
    'Server key, 32 bytes as base64; empty: made at the first start and kept in `MATJAR_DATA_DIR/secret`. Processes that share a database must share it.',
    optional(
      text
        .regex(/^[A-Za-z0-9+/]{43}=$/, must('32 bytes as base64, such as `openssl rand -base64 32` prints'))
        .transform((value) => Buffer.from(value, 'base64')),
    ),
  ),
  MATJAR_PUBLIC_URL: variable(
    '',
    'Base of the links that Matjar writes; empty: `http://localhost:PORT`.',
    optional(url('http:', 'https:').transform((value) => value.replace(/\/+$/, ''))),
  ),
  MATJAR_TRUST_PROXY: variable(
    '',
    'Addresses or networks of proxies, with commas, whose `X-Forwarded-For` is believed; empty: none.',
    text
      .transform((value) => value.split(',').flatMap((entry) => entry.trim() || []))
      .refine(areAddresses, must('addresses or networks with commas between')),
  ),
  LOG_LEVEL: variable(
    'info',
    `Least severe line to log: ${logLevels.join(', ')}.`,
    z.enum(logLevels, must(`one of ${logLevels.join(', ')}`)),
  ),
  REDIS_URL: secret(
    'Redis that counts requests for several processes; empty: each counts its own, but those of keys of Store Management v1 are counted in the database.',
    optional(url('redis:', 'rediss:')),
  ),
  MATJAR_RATE_LIMIT_SCALE: variable(
    '1',
    'Multiplies every rate limit; for load tests.',
    text
      .regex(/^\d{1,7}(\.\d{1,3})?$/, must('a number above 0'))
      .transform(Number)
      .refine((value) => value > 0, must('a number above 0')),
  ),
  MATJAR_RATE_LIMIT_STOREFRONT: variable('60', 'Requests a minute to the Storefront, for a caller.', timesInAWindow),
  MATJAR_RATE_LIMIT_MANAGEMENT: variable('30', 'Requests a minute to the Management API, for a key.', timesInAWindow),
  MATJAR_RATE_LIMIT_MERCHANT: variable('60', 'Requests a minute to the Merchant API, for a token.', timesInAWindow),
  MATJAR_RATE_LIMIT_STORE: variable('30', 'Requests a minute to Store Management v1, for a key.', timesInAWindow),
  MATJAR_RATE_LIMIT_ACCESS: variable(
    '60',
    'Requests a minute to the endpoints of API keys, for an operator.',
    timesInAWindow,
  ),
  MATJAR_RATE_LIMIT_SIGN_IN_START: variable(
    '50',
    'Sign-in codes that may be asked for from one address (IP), a day.',
    timesInAWindow,
  ),
  MATJAR_RATE_LIMIT_SIGN_IN_VERIFY: variable(
    '5',
    'Sign-in codes that may be tried from one address (IP), a minute.',
    timesInAWindow,
  ),
  MATJAR_RATE_LIMIT_LOGIN: variable(
    '10',
    'Passwords of operators that may be tried from one address (IP), a minute.',
    timesInAWindow,
  ),
  MATJAR_RATE_LIMIT_LOGIN_OPERATOR: variable(
    '30',
    'Passwords that may be tried for one operator, an hour.',
    timesInAWindow,
  ),
  MATJAR_SIGN_IN_CODES: variable('10', 'Sign-in codes sent to one person, a day.', wholeNumber(1, 1000)),
  MATJAR_SIGN_IN_WRONG_TRIES: variable(
    '20',
    'Wrong codes after which one person can sign in only the next day.',
    wholeNumber(1, 1000),
  ),
  MATJAR_SIGN_IN_DAYS: variable('365', 'How many days a customer stays signed in.', wholeNumber(1, 36_500)),
  MATJAR_JWT_ISSUER: variable(
    '',
    'Another issuer whose tokens open the endpoints of API keys: what they name as `iss`. Needs the next two; empty: none.',
    optional(text.refine((value) => value !== OWN_ISSUER, must('another issuer than our own'))),
  ),
  MATJAR_JWT_JWKS_URL: variable(
    '',
    'Where that issuer publishes its keys (JWKS), such as `https://login.example.com/.well-known/jwks.json`.',
    optional(url('http:', 'https:')),
  ),
  MATJAR_JWT_AUDIENCE: variable('', 'What its tokens for us name as `aud`.', optional(text)),
  SMTP_URL: secret(
    'Mail server for sign-in codes and gift cards, such as `smtps://user:password@mail.example.com`; empty: sign-in codes are printed on the terminal, gift cards wait.',
    optional(url('smtp:', 'smtps:')),
  ),
  MATJAR_MAIL_FROM: variable(
    '',
    'Address that mails come from; empty: `no-reply@` and the host of `MATJAR_PUBLIC_URL`.',
    optional(z.email(must('a mail address'))),
  ),
  MATJAR_SMS_URL: secret(
    'HTTP gateway that sends sign-in codes by SMS, by POST; empty: they are printed on the terminal.',
    optional(url('http:', 'https:')),
  ),
  MATJAR_SMS_BODY: variable(
    '{"to":"{to}","message":"{text}"}',
    'What the gateway is sent: `{to}` is the number as `+966…`, `{digits}` the same without the plus sign, `{text}` the message.',
    text.refine(
      (value) => /\{(to|digits)\}/.test(value) && value.includes('{text}'),
      must('a text with {to} and {text}'),
    ),
  ),
  MATJAR_SMS_HEADERS: secret(
    'Headers for the gateway, as a JSON object; the values in the body are written as its `Content-Type` asks (`application/json` when it has none, or a form).',
    optional(headersAsJson),
  ),
  S3_BUCKET: variable(
    '',
    'Bucket for uploads, at any service that speaks S3; it can stay private. Empty: they are kept in `MATJAR_DATA_DIR`.',
    text,
  ),
  S3_ENDPOINT: variable('', 'Address of that service; empty: that of AWS.', optional(url('http:', 'https:'))),
  S3_REGION: variable('us-east-1', 'Region of the bucket.', text),
  S3_ACCESS_KEY_ID: secret(
    'Key for the bucket; empty: what the machine or the variables of AWS provide.',
    optional(text),
  ),
  S3_SECRET_ACCESS_KEY: secret('The secret that belongs to `S3_ACCESS_KEY_ID`.', optional(text)),
  MATJAR_POOL_SIZE: variable('10', 'Connections to the database, in each of the two pools.', wholeNumber(1, 1000)),
  MATJAR_STATEMENT_TIMEOUT_MS: variable('2000', 'Longest run of one SQL statement of a request.', milliseconds),
  MATJAR_EXPORT_CONNECTIONS: variable(
    '4',
    'Exports that may run at a time, each on a connection of its own.',
    wholeNumber(1, 1000),
  ),
  MATJAR_CACHE_MB: variable('64', 'Memory for finished answers, in megabytes.', wholeNumber(1, 100_000)),
  MATJAR_SHUTDOWN_DELAY_MS: variable(
    '0',
    'How long a stopping server still accepts requests while `/readyz` says no, so that balancers can turn away from it.',
    wholeNumber(0, 3_600_000),
  ),
  MATJAR_SHUTDOWN_GRACE_MS: variable('10000', 'Longest wait for running requests when the server stops.', milliseconds),
} as const;

type Name = keyof typeof variables;
type Values = { [N in Name]: z.output<(typeof variables)[N]['schema']> };

/** How often people may ask for codes and guess them, and how long they stay signed in. */
export interface SignInConfig {
  /** From one address a day, already scaled, at least 1. */
  readonly startsADay: number;
  /** From one address a minute, already scaled, at least 1. */
  readonly triesAMinute: number;
  /** Sent to one recipient a day. */
  readonly codesADay: number;
  /** Of one recipient a day. */
  readonly wrongTriesADay: number;
  readonly tokenDays: number;
}

/** An issuer of tokens for operators, beside ourselves. */
export interface IssuerConfig {
  readonly issuer: string;
  readonly audience: string;
  /** Of its JWKS. */
  readonly keysUrl: string;
}

/** An HTTP gateway for short messages. */
export interface SmsConfig {
  readonly url: string;
  /** A template, see MATJAR_SMS_BODY. */
  readonly body: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A bucket at a service that speaks S3. */
export interface S3Config {
  readonly bucket: string;
  /** undefined: the one of AWS. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly accessKeyId: string | undefined;
  readonly secretAccessKey: string | undefined;
}

/** The configuration of one process. Never changes. */
export interface Config {
  readonly port: number;
  /** undefined: every address. */
  readonly host: string | undefined;
  /** undefined: no metrics. */
  readonly metrics: { readonly port: number; readonly host: string } | undefined;
  /** undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** undefined: the one kept in the data folder. */
  readonly serverKey: Buffer | undefined;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly trustedProxies: readonly string[];
  readonly logLevel: (typeof logLevels)[number];
  readonly redisUrl: string | undefined;
  /** Requests a minute, already scaled, at least 1. */
  readonly rateLimits: Readonly<Record<'storefront' | 'management' | 'merchant' | 'store' | 'access', number>>;
  readonly signIn: SignInConfig;
  /** Passwords that may be tried: from one address a minute and for one operator an hour, already scaled, at least 1. */
  readonly login: { readonly triesAMinute: number; readonly triesAnHour: number };
  /** undefined: only tokens of our own are good. */
  readonly issuer: IssuerConfig | undefined;
  /** undefined: none. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** undefined: none. */
  readonly sms: SmsConfig | undefined;
  /** undefined: uploads are kept in the data folder. */
  readonly s3: S3Config | undefined;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  /** How many exports may run at a time. */
  readonly exportConnections: number;
  /** Of finished answers kept in memory. */
  readonly cacheBytes: number;
  readonly shutdownDelayMs: number;
  readonly shutdownGraceMs: number;
}

/**
 * @param environment as in process.env; an empty variable counts as unset
 * @throws StartError naming the first variable that is wrong, and what it must be
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values = Object.fromEntries(
    Object.entries(variables).map(([name, known]) => [name, readVariable(name, known, environment[name])]),
  ) as Values;
  const scaled = (limit: number): number => Math.max(1, Math.round(limit * values.MATJAR_RATE_LIMIT_SCALE));
  const publicUrl = values.MATJAR_PUBLIC_URL ?? `http://localhost:${values.PORT}`;
  return Object.freeze({
    port: values.PORT,
    host: values.HOST || undefined,
    metrics: values.METRICS_PORT === 0 ? undefined : { port: values.METRICS_PORT, host: values.METRICS_HOST },
    databaseUrl: values.DATABASE_URL,
    dataDir: path.resolve(values.MATJAR_DATA_DIR),
    serverKey: values.MATJAR_SECRET,
    publicUrl,
    trustedProxies: values.MATJAR_TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    redisUrl: values.REDIS_URL,
    rateLimits: Object.freeze({
      storefront: scaled(values.MATJAR_RATE_LIMIT_STOREFRONT),
      management: scaled(values.MATJAR_RATE_LIMIT_MANAGEMENT),
      merchant: scaled(values.MATJAR_RATE_LIMIT_MERCHANT),
      store: scaled(values.MATJAR_RATE_LIMIT_STORE),
      access: scaled(values.MATJAR_RATE_LIMIT_ACCESS),
    }),
    signIn: Object.freeze({
      startsADay: scaled(values.MATJAR_RATE_LIMIT_SIGN_IN_START),
      triesAMinute: scaled(values.MATJAR_RATE_LIMIT_SIGN_IN_VERIFY),
      codesADay: values.MATJAR_SIGN_IN_CODES,
      wrongTriesADay: values.MATJAR_SIGN_IN_WRONG_TRIES,
      tokenDays: values.MATJAR_SIGN_IN_DAYS,
    }),
    login: Object.freeze({
      triesAMinute: scaled(values.MATJAR_RATE_LIMIT_LOGIN),
      triesAnHour: scaled(values.MATJAR_RATE_LIMIT_LOGIN_OPERATOR),
    }),
    issuer: issuerOf(values),
    mail: mailOf(values, publicUrl),
    sms: smsOf(values),
    s3: s3Of(values),
    poolSize: values.MATJAR_POOL_SIZE,
    statementTimeoutMs: values.MATJAR_STATEMENT_TIMEOUT_MS,
    exportConnections: values.MATJAR_EXPORT_CONNECTIONS,
    cacheBytes: values.MATJAR_CACHE_MB * 1024 * 1024,
    shutdownDelayMs: values.MATJAR_SHUTDOWN_DELAY_MS,
    shutdownGraceMs: values.MATJAR_SHUTDOWN_GRACE_MS,
  });
}

function mailOf({ SMTP_URL: url, MATJAR_MAIL_FROM: from }: Values, publicUrl: string): Config['mail'] {
  return url === undefined ? undefined : { url, from: from ?? `no-reply@${new URL(publicUrl).hostname}` };
}

/** @throws StartError when only a part of it is set: the rest would be believed without being checked */
function issuerOf(values: Values): Config['issuer'] {
  const { MATJAR_JWT_ISSUER: issuer, MATJAR_JWT_JWKS_URL: keysUrl, MATJAR_JWT_AUDIENCE: audience } = values;
  if (issuer !== undefined && keysUrl !== undefined && audience !== undefined) return { issuer, keysUrl, audience };
  if (issuer === undefined && keysUrl === undefined && audience === undefined) return undefined;
  throw new StartError('MATJAR_JWT_ISSUER, MATJAR_JWT_JWKS_URL and MATJAR_JWT_AUDIENCE must be set together.');
}

function smsOf({ MATJAR_SMS_URL: url, MATJAR_SMS_BODY: body, MATJAR_SMS_HEADERS: headers }: Values): Config['sms'] {
  return url === undefined ? undefined : { url, body, headers: { 'content-type': 'application/json', ...headers } };
}

function s3Of(values: Values): Config['s3'] {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region } = values;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  return bucket === '' ? undefined : { bucket, endpoint, region, accessKeyId, secretAccessKey };
}

function readVariable(name: string, known: Variable, given: string | undefined): unknown {
  const value = given?.trim() || known.fallback;
  const result = known.schema.safeParse(value);
  if (result.success) return result.data;
  const problem = firstSentence(result.error.issues);
  const shown = known.secret ? '' : `, not ${JSON.stringify(value)}`;
  throw new StartError(`${name} ${problem}${shown}.`);
}

/** An optional variable is a union: what the filled-in alternative says is what helps. */
function firstSentence(issues: readonly z.core.$ZodIssue[]): string {
  const issue = issues[0];
  if (issue?.code === 'invalid_union') return firstSentence(issue.errors.at(-1) ?? []);
  return issue?.message ?? 'is not valid';
}
