/** Every environment variable: what it is by default, what it means, and what it may be. */
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
  variable,
  wholeNumber,
} from './environment';
import { OWN_ISSUER } from './security/operators/ownIssuer';

/** The README's table is held against this list by a test. */
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
    'Requests a minute to the endpoints of API keys, for an operator in a store.',
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
    'Exports that may run at a time in each process, each on a connection of its own.',
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
/** What they are read as. */
export type Values = { [N in Name]: z.output<(typeof variables)[N]['schema']> };
