/** What somebody asks to buy, before anything of it is checked against the store. */
import type { PlayerRequest } from '../customers/findPlayer';
import type { Order } from './Order';

/** A customer by id, or whoever an address or a number is. */
export interface BuyerRequest {
  readonly id?: number | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** Calling code, with or without a plus sign. */
  readonly countryCode?: string | undefined;
  /** Names are those of a new customer; a known one keeps their own. */
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
}

export interface ItemRequest {
  readonly productId: number;
  readonly planId?: number | undefined;
  readonly quantity: number;
  /** Answers to the product's fields, by their names. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly notes?: string | null | undefined;
}

/** What is left out stays as it is. */
export interface PaymentRequest {
  readonly provider?: Order['paymentProvider'] | undefined;
  readonly method?: string | undefined;
  readonly id?: string | null | undefined;
  readonly status?: string | null | undefined;
  readonly receipt?: string | null | undefined;
}

export interface OrderRequest {
  readonly buyer: BuyerRequest;
  readonly items: readonly ItemRequest[];
  readonly couponCode?: string | undefined;
  /** The status at which the order begins. */
  readonly status: 1 | 2 | 3 | 4;
  readonly payment?: PaymentRequest | undefined;
  readonly customerNote?: string | null | undefined;
  readonly meta?: Record<string, unknown> | null | undefined;
}

export interface PackageRequest {
  /** UUID of the package, in any case. */
  readonly packageId: string;
  readonly quantity: number;
  /** Where its commands run; on all servers of the package when left out. */
  readonly serverId?: string | undefined;
}

/** Packages that a player is given, paid for outside. */
export interface ManualOrderRequest {
  readonly player: PlayerRequest;
  readonly items: readonly PackageRequest[];
  readonly couponCode?: string | undefined;
  readonly giftCardCode?: string | undefined;
}
