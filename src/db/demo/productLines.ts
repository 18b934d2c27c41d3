/** What the bulk of the digital store's products is made of: every maker of a line offers every thing of it. */
import { categoryIds } from './categories';
import type { ProductType } from './products';

export interface ProductLine {
  type: ProductType;
  categories: readonly number[];
  language: 'ar' | 'en';
  makers: readonly string[];
  /** Names, each with the price in minor units at the first maker. */
  things: readonly (readonly [name: string, price: number])[];
  description: string;
}

const studios = ['Nova', 'Zephyr', 'Ironvale', 'Lumen', 'Oasis', 'Halcyon', 'Pixelforge', 'Sandstorm'];
const arabicMakers = ['نوفا', 'صحارى', 'لؤلؤة', 'نسيم', 'أفق', 'واحة', 'برق'];

export const productLines: readonly ProductLine[] = [
  {
    type: 'code',
    categories: [categoryIds.keys],
    language: 'en',
    makers: studios,
    things: [
      ['Racing Key', 89_00],
      ['Adventure Key', 129_00],
      ['Strategy Key', 75_00],
      ['Football Key', 199_00],
      ['Puzzle Key', 24_50],
    ],
    description: 'An activation key for PC, sent as soon as it is paid.',
  },
  {
    type: 'code',
    categories: [categoryIds.giftCards],
    language: 'ar',
    makers: arabicMakers,
    things: [
      ['بطاقة 50 ريال', 50_00],
      ['بطاقة 100 ريال', 100_00],
      ['بطاقة 200 ريال', 200_00],
      ['بطاقة 500 ريال', 500_00],
    ],
    description: 'رصيد يضاف إلى حسابك خلال دقائق.',
  },
  {
    type: 'code',
    categories: [categoryIds.mobile],
    language: 'ar',
    makers: arabicMakers,
    things: [
      ['شحن 60 نقطة', 4_99],
      ['شحن 325 نقطة', 22_99],
      ['شحن 660 نقطة', 44_99],
      ['شحن 1800 نقطة', 109_99],
    ],
    description: 'نقاط للعبة على الجوال، بدون كلمة مرور.',
  },
  {
    type: 'product',
    categories: [categoryIds.goods],
    language: 'en',
    makers: studios,
    things: [
      ['Keyboard', 279_00],
      ['Mouse', 149_00],
      ['Desk Lamp', 99_00],
      ['Collector Figure', 189_00],
      ['T-Shirt', 79_00],
    ],
    description: 'Sent within two working days.',
  },
  {
    type: 'product',
    categories: [categoryIds.design],
    language: 'ar',
    makers: arabicMakers,
    things: [
      ['قالب بث مباشر', 45_00],
      ['خط عربي', 120_00],
      ['حزمة مؤثرات صوتية', 65_00],
    ],
    description: 'ملفات جاهزة للتنزيل بعد الشراء.',
  },
  {
    type: 'service',
    categories: [categoryIds.services, categoryIds.servers],
    language: 'en',
    makers: studios,
    things: [
      ['Server Tuning', 149_00],
      ['Map Building', 399_00],
      ['Logo Drawing', 220_00],
    ],
    description: 'One of us writes to you within a day.',
  },
  {
    type: 'service',
    categories: [categoryIds.services],
    language: 'ar',
    makers: arabicMakers.slice(0, 5),
    things: [
      ['رفع مستوى الحساب', 80_00],
      ['تدريب خاص ساعة', 110_00],
    ],
    description: 'ينفذها لاعبون محترفون.',
  },
  {
    type: 'subscription',
    categories: [categoryIds.subscriptions],
    language: 'ar',
    makers: arabicMakers,
    things: [
      ['عضوية ذهبية', 39_00],
      ['عضوية فضية', 19_00],
      ['باقة مشاهدة', 29_00],
    ],
    description: 'تجدد متى شئت وتوقف متى شئت.',
  },
  {
    type: 'subscription',
    categories: [categoryIds.subscriptions, categoryIds.servers],
    language: 'en',
    makers: studios.slice(0, 4),
    things: [
      ['Hosting Plan', 59_00],
      ['Backup Plan', 15_00],
    ],
    description: 'Billed for each period, cancelled at any time.',
  },
  {
    type: 'license',
    categories: [categoryIds.software],
    language: 'en',
    makers: studios,
    things: [
      ['Recorder', 89_00],
      ['Mod Editor', 139_00],
      ['Overlay', 49_00],
    ],
    description: 'A license key for three machines.',
  },
  {
    type: 'course',
    categories: [categoryIds.courses],
    language: 'ar',
    makers: ['للمبتدئين', 'للمحترفين', 'خطوة بخطوة', 'في شهر'],
    things: [
      ['تصميم المراحل', 130_00],
      ['الرسم الرقمي', 160_00],
      ['صناعة المحتوى', 90_00],
      ['برمجة الألعاب', 210_00],
    ],
    description: 'دروس مسجلة مع ملفات للتدريب.',
  },
  {
    type: 'product',
    categories: [categoryIds.archive],
    language: 'en',
    makers: studios,
    things: [['Poster', 35_00]],
    description: 'While the last ones last.',
  },
];

export const plansOfBulk = {
  ar: [
    { name: 'شهر', description: 'يجدد كل شهر', months: 1, factor: 1 },
    { name: 'ثلاثة أشهر', description: 'أوفر من الشهري', months: 3, factor: 2.7 },
    { name: 'سنة', description: 'أفضل سعر', months: 12, factor: 9 },
  ],
  en: [
    { name: 'Monthly', description: 'Renewed each month', months: 1, factor: 1 },
    { name: 'Half a year', description: 'Less than the monthly price', months: 6, factor: 5 },
    { name: 'Yearly', description: 'The best price', months: 12, factor: 9 },
  ],
} as const;

export const planFeatures = {
  ar: [
    { name: 'دعم سريع', description: 'رد خلال ساعة' },
    { name: 'بدون إعلانات', description: 'تجربة هادئة' },
    { name: 'محتوى حصري', description: 'جديد كل أسبوع' },
  ],
  en: [
    { name: 'Fast support', description: 'An answer within the hour' },
    { name: 'Daily backups', description: 'Kept for a month' },
    { name: 'Early access', description: 'New things first' },
  ],
} as const;

export const lessonTitles = ['مقدمة', 'الأدوات', 'أول مشروع', 'أخطاء شائعة', 'مشروع كامل', 'النشر'] as const;
export const instructors = ['نورة الشهري', 'خالد المطيري', 'ريم العتيبي', 'فهد القحطاني'] as const;
export const badges = ['جديد', 'الأكثر مبيعاً', 'Limited', 'عرض'] as const;
export const tags = ['pc', 'mobile', 'هدية', 'رائج', 'instant', 'عربي'] as const;
