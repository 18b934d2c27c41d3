/**
 * What the server refuses, in Arabic. Rules and the contract's validation speak English, in sentences that may have parts which vary;
 * this table has for each of them the Arabic sentence, with the same parts. Tests fail for a sentence that it lacks.
 */
import { PROBLEMS, type ProblemCode } from '../../problem';

/** One for each refusal there is: the compiler names the one that is missing. */
const REFUSALS: Record<ProblemCode, string> = {
  malformed_request: 'تعذّرت قراءة الطلب.',
  wrong_state: 'لا يمكن ذلك في الحالة الراهنة.',
  unauthenticated: 'لم يتم التحقق من الهوية.',
  forbidden: 'غير مسموح.',
  not_found: 'غير موجود.',
  method_not_allowed: 'طريقة الطلب غير مسموح بها.',
  conflict: 'يتعارض الطلب مع الحالة الراهنة.',
  precondition_failed: 'لم يتحقق الشرط المسبق.',
  payload_too_large: 'محتوى الطلب أكبر من المسموح به.',
  unsupported_media_type: 'نوع محتوى الطلب غير مدعوم.',
  range_not_satisfiable: 'تعذّرت تلبية النطاق المطلوب.',
  expectation_failed: 'تعذّرت تلبية ما يتوقعه الطلب.',
  invalid: 'البيانات المُدخلة غير صالحة.',
  too_many_requests: 'طلبات كثيرة جدًا.',
  internal: 'خطأ في الخادم.',
  unavailable: 'الخدمة غير متاحة حاليًا.',
};

/** Braces name what varies. Of two that fit a sentence the first is taken. */
const SENTENCES: Readonly<Record<string, string>> = {
  'The request body is not valid JSON.': 'محتوى الطلب ليس JSON صالحًا.',
  'The permission {permission} is missing.': 'الصلاحية {permission} غير ممنوحة.',
  "The store's plan does not include this API.": 'باقة المتجر لا تشمل هذه الواجهة البرمجية.',
  'Store not found.': 'المتجر غير موجود.',
  'Order not found.': 'الطلب غير موجود.',
  'Product not found.': 'المنتج غير موجود.',

  // What the rules of the catalogue refuse.
  'There is no media {id} in this store.': 'لا يوجد ملف برقم {id} في هذا المتجر.',
  'Media {id} is a file for buyers, no image.': 'الملف {id} مخصص للمشترين وليس صورة.',
  'The slug {slug} is taken.': 'المعرّف {slug} مستخدم من قبل.',
  'The slug field must be letters and digits in lower case, words joined by single hyphens.':
    'يجب أن يتكون الحقل slug من أحرف صغيرة وأرقام، تفصل بين كلماته شرطة واحدة.',
  'Media {id} is an image, no file for buyers.': 'الملف {id} صورة وليس ملفًا للمشترين.',
  'There is no category {id} in this store.': 'لا يوجد تصنيف برقم {id} في هذا المتجر.',
  'There is no benefit {id} in this store.': 'لا توجد ميزة برقم {id} في هذا المتجر.',
  "The store's plan does not include licenses.": 'باقة المتجر لا تشمل منتجات التراخيص.',
  'The {field} field is not for products of the type {type}.': 'الحقل {field} غير مخصص للمنتجات من النوع {type}.',
  'The {field} field is not for modules of the type {type}.': 'الحقل {field} غير مخصص للدروس من النوع {type}.',
  'The {field} field is for keys that are timed.': 'الحقل {field} مخصص للمفاتيح محددة المدة.',
  'The {field} field needs a discount_price.': 'يتطلب الحقل {field} الحقل discount_price.',
  'The {field} field must be today or later.': 'يجب أن يكون الحقل {field} اليوم أو بعده.',
  'The code {code} is there twice.': 'الرمز {code} مكرر.',
  'The variant {id} is there twice.': 'الخيار {id} مكرر.',
  'The field {name} is there twice.': 'الحقل {name} مكرر.',
  'The option {name} is there twice.': 'الخيار {name} مكرر.',
  'The product has the code {code} already.': 'الرمز {code} موجود في المنتج من قبل.',
  'The product has no variant {id}.': 'ليس للمنتج الخيار {id}.',

  // Uploads.
  'The request body is not a whole form.': 'محتوى الطلب ليس نموذجًا مكتملًا.',
  'Only one file can be sent.': 'لا يمكن إرسال أكثر من ملف واحد.',
  'The form has too many fields, or one whose name is none.': 'في النموذج حقول كثيرة أو حقل اسمه غير صالح.',
  'The file field must be a JPEG, PNG, GIF or WebP image.':
    'يجب أن يكون الحقل file صورة من نوع JPEG أو PNG أو GIF أو WebP.',
  'The file field is not what its name says.': 'محتوى الحقل file لا يطابق اسمه.',
  'The file field holds a second file within the first.': 'يحتوي الحقل file على ملف داخل ملف آخر.',
  'The file field holds an image that is broken or too large to be shown.':
    'يحتوي الحقل file على صورة تالفة أو أكبر من أن تُعرض.',

  'At least one of the subscriptionVariants must be active.':
    'يجب أن يكون واحد على الأقل من الخيارات subscriptionVariants مفعّلًا.',

  // Orders.
  'The order can not go from status {from} to status {to}.': 'لا يمكن أن ينتقل الطلب من الحالة {from} إلى الحالة {to}.',
  'The first request with this Idempotency-Key is still being answered.':
    'ما زال الطلب الأول بهذا المفتاح Idempotency-Key قيد التنفيذ.',
  'The Idempotency-Key was sent with another request.': 'أُرسل المفتاح Idempotency-Key مع طلب آخر.',
  'Product {id} is not for sale in this store.': 'المنتج {id} غير معروض للبيع في هذا المتجر.',
  'Product {id} is sold out.': 'نفد المنتج {id}.',
  'Of product {id} only {count} are left.': 'لم يبق من المنتج {id} سوى {count}.',
  'At least {count} of product {id} must be ordered.': 'يجب ألا تقل الكمية المطلوبة من المنتج {id} عن {count}.',
  'A customer can have at most {count} of product {id}.': 'لا يحق للعميل أكثر من {count} من المنتج {id}.',
  'Of product {id} an item holds one.': 'لا يشمل البند أكثر من واحد من المنتج {id}.',
  'Product {id} has no variant {variant}.': 'ليس للمنتج {id} الخيار {variant}.',
  'Product {id} has no such option.': 'ليس للمنتج {id} هذا الخيار.',
  'The order is too large.': 'قيمة الطلب أكبر من المسموح به.',
  'There is no such coupon.': 'لا توجد قسيمة بهذا الرمز.',
  'The coupon is not valid now.': 'القسيمة غير سارية الآن.',
  'The coupon has been used up.': 'استُنفدت مرات استخدام القسيمة.',
  'The customer has used up the coupon.': 'استنفد العميل مرات استخدامه للقسيمة.',
  'The coupon is for none of the items.': 'لا تشمل القسيمة أيًّا من بنود الطلب.',
  'There is no customer {id} in this store.': 'لا يوجد عميل بالرقم {id} في هذا المتجر.',
  'The customer needs an id, an e-mail address or a phone number.':
    'يلزم للعميل رقم تعريف أو بريد إلكتروني أو رقم هاتف.',
  'The customer.phone field must be a phone number of the country.':
    'يجب أن يكون الحقل customer.phone رقم هاتف من الدولة المحددة.',
  'The order has no item {id}.': 'ليس في الطلب بند بالرقم {id}.',
  'The item has no code {id}.': 'ليس في البند رمز بالرقم {id}.',
  'The {field} field must be a date or an instant that exists.': 'يجب أن يكون الحقل {field} تاريخًا أو وقتًا موجودًا.',

  // What the contract's validation finds.
  'The {field} field is required.': 'الحقل {field} مطلوب.',
  'The {field} field is unknown.': 'الحقل {field} غير معروف.',
  'The {field} field is read-only.': 'الحقل {field} للقراءة فقط.',
  'The {field} field must not be empty.': 'يجب ألا يكون الحقل {field} فارغًا.',
  'The {field} field must not have additional properties.': 'الحقل {field} غير معروف.',
  'The {field} field must be string.': 'يجب أن يكون الحقل {field} نصًا.',
  'The {field} field must be string or null.': 'يجب أن يكون الحقل {field} نصًا أو null.',
  'The {field} field must be integer.': 'يجب أن يكون الحقل {field} عددًا صحيحًا.',
  'The {field} field must be number.': 'يجب أن يكون الحقل {field} عددًا.',
  'The {field} field must be a finite number.': 'يجب أن يكون الحقل {field} عددًا محدودًا.',
  'The {field} field must be boolean.': 'يجب أن تكون قيمة الحقل {field} إما true أو false.',
  'The {field} field must be array.': 'يجب أن يكون الحقل {field} قائمة.',
  'The {field} field must be object.': 'يجب أن يكون الحقل {field} كائنًا.',
  'The {field} field must be null.': 'يجب أن تكون قيمة الحقل {field} هي null.',
  'The {field} field must be at most {limit}.': 'يجب ألا يزيد الحقل {field} على {limit}.',
  'The {field} field must be at least {limit}.': 'يجب ألا يقل الحقل {field} عن {limit}.',
  'The {field} field must be less than {limit}.': 'يجب أن يكون الحقل {field} أقل من {limit}.',
  'The {field} field must be more than {limit}.': 'يجب أن يكون الحقل {field} أكبر من {limit}.',
  'The {field} field must be multiple of {number}.': 'يجب أن يكون الحقل {field} من مضاعفات {number}.',
  'The {field} field must not have more than {limit} characters.': 'يجب ألا يزيد الحقل {field} على {limit} من الأحرف.',
  'The {field} field must not have more than {limit} bytes.': 'يجب ألا يزيد الحقل {field} على {limit} بايت.',
  'The {field} field must not have fewer than {limit} characters.': 'يجب ألا يقل الحقل {field} عن {limit} من الأحرف.',
  'The {field} field must not have more than {limit} items.': 'يجب ألا يزيد الحقل {field} على {limit} من العناصر.',
  'The {field} field must not have fewer than {limit} items.': 'يجب ألا يقل الحقل {field} عن {limit} من العناصر.',
  'The {field} field must not have more than {limit} properties.':
    'يجب ألا يزيد الحقل {field} على {limit} من المفاتيح.',
  'The {field} field must not have fewer than {limit} properties.': 'يجب ألا يقل الحقل {field} عن {limit} من المفاتيح.',
  'The {field} field must not have duplicate items (items ## {one} and {other} are identical).':
    'يجب ألا تتكرر عناصر الحقل {field} (العنصران {one} و{other} متطابقان، والعدّ من صفر).',
  'The {field} field must be equal to one of the allowed values: {values}.':
    'يجب أن يكون الحقل {field} إحدى القيم المسموح بها: {values}.',
  'The {field} field must be equal to constant.': 'قيمة الحقل {field} ليست القيمة المسموح بها.',
  'The {field} field must be a text in one line that is not blank.':
    'يجب أن يكون الحقل {field} نصًا من سطر واحد غير فارغ.',
  'The {field} field must be a text that is not blank, without control characters.':
    'يجب أن يكون الحقل {field} نصًا غير فارغ، بلا محارف تحكم.',
  'The {field} field must have visible ASCII characters alone.':
    'يجب ألا يحتوي الحقل {field} إلا على محارف ASCII مرئية.',
  'The {field} field must have letters from A to Z and digits alone.':
    'يجب ألا يحتوي الحقل {field} إلا على أحرف من A إلى Z وأرقام.',
  'The {field} field must have small letters from a to z, digits, hyphens and underscores alone, and begin with a letter.':
    'يجب ألا يحتوي الحقل {field} إلا على أحرف صغيرة من a إلى z وأرقام وشرطات، وأن يبدأ بحرف.',
  'The {field} field must begin with http:// or https://.': 'يجب أن يبدأ الحقل {field} بـ http:// أو https://.',
  'The {field} field must be a calling code, such as 966 or +966.':
    'يجب أن يكون الحقل {field} رمز اتصال دوليًا، مثل 966 أو +966.',
  'The {field} field must be a date from the year 1000 on, such as 2026-01-31.':
    'يجب أن يكون الحقل {field} تاريخًا من عام 1000 فما بعد، مثل 2026-01-31.',
  'The {field} field must match pattern "{pattern}".': 'يجب أن يطابق الحقل {field} النمط "{pattern}".',
  'The {field} field must match format "{format}".': 'يجب أن يكون الحقل {field} بالصيغة "{format}".',
  'The {field} field must match exactly one schema in oneOf.':
    'يجب أن يطابق الحقل {field} شكلًا واحدًا من الأشكال الموثّقة.',
  'The {field} field must not be valid.': 'قيمة الحقل {field} غير مسموح بها.',
  'The {field} field must not contain characters that no text can hold.':
    'يجب ألا يحتوي الحقل {field} على رموز لا يمكن حفظها في نص.',
  'The {field} field must not be nested so deeply.': 'الحقل {field} متداخل أعمق من المسموح به.',
  'The {field} field has more decimals than {currency}.': 'في الحقل {field} منازل عشرية أكثر مما لعملة {currency}.',
};

/** A sentence with parts that vary: how it is recognised, and what it becomes. */
interface Form {
  readonly pattern: RegExp;
  readonly arabic: string;
}

const PLACE = /\{(\w+)\}/g;

const known = new Map<string, string>([
  ...Object.entries(REFUSALS).map(([code, arabic]) => [PROBLEMS[code as ProblemCode].message, arabic] as const),
  ...Object.entries(SENTENCES),
]);

const forms: readonly Form[] = Object.entries(SENTENCES)
  .filter(([english]) => english.includes('{'))
  .map(([english, arabic]) => ({ pattern: patternOf(english), arabic }));

function patternOf(english: string): RegExp {
  const literal = english.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(PLACE, '(?<$1>.*)')}$`, 's');
}

/** The Arabic form of a sentence of ours, with the same parts; a sentence that has none as it is. */
export function inArabic(english: string): string {
  const whole = known.get(english);
  if (whole !== undefined) return whole;
  for (const { pattern, arabic } of forms) {
    const parts = pattern.exec(english)?.groups;
    if (parts) return arabic.replace(PLACE, (_, name: string) => parts[name] ?? '');
  }
  return english;
}
