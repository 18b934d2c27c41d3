/** Who is acting, for which store, and what they may do: what every credential becomes, and all that a handler learns of it. */
export interface Actor {
  readonly kind: 'visitor' | 'customer' | 'secretKey' | 'merchant' | 'apiKey' | 'operator';
  readonly storeId: number;
  /** Stable name of the credential or person, the key of limits and logs: `customer:123`, `apiKey:5f…`. Never a secret. */
  readonly subject: string;
  readonly permissions: ReadonlySet<string>;
}

export const NO_PERMISSIONS: ReadonlySet<string> = new Set();
