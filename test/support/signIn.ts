/** Sign-ins on their way and tokens of customers, written as the server would have. */
import { randomUUID } from 'node:crypto';
import { codeHmac } from '../../src/domain/access/oneTimeCode';
import { documentedCustomerId } from '../../src/db/demo/customers';
import { FORMATS, hashSecret, mintSecret } from '../../src/security/tokens';
import { testServerKey } from './database';
import { stores, type TestInstallation } from './installation';

type Rows = Pick<TestInstallation, 'database' | 'clock' | 'credentials'>;

/** An address that nobody had before. */
export const someAddress = (): string => `${randomUUID()}@example.com`;

export interface OpenedSession {
  readonly session_token: string;
  readonly code: string;
}

/** A session of the digital store in which a known code is awaited, or, when verified, was given. */
export async function openSession(
  { database: { knex }, clock, credentials }: Rows,
  { verified = false, email = someAddress() } = {},
): Promise<OpenedSession & { email?: string }> {
  const [id, secret, code] = [randomUUID(), mintSecret(), '0007'];
  const after = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);
  await knex('loginSessions').insert({
    storeId: stores.digital,
    id,
    tokenHash: hashSecret(secret),
    channel: 'email',
    recipient: email,
    codeHmac: codeHmac(testServerKey, id, code),
    codeExpiresAt: after(5),
    verifiedAt: verified ? clock.now() : null,
    createdAt: clock.now(),
    expiresAt: after(30),
  });
  const session_token = FORMATS.session.write(credentials.digital.handle, secret);
  return verified ? { session_token, code, email } : { session_token, code };
}

let lastToken = 910_000;

/** The header of a good token of the documented customer, one of its own. */
export async function insertCustomerToken(
  { database: { knex }, clock, credentials }: Rows,
  columns: Record<string, unknown> = {},
): Promise<{ authorization: string }> {
  const id = ++lastToken;
  const secret = mintSecret();
  await knex('customerTokens').insert({
    storeId: stores.digital,
    id,
    customerId: documentedCustomerId,
    secretHash: hashSecret(secret),
    createdAt: clock.now(),
    ...columns,
  });
  return { authorization: `Bearer ${FORMATS.bearer.write(credentials.digital.handle, secret, id)}` };
}
