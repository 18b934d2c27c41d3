/** The categories of the digital store, and the benefits that its products can show. */
import type { Calendar } from './calendar';
import type { Draft } from './Draft';

/** Ids by what is sold in them; 1 is the documented one, 12 that of Create Product's example. */
export const categoryIds = {
  games: 1,
  giftCards: 2,
  software: 3,
  subscriptions: 4,
  courses: 5,
  services: 6,
  goods: 7,
  mobile: 8,
  design: 9,
  archive: 10,
  servers: 11,
  keys: 12,
} as const;

const categories = [
  { id: categoryIds.games, name: 'Games', slug: 'games', description: null, icon: null },
  { id: categoryIds.giftCards, name: 'بطاقات الهدايا', slug: 'gift-cards', description: 'رصيد لمتاجر الألعاب' },
  { id: categoryIds.software, name: 'Software', slug: 'software', description: 'Licenses for work and play' },
  { id: categoryIds.subscriptions, name: 'اشتراكات', slug: 'subscriptions', description: 'عضويات شهرية وسنوية' },
  { id: categoryIds.courses, name: 'دورات', slug: 'courses', description: 'تعلّم بالسرعة التي تناسبك' },
  { id: categoryIds.services, name: 'Services', slug: 'services', description: 'Done for you by people' },
  { id: categoryIds.goods, name: 'إكسسوارات', slug: 'accessories', description: 'ملحقات للاعبين' },
  { id: categoryIds.mobile, name: 'شحن الجوال', slug: 'mobile-top-up', description: null },
  { id: categoryIds.design, name: 'Design', slug: 'design', description: 'Templates, fonts and sounds' },
  { id: categoryIds.archive, name: 'Archive', slug: 'archive', description: 'No longer shown', isActive: false },
  { id: categoryIds.servers, name: 'Server Tools', slug: 'server-tools', description: 'For those who host' },
  { id: categoryIds.keys, name: 'مفاتيح', slug: 'keys', description: 'مفاتيح تفعيل فورية' },
];

const benefits = [
  { id: 1, name: 'تسليم فوري', description: 'يصلك الكود بعد الدفع مباشرة', icon: 'bolt' },
  { id: 2, name: 'Support in Arabic and English', description: 'Every day until midnight', icon: 'chat' },
  { id: 3, name: 'ضمان الاستبدال', description: 'نستبدل ما لا يعمل خلال سبعة أيام', icon: 'shield' },
];

export const benefitIds: readonly number[] = benefits.map(({ id }) => id);

export function addCategories(draft: Draft, calendar: Calendar): void {
  const createdAt = calendar.daysAgo(966);
  const updatedAt = calendar.daysAgo(800, '10:30');
  draft.add(
    'categories',
    ...categories.map((category) => ({
      isActive: true,
      icon: null,
      ...category,
      uuid: draft.uuid('categories', category.id),
      sortOrder: category.id - 1,
      createdAt,
      updatedAt,
    })),
  );
  draft.add('benefits', ...benefits.map((benefit) => ({ ...benefit, createdAt, updatedAt })));
}
