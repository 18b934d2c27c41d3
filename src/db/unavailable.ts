/** Which errors say that the database can't answer now, or not side by side with others, rather than that something is wrong with what was asked. */
import { types } from 'node:util';

const SQLSTATES = [
  /^08/, // connection exceptions
  /^57P0/, // shutting down, crashed, starting up
  /^57014$/, // statement_timeout
  /^55P03$/, // lock_timeout
  /^53[0-9]/, // too many connections, out of memory or disk
  /^25P03$/, // idle_in_transaction_session_timeout
];

const SYSTEM_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

/** The drivers have no codes for these. */
const MESSAGES = [
  'Query read timeout',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Unable to acquire a connection',
  'Timeout acquiring a connection',
];

/** Whether a caller should simply try again. */
export function isUnavailable(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const { code, nativeError } = error as Error & { code?: unknown; nativeError?: unknown };
  if (typeof code === 'string' && (SYSTEM_ERRORS.has(code) || SQLSTATES.some((state) => state.test(code)))) return true;
  return MESSAGES.some((message) => error.message.includes(message)) || isUnavailable(nativeError);
}

/** Two transactions that wait for each other, and two that can't be put into an order. */
const COLLISIONS = new Set(['40P01', '40001']);

/** Whether a transaction was given up so that another could go on: done again by itself, it will most likely pass. */
export function isCollision(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const { code, nativeError } = error as Error & { code?: unknown; nativeError?: unknown };
  return (typeof code === 'string' && COLLISIONS.has(code)) || isCollision(nativeError);
}
