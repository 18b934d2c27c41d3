/** What the Merchant API says of a success, in both of its languages, and the envelope around it. Refusals: arabic.ts. */

const MESSAGES = {
  productsListed: { ar: 'تم جلب المنتجات بنجاح', en: 'The products of the store.' },
  productShown: { ar: 'تم جلب المنتج بنجاح', en: 'The product.' },
  productCreated: { ar: 'تم إنشاء المنتج بنجاح', en: 'The product was created.' },
  productUpdated: { ar: 'تم تحديث المنتج بنجاح', en: 'The product was updated.' },
  productDeleted: { ar: 'تم حذف المنتج بنجاح', en: 'The product was deleted.' },
  codesAdded: { ar: 'تمت إضافة الأكواد بنجاح', en: 'The codes were added.' },
  categoriesListed: { ar: 'تم جلب التصنيفات بنجاح', en: 'The categories of the store.' },
  categoryCreated: { ar: 'تم إنشاء التصنيف بنجاح', en: 'The category was created.' },
  benefitsListed: { ar: 'تم جلب المزايا بنجاح', en: 'The benefits of the store.' },
  benefitCreated: { ar: 'تم إنشاء الميزة بنجاح', en: 'The benefit was created.' },
  ordersListed: { ar: 'تم جلب الطلبات بنجاح', en: 'The orders of the store.' },
  mediaUploaded: { ar: 'تم رفع الملف بنجاح', en: 'The file was uploaded.' },
  orderShown: { ar: 'تم جلب الطلب بنجاح', en: 'The order.' },
  orderCreated: { ar: 'تم إنشاء الطلب بنجاح', en: 'The order was placed.' },
  orderUpdated: { ar: 'تم تحديث الطلب بنجاح', en: 'The order was updated.' },
  storeShown: { ar: 'تم جلب بيانات المتجر بنجاح', en: 'The store.' },
} as const;

export type MessageName = keyof typeof MESSAGES;

/** What a handler's request says of how to answer it. */
interface Asked {
  readonly now: Date;
  readonly language: string;
}

/** The body of a success: the message in the language of the request, the data, and when this was answered, in Unix seconds. */
export const success = <Data>({ now, language }: Asked, message: MessageName, data: Data) => ({
  message: MESSAGES[message][language === 'en' ? 'en' : 'ar'],
  data,
  ...stamp(now),
});

/** What every answer of the API ends with. */
export const stamp = (at: Date) => ({ api: 'rmz.shawarma' as const, timestamp: Math.floor(at.getTime() / 1000) });
