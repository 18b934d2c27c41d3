/** What every refusal means to the one who is refused, and what helps, in the languages of the guides: one entry for each code there is. */
import type { ProblemCode } from './problem';

export interface Meaning {
  readonly meaning: string;
  readonly remedy: string;
}

/** In Markdown. */
export const MEANINGS: Readonly<Record<ProblemCode, Readonly<Record<'en' | 'ar', Meaning>>>> = {
  malformed_request: {
    en: {
      meaning:
        'The request could not be read: broken JSON, an incomplete form, a path or a header that HTTP does not allow. With the status 408 it took too long to come, with 431 its headers are too large.',
      remedy:
        'Let a library write the JSON and the form, and send it with its `Content-Type`. The same bytes are refused again.',
    },
    ar: {
      meaning:
        'تعذّرت قراءة الطلب: JSON غير سليم، أو نموذج ناقص، أو مسار أو ترويسة لا يسمح بها HTTP. ومع الحالة 408 تأخر وصوله أكثر من المسموح، ومع 431 كانت ترويساته أكبر من المسموح.',
      remedy:
        'دع مكتبة برمجية تكتب JSON أو النموذج، وأرسل المحتوى مع `Content-Type` الخاص به. إعادة إرسال الطلب نفسه لن تغيّر النتيجة.',
    },
  },
  wrong_state: {
    en: {
      meaning:
        'The request is correct, but what it names is not in a state that permits it: a review of an unpaid order, say.',
      remedy: 'Read the object again, show the message to whoever asked, and ask again once the state permits it.',
    },
    ar: {
      meaning: 'الطلب سليم، لكن حالة العنصر المقصود لا تسمح به، مثل تقييم طلب شراء لم يُدفع بعد.',
      remedy: 'اقرأ العنصر من جديد واعرض الرسالة على صاحب الطلب، ثم أعد المحاولة عندما تسمح الحالة بذلك.',
    },
  },
  unauthenticated: {
    en: {
      meaning:
        'The credential is missing, malformed, unknown, expired or revoked, or it belongs to another store than the one that the request names.',
      remedy:
        'Send the header that the operation names, with the whole credential. If it still fails, get a new one; see [Authentication](authentication).',
    },
    ar: {
      meaning:
        'بيانات الاعتماد غائبة أو غير سليمة أو غير معروفة أو منتهية أو ملغاة، أو تخص متجرًا غير الذي يحدده الطلب.',
      remedy:
        'أرسل الترويسة التي تحددها العملية مع بيانات الاعتماد كاملة. وإن استمر الرفض فاحصل على بيانات جديدة؛ راجع [المصادقة](authentication).',
    },
  },
  forbidden: {
    en: {
      meaning:
        "The credential is good, but lacks the permission that the message names, or the store's plan does not include this.",
      remedy:
        'Have an operator of the store create a key with that permission (Edit does not imply View), or upgrade the plan. Sending it again changes nothing.',
    },
    ar: {
      meaning: 'بيانات الاعتماد صحيحة، لكن تنقصها الصلاحية المذكورة في الرسالة، أو أن باقة المتجر لا تشمل ذلك.',
      remedy:
        'اطلب من مشغّل المتجر إنشاء مفتاح له هذه الصلاحية (صلاحية Edit لا تتضمن View)، أو ترقية الباقة. إعادة الإرسال لن تغيّر شيئًا.',
    },
  },
  not_found: {
    en: {
      meaning:
        'There is no such path, no such object in this store, or no store at this address. What belongs to another store is answered alike.',
      remedy: 'Check the path and the id. In the Storefront, name the store with `X-Public-Key`.',
    },
    ar: {
      meaning:
        'لا يوجد هذا المسار، أو لا يوجد هذا العنصر في المتجر، أو لا متجر على هذا العنوان. وما يخص متجرًا آخر يُجاب عنه بالطريقة نفسها.',
      remedy: 'تحقق من المسار والمعرّف. وفي واجهة المتجر حدّد المتجر بالترويسة `X-Public-Key`.',
    },
  },
  method_not_allowed: {
    en: {
      meaning: 'The path exists, but not with this method.',
      remedy: 'Use one of the methods that the `Allow` header names.',
    },
    ar: {
      meaning: 'المسار موجود، لكن ليس بطريقة الطلب هذه.',
      remedy: 'استخدم إحدى الطرق المذكورة في الترويسة `Allow`.',
    },
  },
  conflict: {
    en: {
      meaning:
        'The request contradicts what is there: the order can not go to that status, it was reviewed before, or the first request with the same `Idempotency-Key` is still at work.',
      remedy:
        'Read the object again and decide anew. While the first request is at work, wait a second and send the same request with the same key.',
    },
    ar: {
      meaning:
        'يتعارض الطلب مع ما هو قائم: لا يمكن أن ينتقل طلب الشراء إلى تلك الحالة، أو سبق تقييمه، أو أن الطلب الأول بالمفتاح `Idempotency-Key` نفسه ما زال قيد التنفيذ.',
      remedy:
        'اقرأ العنصر من جديد ثم قرّر. وإن كان الطلب الأول قيد التنفيذ فانتظر ثانية وأرسل الطلب نفسه بالمفتاح نفسه.',
    },
  },
  precondition_failed: {
    en: {
      meaning: 'A condition in the headers (`If-Match`, `If-Unmodified-Since`) does not hold: the file has changed.',
      remedy: 'Load the file again, without the condition.',
    },
    ar: {
      meaning: 'لم يتحقق شرط في الترويسات (`If-Match` أو `If-Unmodified-Since`): لقد تغيّر الملف.',
      remedy: 'حمّل الملف من جديد دون الشرط.',
    },
  },
  payload_too_large: {
    en: {
      meaning: 'The body, or the file in it, is larger than the operation accepts.',
      remedy: 'Send less: split a batch, or make the picture smaller. The reference names the bounds.',
    },
    ar: {
      meaning: 'محتوى الطلب أو الملف الذي فيه أكبر مما تقبله العملية.',
      remedy: 'أرسل أقل: قسّم الدفعة أو صغّر الصورة. الحدود مذكورة في المرجع.',
    },
  },
  unsupported_media_type: {
    en: {
      meaning: 'The body has a `Content-Type`, or a `Content-Encoding`, that the operation does not take.',
      remedy:
        'Send `Content-Type: application/json`, or a form (`multipart/form-data`) where the operation takes a file.',
    },
    ar: {
      meaning: 'لمحتوى الطلب `Content-Type` أو `Content-Encoding` لا تقبله العملية.',
      remedy: 'أرسل `Content-Type: application/json`، أو نموذجًا (`multipart/form-data`) حيث تقبل العملية ملفًا.',
    },
  },
  range_not_satisfiable: {
    en: {
      meaning: 'The part of the file that `Range` asks for lies beyond its end.',
      remedy: 'Look at `Content-Range`, which has the size of the file, and ask for a part of it.',
    },
    ar: {
      meaning: 'الجزء المطلوب من الملف بالترويسة `Range` يقع بعد نهايته.',
      remedy: 'انظر إلى `Content-Range` ففيها حجم الملف، واطلب جزءًا منه.',
    },
  },
  expectation_failed: {
    en: {
      meaning: 'The request has an `Expect` header that the server does not know.',
      remedy: 'Leave `Expect` out, or send `100-continue`.',
    },
    ar: {
      meaning: 'في الطلب ترويسة `Expect` لا يعرفها الخادم.',
      remedy: 'احذف الترويسة `Expect`، أو أرسل `100-continue`.',
    },
  },
  invalid: {
    en: {
      meaning:
        'A parameter or a field of the body is missing, unknown, of the wrong type or out of its bounds, or breaks a rule of the store. The answer says which, and nothing was done.',
      remedy:
        'Mend what the answer names; the reference has the bounds of every field. The same request is refused again.',
    },
    ar: {
      meaning:
        'أحد المعاملات أو أحد حقول المحتوى ناقص أو غير معروف أو من نوع خاطئ أو خارج حدوده، أو يخالف قاعدة من قواعد المتجر. يحدّد الرد موضع الخطأ، ولم يُنفَّذ شيء.',
      remedy: 'أصلح ما يذكره الرد؛ حدود كل حقل مذكورة في المرجع. إعادة إرسال الطلب نفسه تُرفض ثانية.',
    },
  },
  too_many_requests: {
    en: {
      meaning: 'The limit is reached: of requests a minute, or the narrower one of an operation such as signing in.',
      remedy:
        'Wait as many seconds as `Retry-After` says, then send the request again; see [Rate limits](rate-limits).',
    },
    ar: {
      meaning: 'بلغت الحد المسموح: من الطلبات في الدقيقة، أو الحد الأضيق لعملية بعينها مثل تسجيل الدخول.',
      remedy: 'انتظر عدد الثواني المذكور في `Retry-After` ثم أعد إرسال الطلب؛ راجع [حدود الطلبات](rate-limits).',
    },
  },
  internal: {
    en: {
      meaning: 'A fault of the server. Whatever the request would have changed is unchanged.',
      remedy: 'Report it with the `X-Request-Id` of the answer: it leads to the cause in the log.',
    },
    ar: {
      meaning: 'خلل في الخادم. كل ما كان الطلب سيغيّره بقي على حاله.',
      remedy: 'أبلغ عنه مع قيمة `X-Request-Id` الواردة في الرد، فهي تقود إلى السبب في السجل.',
    },
  },
  unavailable: {
    en: {
      meaning:
        'The server can not answer just now: its database is away, it restarts, or it has too much work of this kind.',
      remedy:
        'Wait as many seconds as `Retry-After` says and send it again. What writes is safe to repeat with an `Idempotency-Key`; see [Idempotency](idempotency).',
    },
    ar: {
      meaning: 'لا يستطيع الخادم الرد الآن: قاعدة بياناته غير متاحة، أو يُعاد تشغيله، أو لديه من هذا العمل فوق طاقته.',
      remedy:
        'انتظر عدد الثواني المذكور في `Retry-After` ثم أعد الإرسال. وعمليات الكتابة تُعاد بأمان مع `Idempotency-Key`؛ راجع [تكرار الطلبات بأمان](idempotency).',
    },
  },
};
