/** A line of a customer's order: what was bought, and in the detail what it handed over. */
import type { components } from '../../../../generated/storefront';
import { formatMoney, toMajor } from '../../../domain/money';
import type { CodeView, EnrollmentView, ItemView, LicenseView, ListedItemView } from '../../../domain/orders/OrderView';
import { imageUrl } from '../../image';
import { microTimestamp } from '../../timestamps';
import { enrolledCourse } from './course';
import { itemSubscription } from './subscription';

type Schemas = components['schemas'];
type ListedItem = Schemas['ListedOrderItem'];

/** What the orders of one answer share. */
export interface OrderFrame {
  /** Scheme and host of addresses. */
  readonly origin: string;
  readonly now: Date;
  /** Opens a license key as it is stored, in base64. */
  readonly unseal: (sealedKey: string) => string;
  /** The path, from this server's address, where a file of an item can be loaded now, or the list of all of them. */
  readonly fileLink: (itemId: number, mediaId: number | 'list') => string;
}

/** A line as the list shows it: without anything secret. @param currency of the order, ISO 4217 */
export function listedItem(view: ListedItemView, currency: string, origin: string): ListedItem {
  return withProduct(view, currency, itemProduct(view, origin, null));
}

function withProduct(view: ListedItemView, currency: string, product: Schemas['OrderItemProduct']): ListedItem {
  return {
    id: view.id,
    product_name: view.productName,
    name: view.productName,
    product_id: view.productId,
    quantity: view.quantity,
    price: toMajor(view.price, currency),
    total: toMajor(view.total, currency),
    formatted_price: formatMoney(view.price, currency),
    formatted_total: formatMoney(view.total, currency),
    fields: view.fields,
    notes: view.notes,
    item_type: 'App\\Models\\StoreProduct',
    item_id: view.productId,
    product,
    item: { ...product, product: { full_link: product.full_link } },
    codes: [],
    licenses: [],
  };
}

/** A line with all that it handed over. @param currency of the order, ISO 4217 */
export const orderItem = (view: ItemView, currency: string, frame: OrderFrame): Schemas['OrderItem'] => ({
  ...withProduct(view, currency, itemProduct(view, frame.origin, filesLink(view, frame))),
  codes: view.codes.map(code),
  licenses: view.licenses.map((one) => license(one, frame.unseal)),
  subscription: view.subscription && itemSubscription(view.subscription, frame.now),
  course_enrollment: view.enrollment && enrollment(view.enrollment),
});

/** Where what was bought can be loaded: the file, or the list of several. */
function filesLink({ id, fileIds }: ItemView, { origin, fileLink }: OrderFrame): string | null {
  const [first, ...others] = fileIds;
  return first === undefined ? null : origin + fileLink(id, others.length > 0 ? 'list' : first);
}

function itemProduct(view: ListedItemView, origin: string, link: string | null): Schemas['OrderItemProduct'] {
  const url = view.imagePath === null ? null : imageUrl(view.imagePath, origin);
  return {
    id: view.productId,
    name: view.presentName,
    type: view.type,
    description: view.description ?? '',
    full_link: link,
    activation_info: view.activationInfo,
    image: url === null ? null : { url, full_link: url, alt: view.imageAlt ?? view.presentName },
  };
}

const code = ({ id, code, usedAt }: CodeView): Schemas['OrderCode'] => ({
  id,
  code,
  used_at: usedAt && microTimestamp(usedAt),
  is_used: usedAt !== null,
});

const license = (view: LicenseView, unseal: OrderFrame['unseal']): Schemas['OrderLicense'] => ({
  id: view.id,
  key: unseal(view.sealedKey),
  max_activations: view.maxActivations,
  expires_at: view.expiresAt && microTimestamp(view.expiresAt),
  revoked_at: view.revokedAt && microTimestamp(view.revokedAt),
});

const enrollment = (view: EnrollmentView): NonNullable<Schemas['OrderEnrollment']> => ({
  id: view.id,
  course_id: view.courseId,
  is_active: view.course !== null,
  revoked_at: view.revokedAt && microTimestamp(view.revokedAt),
  course: view.course && enrolledCourse(view.course),
  created_at: microTimestamp(view.createdAt),
});
