/** How a customer signs in: a code is sent, the code is given back, and whoever is new registers. */
import { randomUUID } from 'node:crypto';
import type { components, operations } from '../../../generated/storefront';
import type { Handler } from '../../contract/handlers';
import type { Db } from '../../db/Db';
import { acceptCode } from '../../domain/access/acceptCode';
import { codeHmac, codeMatches, mintCode } from '../../domain/access/oneTimeCode';
import { openLoginSession } from '../../domain/access/openLoginSession';
import { type NewToken, signIn, type SignedIn } from '../../domain/access/signIn';
import { spendTry } from '../../domain/access/spendTry';
import { lockVerifiedSession, spendRegistration } from '../../domain/access/verifiedSession';
import { normalEmail, type Recipient } from '../../domain/customers/recipient';
import { registerCustomer } from '../../domain/customers/registerCustomer';
import type { CodeSender } from '../../messaging/codeSender';
import { Problem } from '../../problem';
import { FORMATS, hashSecret, mintSecret, readToken } from '../../security/tokens';
import { customer } from './resources/customer';
import { recipientOf } from './recipientOf';
import { type SignInLimits, untilTomorrow } from './signInLimits';

export interface SignInDependencies {
  /** 32 bytes, see serverKey.ts. */
  readonly serverKey: Buffer;
  readonly limits: SignInLimits;
  readonly sender: CodeSender;
  /** Commits each statement by itself: what counts though a request is refused, and what must not wait for the post. */
  readonly atOnce: Pick<Db, 'read'>;
  readonly tokenDays: number;
}

type SignInHandlers = {
  readonly [Id in 'startSignIn' | 'verifySignIn' | 'completeSignIn']: Handler<operations[Id]>;
};

export const signInHandlers = (dependencies: SignInDependencies): SignInHandlers => ({
  startSignIn: startSignIn(dependencies),
  verifySignIn: verifySignIn(dependencies),
  completeSignIn: completeSignIn(dependencies),
});

/** Answers that hold a credential are nobody's to keep (RFC 6749, 5.1). */
const UNKEPT = { 'Cache-Control': 'no-store' };

const startSignIn =
  ({ serverKey, limits, sender, atOnce }: SignInDependencies): Handler<operations['startSignIn']> =>
  async ({ actor, body, now, network }) => {
    const recipient = recipientOf(body);
    await limits.countStart(network);
    const id = randomUUID();
    const code = mintCode();
    const secret = mintSecret();
    const session = { id, recipient, tokenHash: hashSecret(secret), codeHmac: codeHmac(serverKey, id, code) };
    const { opened, handle, name } = await openLoginSession(atOnce, actor, session, limits.caps, now);
    if (!opened) throw untilTomorrow(limits.caps.codesADay, now);
    await send(sender, recipient, name, code);
    const data = { session_token: FORMATS.session.write(handle, secret) };
    return { status: 200, headers: UNKEPT, body: { success: true, data } };
  };

const RETRY_AFTER_SECONDS = '30';

async function send(sender: CodeSender, recipient: Recipient, store: string, code: string): Promise<void> {
  try {
    await sender.send(recipient, store, code);
  } catch (cause) {
    const message = 'The code could not be sent. Try again later.';
    throw new Problem('unavailable', { message, headers: { 'Retry-After': RETRY_AFTER_SECONDS }, cause });
  }
}

const verifySignIn =
  ({ serverKey, limits, atOnce, tokenDays }: SignInDependencies): Handler<operations['verifySignIn']> =>
  async ({ actor, body, db, now, network }) => {
    await limits.countTry(network);
    const session = await spendTry(atOnce, actor, sessionHash(body.session_token), limits.caps, now);
    if (!session) throw wrongCode();
    if (!session.allowed) throw untilTomorrow(limits.caps.wrongTriesADay, now);
    if (!codeMatches(session.codeHmac, codeHmac(serverKey, session.id, body.code))) throw wrongCode();
    const { secret, token } = mintToken(tokenDays, now);
    const accepted = await acceptCode(db, actor, session, token, now);
    if (accepted === 'used') throw wrongCode();
    if (accepted === 'new') {
      const data = { type: 'new', requires_registration: true, session_token: body.session_token } as const;
      return { status: 200, headers: UNKEPT, body: { success: true, data } };
    }
    return {
      status: 200,
      headers: UNKEPT,
      body: { success: true, data: authenticated(session.handle, secret, accepted) },
    };
  };

/** One sentence, whatever is wrong: else it would tell which half of a guess was right. */
const wrongCode = () => new Problem('invalid', { fields: { code: ['The code is wrong or no longer valid.'] } });

const completeSignIn =
  ({ atOnce, tokenDays }: SignInDependencies): Handler<operations['completeSignIn']> =>
  async ({ actor, body, db, now }) => {
    const tokenHash = sessionHash(body.session_token);
    const heard = await spendRegistration(atOnce, actor, tokenHash, now);
    const session = heard ? await lockVerifiedSession(db, actor, tokenHash, now) : undefined;
    if (!session) throw invalid('session_token', 'is not that of a verified sign-in');
    const { recipient } = session;
    const email = normalEmail(body.email);
    if (recipient.channel === 'email' && recipient.address !== email)
      throw invalid('email', 'must be the address that the code was sent to');
    const registration = { firstName: body.firstName.trim(), lastName: body.lastName.trim(), email };
    const registered = await registerCustomer(db, actor, recipient, registration, now);
    if (registered === 'taken') throw invalid('email', 'has already been taken');
    const { secret, token } = mintToken(tokenDays, now);
    const signedIn = await signIn(db, actor, session.id, registered, token, now);
    return {
      status: 200,
      headers: UNKEPT,
      body: { success: true, data: authenticated(session.handle, secret, signedIn) },
    };
  };

const invalid = (field: string, what: string) =>
  new Problem('invalid', { fields: { [field]: [`The ${field} field ${what}.`] } });

/** What can be no session of ours is looked for like any other, and not found. */
const sessionHash = (token: string): Buffer => hashSecret(readToken('session', token)?.secret ?? '');

const ONE_DAY_MS = 86_400_000;

function mintToken(days: number, now: Date): { secret: string; token: NewToken } {
  const secret = mintSecret();
  const expiresAt = new Date(now.getTime() + days * ONE_DAY_MS);
  return { secret, token: { secretHash: hashSecret(secret), expiresAt } };
}

const authenticated = (
  handle: string,
  secret: string,
  { customer: row, tokenId }: SignedIn,
): components['schemas']['LoginAuthenticated'] => ({
  type: 'authenticated',
  token: FORMATS.bearer.write(handle, secret, tokenId),
  customer: customer(row),
});
