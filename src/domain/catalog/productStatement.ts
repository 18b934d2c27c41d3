/**
 * A product with everything that shows of it, as one nested value from one statement: the parts from which the reads of the
 * catalogue are built. `$1` is the store, `$2` the present instant; the product is `p`, its store `s`, its sale in force `sale`.
 */

/** Products are new for a week. In hours: Postgres reckons days in a time zone, where some have 23. */
const NEW_FOR = `interval '168 hours'`;

/** What the Storefront shows; written as the partial indexes write it. */
export const LISTED = `p.store_id = $1 and p.status = 1 and p.type <> 'package'`;

const SALE_RUNS = `sales.is_enabled
    and (sales.start_date is null or sales.start_date <= $2) and (sales.end_date is null or sales.end_date > $2)`;

/** Of several sales the lowest price wins, and of equal ones the older. */
export const SALE_IN_FORCE = `left join lateral (
  select sales.discount_basis_points, sales.end_date from sales
  where sales.store_id = p.store_id and ${SALE_RUNS}
    and (sales.application_scope = 'store'
      or sales.application_scope = 'package' and exists (
        select 1 from sale_packages sp
        where sp.store_id = p.store_id and sp.sale_id = sales.id and sp.product_id = p.id)
      or sales.application_scope = 'category' and exists (
        select 1 from sale_categories sc join product_categories pc
          on pc.store_id = sc.store_id and pc.category_id = sc.category_id
        where sc.store_id = p.store_id and sc.sale_id = sales.id and pc.product_id = p.id))
  order by sales.discount_basis_points desc, sales.created_at, sales.id limit 1
) sale on true`;

const OWN_DISCOUNT = `case when p.discount_price < p.price and (p.discount_expiry is null or p.discount_expiry > $2)
  then p.discount_price end`;

/** The price that the sale in force leaves, its percentage rounded half up; null without one. */
export const SALE_PRICE = `p.price - round(p.price * sale.discount_basis_points / 10000.0)::bigint`;

/** The price to pay now, in minor units: against the product's own discount the lower one wins. */
export const ACTUAL_PRICE = `least(p.price, ${OWN_DISCOUNT}, ${SALE_PRICE})`;

const DISCOUNT_END = `case when ${ACTUAL_PRICE} = p.price then null
  when ${ACTUAL_PRICE} = ${OWN_DISCOUNT} then p.discount_expiry else sale.end_date end`;

/** What can be sold now: the unused codes of a code product, the stock of the others. */
export const AVAILABLE = `case when p.type = 'code' then p.unused_codes when p.unlimited_stock then 0 else p.stock end`;
export const IN_STOCK = `(p.unlimited_stock and p.type <> 'code' or ${AVAILABLE} >= p.min_qty)`;

/** An image for a view, null without one. @param media alias of its row */
export const imageOf = (media: string): string =>
  `case when ${media}.id is not null then json_build_object('id', ${media}.id, 'path', ${media}.path, 'altText', ${media}.alt_text) end`;

/** The active categories of `p`. */
export const CATEGORIES = `(select coalesce(json_agg(json_build_object(
    'id', c.id, 'name', c.name, 'slug', c.slug, 'description', c.description, 'image', ${imageOf('cm')}, 'icon', c.icon,
    'isActive', c.is_active, 'sortOrder', c.sort_order, 'createdAt', c.created_at, 'updatedAt', c.updated_at
  ) order by c.sort_order, c.id), '[]')
  from product_categories pc
  join categories c on c.store_id = pc.store_id and c.id = pc.category_id
  left join media cm on cm.store_id = c.store_id and cm.id = c.image_media_id
  where pc.store_id = p.store_id and pc.product_id = p.id and c.is_active)`;

const FEATURES = `(select coalesce(json_agg(json_build_object(
    'id', f.id, 'name', f.name, 'description', f.description) order by f.position, f.id), '[]')
  from plan_features f where f.store_id = plans.store_id and f.plan_id = plans.id)`;

/** The plan of a row of `plans`. */
export const PLAN = `json_build_object(
    'id', plans.id, 'name', plans.name, 'description', plans.description, 'price', plans.price,
    'durationType', plans.duration_type, 'durationValue', plans.duration_value, 'features', ${FEATURES})`;

/** The active plans of `p` in their display order. */
export const PLANS = `(select coalesce(json_agg(${PLAN} order by plans.sort_order, plans.id), '[]')
  from plans where plans.store_id = p.store_id and plans.product_id = p.id and plans.is_active)`;

const modules = (also: string): string => `(select coalesce(json_agg(json_build_object(
    'id', m.id, 'title', m.title, 'description', m.description, 'type', m.type, 'sortIndex', m.sort_index,
    'durationMinutes', m.duration_minutes${also}) order by m.sort_index, m.id), '[]')
  from course_modules m where m.store_id = cs.store_id and m.section_id = cs.id)`;

/** A course `co` with its sections and modules. @param where which one @param also more of each module `m`, with a comma before */
export const courseWhere = (where: string, also = ''): string =>
  `(select json_build_object('id', co.id, 'instructor', co.instructor, 'level', co.level, 'sections',
    (select coalesce(json_agg(json_build_object('id', cs.id, 'title', cs.title, 'description', cs.description,
        'sortIndex', cs.sort_index, 'modules', ${modules(also)}) order by cs.sort_index, cs.id), '[]')
      from course_sections cs where cs.store_id = co.store_id and cs.course_id = co.id))
  from courses co where ${where})`;

const COURSE = courseWhere('co.store_id = p.store_id and co.product_id = p.id');

const OWN_COLUMNS = `'id', p.id, 'name', p.name, 'marketingTitle', p.marketing_title, 'slug', p.slug,
  'description', p.description, 'type', p.type, 'status', p.status, 'isFeatured', p.is_featured,
  'isNoticeable', p.is_noticeable, 'isNew', p.created_at > $2::timestamptz - ${NEW_FOR}, 'showReviews', p.show_reviews,
  'currency', s.currency, 'price', p.price, 'actualPrice', ${ACTUAL_PRICE}, 'discountEnd', ${DISCOUNT_END},
  'isDiscountExpired', p.discount_price is not null and p.discount_expiry <= $2 is true,
  'available', ${AVAILABLE}, 'unlimited', p.unlimited_stock and p.type <> 'code', 'minQty', p.min_qty,
  'unusedCodes', case when p.type = 'code' then p.unused_codes else 0 end, 'isInStock', ${IN_STOCK}, 'badge', p.badge,
  'image', ${imageOf('m')}, 'fields', p.fields, 'meta', p.meta, 'metadata', p.metadata, 'tags', p.tags,
  'metaTitle', p.meta_title, 'metaDescription', p.meta_description, 'metaKeywords', p.meta_keywords,
  'createdAt', p.created_at, 'updatedAt', p.updated_at`;

/** The first instant after now at which the clock alone changes what is shown; null when it never does. */
const VALID_UNTIL = `(select min(instant) from (values (p.created_at + ${NEW_FOR}), (p.discount_expiry),
    ((select min(start_date) from sales where store_id = $1 and is_enabled and start_date > $2)),
    ((select min(end_date) from sales where store_id = $1 and is_enabled and end_date > $2))
  ) as changes (instant) where instant > $2)`;

/** A product as related products are shown. */
export const BRIEF_PRODUCT = `json_build_object(${OWN_COLUMNS})`;

/** A product as lists and its own page show it. */
export const FULL_PRODUCT = `json_build_object(${OWN_COLUMNS}, 'validUntil', ${VALID_UNTIL}, 'categories', ${CATEGORIES},
  'plans', case when p.type in ('subscription', 'license') then ${PLANS} else '[]' end,
  'course', case when p.type = 'course' then ${COURSE} end)`;

/** What a product is shown with. */
export const JOINED_TO_PRODUCT = `join stores s on s.id = p.store_id
  left join media m on m.store_id = p.store_id and m.id = p.image_media_id
  ${SALE_IN_FORCE}`;

/** The tables of `p`, without a condition. */
export const FROM_PRODUCT = `from products p ${JOINED_TO_PRODUCT}`;
