/** What a good token says, whoever issued it. */
import { z } from 'zod';

const MOST_CHARACTERS = 255;

/** The claim `stores` names the stores that its bearer may manage by their handles, each with what is permitted there. */
const payload = z.object({
  sub: z.string().min(1).max(MOST_CHARACTERS),
  iat: z.number().optional(),
  exp: z.number(),
  stores: z.record(z.string(), z.array(z.string())),
});

export interface Claims {
  /** Who it is: of ours `operator:7`, of another issuer what that calls them. */
  readonly subject: string;
  /** Unix seconds. */
  readonly issuedAt: number | undefined;
  readonly expiresAt: number;
  readonly permissions: ReadonlyMap<string, readonly string[]>;
}

/** Undefined when a claim is missing or of another form. */
export function readClaims(given: unknown): Claims | undefined {
  const { success, data } = payload.safeParse(given);
  if (!success) return undefined;
  const { sub: subject, iat: issuedAt, exp: expiresAt, stores } = data;
  return { subject, issuedAt, expiresAt, permissions: new Map(Object.entries(stores)) };
}
