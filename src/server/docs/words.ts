/** What the pages of the guides say around their text, in each of their languages. */

export const LANGUAGES = ['en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Words {
  /** Its own name of itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly guides: string;
  readonly reference: string;
  readonly skip: string;
  readonly onThisPage: string;
  readonly contents: string;
  readonly introduction: string;
  readonly contracts: string;
  readonly contractsIntroduction: string;
  /** Of the table of contracts. */
  readonly columns: { readonly api: string; readonly path: string; readonly version: string; readonly file: string };
  readonly search: string;
  readonly foundFor: (asked: string, count: number) => string;
  readonly nothingFound: string;
  readonly previous: string;
  readonly next: string;
  readonly codeBlock: string;
  readonly table: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    name: 'English',
    direction: 'ltr',
    guides: 'Guides',
    reference: 'API reference',
    skip: 'Skip to the text',
    onThisPage: 'On this page',
    contents: 'All guides',
    introduction:
      'How to call the APIs of this server, generate clients from their contracts, and test against them. Every field of every operation is in the reference.',
    contracts: 'Contracts',
    contractsIntroduction:
      'Each API is described by an OpenAPI document at an address that stays. Its name leads to its reference.',
    columns: { api: 'API', path: 'Base path', version: 'Version', file: 'Document' },
    search: 'Search the guides',
    foundFor: (asked, count) => `“${asked}”: ${count} ${count === 1 ? 'place' : 'places'}`,
    nothingFound: 'Nothing in the guides has all of these words. Fields and operations are searched in the reference.',
    previous: 'Previous',
    next: 'Next',
    codeBlock: 'Code',
    table: 'Table',
  },
  ar: {
    name: 'العربية',
    direction: 'rtl',
    guides: 'الأدلة',
    reference: 'مرجع الواجهات',
    skip: 'انتقل إلى النص',
    onThisPage: 'في هذه الصفحة',
    contents: 'كل الأدلة',
    introduction:
      'كيف تستدعي واجهات هذا الخادم البرمجية، وتولّد عملاء لها من عقودها، وتختبر عملك عليها. أما تفاصيل كل حقل في كل عملية ففي المرجع (بالإنجليزية).',
    contracts: 'العقود',
    contractsIntroduction: 'لكل واجهة وثيقة OpenAPI تصفها على عنوان ثابت. واسم الواجهة يقود إلى مرجعها.',
    columns: { api: 'الواجهة', path: 'المسار الأساسي', version: 'الإصدار', file: 'الوثيقة' },
    search: 'ابحث في الأدلة',
    foundFor: (asked, count) => `«${asked}»: عدد المواضع ${count}`,
    nothingFound: 'لا يوجد موضع في الأدلة يضم هذه الكلمات كلها. والبحث في الحقول والعمليات يكون في المرجع.',
    previous: 'السابق',
    next: 'التالي',
    codeBlock: 'نص برمجي',
    table: 'جدول',
  },
};
