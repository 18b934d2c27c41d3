/** The environment, read once and checked: everything that can be set from outside (see variables.ts). */
import path from 'node:path';
import type { z } from 'zod';
import type { logLevels, Variable } from './environment';
import { StartError } from './StartError';
import { type Values, variables } from './variables';

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
