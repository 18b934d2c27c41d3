/** Who is acting, for which store, and what they may do: what every credential becomes, and all that a handler learns of it. */
export interface Actor {
  readonly kind: 'visitor' | 'customer' | 'secretKey' | 'merchant' | 'apiKey' | 'operator';
  readonly storeId: number;
  /** Stable name of the credential or person, the key of limits and logs: `customer:123`, `apiKey:5f…`. Never a secret. */
  readonly subject: string;
  readonly permissions: ReadonlySet<string>;
  /** Of a customer: who it is. */
  readonly customerId?: number;
  /** Of a customer: the token that was sent, which signing out revokes. */
  readonly tokenId?: number;
}

/** The id of the customer who is acting. @throws when the operation is none of a customer's */
export function customerOf({ kind, customerId }: Actor): number {
  if (customerId === undefined) throw new Error(`${kind} is no customer`);
  return customerId;
}

/** The id of the token with which the customer is acting. @throws when the operation is none of a customer's */
export function tokenOf({ kind, tokenId }: Actor): number {
  if (tokenId === undefined) throw new Error(`${kind} has no token`);
  return tokenId;
}

export const NO_PERMISSIONS: ReadonlySet<string> = new Set();
