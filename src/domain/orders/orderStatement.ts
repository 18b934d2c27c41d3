/**
 * A customer's order as one nested value from one statement: the parts from which the reads are built. The order is `o`, its
 * payment `t`, an item `i` with its product `p`, the customer `c` and the store `s`.
 */
import { courseWhere } from '../catalog/productStatement';
import { FROM_SUBSCRIPTION, SUBSCRIPTION } from '../subscriptions/subscriptionStatement';

/** In progress and completed: only then what was bought is shown. */
const HANDED_OVER = 'o.status in (3, 4)';

export const BUYER = `json_build_object('id', c.id, 'firstName', c.first_name, 'lastName', c.last_name, 'email', c.email,
  'phone', c.phone, 'timeZone', s.time_zone)`;

/**
 * Players are customers of games, whose orders another contract shows: nobody else's orders name a player, so that asking the customer
 * is enough, and an index alone counts the orders.
 */
export const NO_PLAYER = 'c.player_username is null';

const ORDER_COLUMNS = `'id', o.id, 'status', o.status, 'currency', o.currency, 'subtotal', o.subtotal,
  'discountAmount', o.discount_amount, 'total', o.total, 'paymentMethod', o.payment_method, 'customerNote', o.customer_note,
  'meta', o.meta, 'createdAt', o.created_at, 'updatedAt', o.updated_at,
  'payment', case when t.id is not null then json_build_object('id', t.id, 'method', t.payment_method, 'paymentId', t.payment_id,
    'status', t.status, 'total', t.total, 'receipt', t.receipt, 'refundedAt', t.refunded_at) end`;

/** What an order is shown with. */
export const JOINED_TO_ORDER = 'left join transactions t on t.store_id = o.store_id and t.order_id = o.id';

const STATUS = `json_build_object('id', h.id, 'status', h.status, 'createdAt', h.created_at)`;
const HISTORY = 'from order_statuses h where h.store_id = o.store_id and h.order_id = o.id';

const ITEM_COLUMNS = `'id', i.id, 'productName', i.product_name, 'productType', i.product_type, 'quantity', i.quantity,
  'price', i.price, 'total', i.total, 'fields', i.fields, 'notes', i.notes,
  'product', json_build_object('id', p.id, 'name', p.name, 'type', p.type, 'description', p.description,
    'activationInfo', p.activation_info,
    'image', case when pm.id is not null then json_build_object('path', pm.path, 'altText', pm.alt_text) end)`;

const items = (item: string): string => `(select coalesce(json_agg(json_build_object(${item}) order by i.id), '[]')
  from order_items i
  join products p on p.store_id = i.store_id and p.id = i.product_id
  left join media pm on pm.store_id = p.store_id and pm.id = p.image_media_id
  where i.store_id = o.store_id and i.order_id = o.id)`;

const CODES = `case when ${HANDED_OVER} then (
    select coalesce(json_agg(json_build_object('id', k.id, 'code', k.code, 'usedAt', k.used_at) order by k.id), '[]')
    from codes k where k.store_id = i.store_id and k.order_item_id = i.id) else '[]' end`;

const LICENSES = `case when ${HANDED_OVER} then (
    select coalesce(json_agg(json_build_object('id', l.id, 'sealedKey', translate(encode(l.key_encrypted, 'base64'), E'\\n', ''),
      'maxActivations', l.max_activations, 'expiresAt', l.expires_at, 'revokedAt', l.revoked_at) order by l.id), '[]')
    from licenses l where l.store_id = i.store_id and l.order_item_id = i.id) else '[]' end`;

const SUBSCRIPTION_OF_ITEM = `(select ${SUBSCRIPTION} ${FROM_SUBSCRIPTION}
  where sub.store_id = i.store_id and sub.order_item_id = i.id)`;

const ENROLLMENT = `(select json_build_object('id', e.id, 'courseId', e.course_id, 'revokedAt', e.revoked_at,
    'course', case when ${HANDED_OVER} and e.revoked_at is null then ${courseWhere(
      'co.store_id = e.store_id and co.id = e.course_id',
      `, 'videoUri', m.video_uri, 'content', m.content`,
    )} end, 'createdAt', e.created_at)
  from course_enrollments e where e.store_id = i.store_id and e.order_item_id = i.id)`;

/** A `ListedOrderView`. */
export const LISTED_ORDER = `json_build_object(${ORDER_COLUMNS},
  'latestStatus', (select ${STATUS} ${HISTORY} order by h.id desc limit 1),
  'isReviewed', exists (select 1 from reviews r where r.store_id = o.store_id and r.order_id = o.id),
  'isComplainedOf', exists (select 1 from complaints co where co.store_id = o.store_id and co.order_id = o.id),
  'items', ${items(ITEM_COLUMNS)})`;

const COUPON = `case when o.coupon_id is not null then
  json_build_object('id', o.coupon_id, 'code', o.coupon_code, 'discountAmount', o.coupon_discount_amount) end`;

const REVIEW = `(select json_build_object('id', r.id, 'rating', r.rating, 'comment', r.comment, 'publishedAt', r.published_at,
    'createdAt', r.created_at, 'items', (
      select coalesce(json_agg(json_build_object('itemId', ri.order_item_id, 'rating', ri.rating, 'comment', ri.comment)
        order by ri.order_item_id), '[]')
      from review_items ri where ri.store_id = r.store_id and ri.review_id = r.id))
  from reviews r where r.store_id = o.store_id and r.order_id = o.id)`;

const COMPLAINT = `(select json_build_object('id', co.id, 'message', co.message, 'resolution', co.resolution,
    'resolvedAt', co.resolved_at, 'createdAt', co.created_at)
  from complaints co where co.store_id = o.store_id and co.order_id = o.id)`;

/** An `OrderView`. */
export const WHOLE_ORDER = `json_build_object(${ORDER_COLUMNS}, 'buyer', ${BUYER},
  'statuses', (select json_agg(${STATUS} order by h.id) ${HISTORY}),
  'coupon', ${COUPON}, 'review', ${REVIEW}, 'complaint', ${COMPLAINT},
  'items', ${items(`${ITEM_COLUMNS}, 'codes', ${CODES}, 'licenses', ${LICENSES},
    'subscription', ${SUBSCRIPTION_OF_ITEM}, 'enrollment', ${ENROLLMENT}`)})`;
