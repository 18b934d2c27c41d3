/** The words of an invoice, Arabic first and English beside it. */

export interface Label {
  readonly ar: string;
  readonly en: string;
}

const label = (ar: string, en: string): Label => ({ ar, en });

export const LABELS = {
  invoice: label('فاتورة ضريبية مبسطة', 'Simplified tax invoice'),
  creditNote: label('إشعار دائن للفاتورة الضريبية المبسطة', 'Simplified tax credit note'),
  details: label('بيانات الفاتورة', 'Invoice details'),
  creditNoteDetails: label('بيانات الإشعار', 'Credit note details'),
  number: label('رقم الفاتورة', 'Invoice no.'),
  creditNoteNumber: label('رقم الإشعار', 'Credit note no.'),
  credited: label('عن الفاتورة رقم', 'For invoice no.'),
  reason: label('سبب الإصدار', 'Reason'),
  refunded: label('استرداد كامل', 'Full refund'),
  date: label('تاريخ الإصدار', 'Issue date'),
  time: label('وقت الإصدار', 'Issue time'),
  order: label('رقم الطلب', 'Order no.'),
  currency: label('العملة', 'Currency'),
  seller: label('البائع', 'Seller'),
  buyer: label('العميل', 'Customer'),
  name: label('الاسم', 'Name'),
  email: label('البريد', 'Email'),
  address: label('العنوان', 'Address'),
  vatNumber: label('الرقم الضريبي', 'VAT no.'),
  crNumber: label('السجل التجاري', 'CR no.'),
  place: label('م', '#'),
  item: label('المنتج', 'Item'),
  quantity: label('الكمية', 'Qty'),
  price: label('سعر الوحدة', 'Unit price'),
  lineDiscount: label('الخصم', 'Discount'),
  lineVat: label('الضريبة', 'VAT'),
  lineTotal: label('الإجمالي مع الضريبة', 'Total incl. VAT'),
  subtotal: label('المجموع شامل الضريبة', 'Subtotal incl. VAT'),
  discount: label('الخصم', 'Discount'),
  taxable: label('المبلغ الخاضع للضريبة', 'Taxable amount excl. VAT'),
  vat: label('ضريبة القيمة المضافة', 'VAT'),
  total: label('الإجمالي شامل الضريبة', 'Total incl. VAT'),
} as const satisfies Record<string, Label>;
