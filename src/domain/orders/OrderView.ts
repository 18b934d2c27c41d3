/** A customer's order as the statements give it: money in minor units, instants in ISO 8601, secrets only where they may be shown. */
import type { CourseView, LessonView, ProductType } from '../catalog/ProductView';
import type { SubscriptionView } from '../subscriptions/SubscriptionView';
import type { Order } from './Order';

/** Who ordered, and where clocks show the store's time. */
export interface BuyerView {
  readonly id: number;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** IANA name of the store's time zone. */
  readonly timeZone: string;
}

export interface StatusView {
  readonly id: number;
  readonly status: Order['status'];
  readonly createdAt: string;
}

export interface ListedItemView {
  readonly id: number;
  /** Name and type at the sale. */
  readonly productName: string;
  readonly productType: ProductType;
  readonly quantity: number;
  readonly price: number;
  readonly total: number;
  readonly fields: Record<string, unknown> | null;
  readonly notes: string | null;
  readonly productId: number;
  /** From here on, the product as it is now. */
  readonly presentName: string;
  readonly type: ProductType;
  readonly description: string | null;
  readonly activationInfo: string | null;
  readonly imagePath: string | null;
  readonly imageAlt: string | null;
}

export interface CodeView {
  readonly id: number;
  readonly code: string;
  readonly usedAt: string | null;
}

export interface LicenseView {
  readonly id: number;
  /** The key as it is stored, sealed for `license_key`, in base64. */
  readonly sealedKey: string;
  readonly maxActivations: number;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export interface EnrollmentView {
  readonly id: number;
  readonly courseId: number;
  readonly revokedAt: string | null;
  /** Null while the course is closed to the customer. */
  readonly course: CourseView<LessonView> | null;
  readonly createdAt: string;
}

export interface ItemView extends ListedItemView {
  readonly codes: readonly CodeView[];
  readonly licenses: readonly LicenseView[];
  /** Of the media that it hands over. */
  readonly fileIds: readonly number[];
  readonly subscription: SubscriptionView | null;
  readonly enrollment: EnrollmentView | null;
}

export interface PaymentView {
  readonly id: number;
  readonly method: string;
  readonly paymentId: string | null;
  readonly status: string | null;
  readonly total: number;
  readonly receipt: string | null;
  readonly refundedAt: string | null;
}

export interface ReviewView {
  readonly id: number;
  readonly rating: number;
  readonly comment: string;
  readonly publishedAt: string | null;
  readonly createdAt: string;
  readonly items: readonly { readonly itemId: number; readonly rating: number; readonly comment: string }[];
}

export interface ComplaintView {
  readonly id: number;
  readonly message: string;
  readonly resolution: string | null;
  readonly resolvedAt: string | null;
  readonly createdAt: string;
}

interface OrderColumns<Item> {
  readonly id: number;
  readonly status: Order['status'];
  readonly currency: string;
  readonly subtotal: number;
  readonly discountAmount: number;
  readonly total: number;
  readonly paymentMethod: string | null;
  readonly customerNote: string | null;
  readonly meta: Record<string, unknown> | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly items: readonly Item[];
}

export interface ListedOrderView extends OrderColumns<ListedItemView> {
  /** Of its payment, if there is one. */
  readonly paymentId: string | null;
  readonly paymentStatus: string | null;
  /** The latest entry of its history. */
  readonly statusId: number;
  readonly statusNumber: Order['status'];
  readonly statusSince: string;
  readonly isReviewed: boolean;
  readonly isComplainedOf: boolean;
}

export interface OrderView extends OrderColumns<ItemView> {
  readonly buyer: BuyerView;
  readonly payment: PaymentView | null;
  /** The oldest first; never empty. */
  readonly statuses: readonly StatusView[];
  readonly coupon: { readonly id: string; readonly code: string; readonly discountAmount: number } | null;
  readonly review: ReviewView | null;
  readonly complaint: ComplaintView | null;
}

export interface OrderPage {
  /** Null where there is no such customer of the Storefront: then there are no orders either. */
  readonly buyer: BuyerView | null;
  /** How many orders the customer has. */
  readonly total: number;
  readonly orders: readonly ListedOrderView[];
}
