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

/** Rows become JSON as a whole, which costs Postgres half of what an object built key by key does. */
const ORDER_COLUMNS = `o.id, o.status, o.currency, o.subtotal, o.discount_amount as "discountAmount", o.total,
  o.payment_method as "paymentMethod", o.customer_note as "customerNote", o.meta, o.created_at as "createdAt",
  o.updated_at as "updatedAt"`;

/** What an order is shown with. */
const JOINED_TO_ORDER = 'left join transactions t on t.store_id = o.store_id and t.order_id = o.id';

/** An order without a history is shown with what it says of itself: one broken row must not cost a customer the whole list. */
const HISTORY = 'from order_statuses h where h.store_id = o.store_id and h.order_id = o.id';

const ITEM_COLUMNS = `i.id, i.product_name as "productName", i.product_type as "productType", i.quantity, i.price, i.total,
  i.fields, i.notes, i.product_id as "productId", p.name as "presentName", p.type, p.description,
  p.activation_info as "activationInfo", pm.path as "imagePath", pm.alt_text as "imageAlt"`;

const items = (columns: string): string => `(select coalesce(json_agg(line order by line.id), '[]') from (
  select ${columns} from order_items i
  join products p on p.store_id = i.store_id and p.id = i.product_id
  left join media pm on pm.store_id = p.store_id and pm.id = p.image_media_id
  where i.store_id = o.store_id and i.order_id = o.id) as line) as items`;

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

const FILES = `case when ${HANDED_OVER} then (
    select coalesce(json_agg(pf.media_id order by pf.position, pf.media_id), '[]') from product_media pf
    where pf.store_id = i.store_id and pf.product_id = i.product_id and pf.role = 'file') else '[]' end`;

/** `ListedOrderView`s. @param page gives the rows of `orders` */
export const listedOrders = (page: string): string => `select ${ORDER_COLUMNS},
    t.payment_id as "paymentId", t.status as "paymentStatus",
    coalesce(latest.id, o.id) as "statusId", coalesce(latest.status, o.status) as "statusNumber",
    coalesce(latest.created_at, o.created_at) as "statusSince",
    exists (select 1 from reviews r where r.store_id = o.store_id and r.order_id = o.id) as "isReviewed",
    exists (select 1 from complaints co where co.store_id = o.store_id and co.order_id = o.id) as "isComplainedOf",
    ${items(ITEM_COLUMNS)}
  from (${page}) as o ${JOINED_TO_ORDER}
  left join lateral (select h.id, h.status, h.created_at ${HISTORY} order by h.id desc limit 1) latest on true`;

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

const PAYMENT = `case when t.id is not null then json_build_object('id', t.id, 'method', t.payment_method,
  'paymentId', t.payment_id, 'status', t.status, 'total', t.total, 'receipt', t.receipt, 'refundedAt', t.refunded_at) end`;

const STATUSES = `coalesce(
    (select json_agg(json_build_object('id', h.id, 'status', h.status, 'createdAt', h.created_at) order by h.id) ${HISTORY}),
    json_build_array(json_build_object('id', o.id, 'status', o.status, 'createdAt', o.created_at)))`;

/** An `OrderView`, without a condition. */
export const WHOLE_ORDER = `select ${ORDER_COLUMNS}, ${BUYER} as buyer, ${PAYMENT} as payment, ${STATUSES} as statuses,
    ${COUPON} as coupon, ${REVIEW} as review, ${COMPLAINT} as complaint,
    ${items(`${ITEM_COLUMNS}, ${CODES} as codes, ${LICENSES} as licenses, ${FILES} as "fileIds", ${SUBSCRIPTION_OF_ITEM} as subscription,
      ${ENROLLMENT} as enrollment`)}
  from orders o
  join customers c on c.store_id = o.store_id and c.id = o.customer_id
  join stores s on s.id = o.store_id
  ${JOINED_TO_ORDER}`;
