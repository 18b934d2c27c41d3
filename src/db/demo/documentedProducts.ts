/** The products that the documentation's examples name, with the ids and values of those examples. */
import { later, day, type Calendar } from './calendar';
import { categoryIds } from './categories';
import type { Draft } from './Draft';
import { uploadedImageId } from './images';
import { licenseConfigOf } from './licenses';
import { addCourse, addPlans, addProduct, addUnusedCodes, type Offer, type ProductDraft } from './products';
import type { Random } from './random';

/** The code on the order page. A second one goes with it, for item 1001 has quantity 2. */
export const documentedCodes = ['XXXX-YYYY-ZZZZ', 'XXXX-YYYY-WWWW'];
const firstCourseId = 5;

type Written = Omit<ProductDraft, 'createdAt' | 'updatedAt'>;

const keys: (Written & { unused: number; days: number; time: string })[] = [
  {
    id: 101,
    type: 'code',
    name: 'Premium Game Key',
    slug: 'premium-game-key',
    price: 199_99,
    imageId: 1,
    categories: [categoryIds.games],
    columns: {
      description: 'Premium game activation key for PC',
      activationInfo: 'Enter this code on the platform',
      costPrice: 140_00,
    },
    unused: 50,
    days: 800,
    time: '10:30',
  },
  {
    id: 102,
    type: 'code',
    name: 'Standard Game Key',
    slug: 'standard-game-key',
    price: 99_99,
    imageId: 2,
    categories: [categoryIds.games],
    columns: {
      description: 'Standard game activation key',
      activationInfo: 'Enter this code on the platform',
      costPrice: 70_00,
    },
    unused: 25,
    days: 805,
    time: '08:00',
  },
];

/** What the inventory examples change: the stock of each allows what they take. */
const goods: Written[] = [
  {
    id: 103,
    type: 'product',
    name: 'Wireless Controller',
    slug: 'wireless-controller',
    price: 249_00,
    imageId: 3,
    categories: [categoryIds.goods],
    columns: { description: '<p>A controller for long evenings.</p>', costPrice: 160_00, stock: 120, isFeatured: true },
  },
  {
    id: 104,
    type: 'product',
    name: 'سماعة ألعاب',
    slug: 'gaming-headset',
    price: 319_00,
    imageId: 4,
    categories: [categoryIds.goods],
    columns: { description: '<p>سماعة مريحة بصوت محيطي.</p>', costPrice: 210_00, stock: 80 },
  },
  {
    id: 105,
    type: 'product',
    name: 'Mouse Pad XL',
    slug: 'mouse-pad-xl',
    price: 59_00,
    imageId: 5,
    categories: [categoryIds.goods],
    columns: { description: '<p>Room for mouse and keyboard.</p>', costPrice: 22_00, stock: 200 },
  },
];

const membership: Written = {
  id: 50,
  type: 'subscription',
  name: 'Premium Membership',
  slug: 'premium-membership',
  price: 49_99,
  imageId: 6,
  categories: [categoryIds.subscriptions],
  columns: {
    description: '<p>Everything that members get, for as long as they like.</p>',
    unlimitedStock: true,
    isFeatured: true,
  },
};

const course: Written = {
  id: 60,
  type: 'course',
  name: 'Game Design for Beginners',
  slug: 'game-design-for-beginners',
  price: 149_00,
  imageId: 7,
  categories: [categoryIds.courses],
  columns: { description: '<p>From an idea to a game that others can play.</p>', unlimitedStock: true },
};

const service: Written = {
  id: 70,
  type: 'service',
  name: 'Game Server Setup',
  slug: 'game-server-setup',
  price: 199_00,
  imageId: 8,
  categories: [categoryIds.services, categoryIds.servers],
  columns: {
    description: '<p>We install, secure and hand over your server.</p>',
    unlimitedStock: true,
    maxPurchaseCount: 3,
    fields: [
      {
        type: 'select',
        name: 'Region',
        placeholder: 'Choose a region',
        required: true,
        options: [
          { name: 'EU', price: 0 },
          { name: 'US', price: 5_00 },
        ],
      },
      { type: 'text', name: 'Server name', placeholder: 'My server', required: false, options: [] },
    ],
  },
};

const license: Written = {
  id: 80,
  type: 'license',
  name: 'Server Monitor Pro',
  slug: 'server-monitor-pro',
  price: 29_99,
  imageId: 9,
  categories: [categoryIds.software, categoryIds.servers],
  columns: { description: '<p>Know before your players do.</p>', unlimitedStock: true, tags: ['monitoring', 'server'] },
};

/** Adds them all. Codes 1 and 2 are left to order 78901. @returns them by id */
export function addDocumentedProducts(draft: Draft, calendar: Calendar, random: Random, serverKey: Buffer): Offer[] {
  const createdAt = calendar.daysAgo(798, '12:00');
  draft.skipIds('codes', documentedCodes.length);
  const offers = keys.map(({ unused, days, time, ...key }) => {
    const offer = addProduct(draft, { ...key, createdAt: calendar.daysAgo(days, time) });
    addUnusedCodes(
      draft,
      offer,
      Array.from({ length: unused }, () => random.characters(12).replace(/.{4}(?!$)/g, '$&-')),
    );
    return offer;
  });
  offers.push(...goods.map((product) => addProduct(draft, { ...product, createdAt })));
  const special = [membership, course, service, license].map((product) => addProduct(draft, { ...product, createdAt }));
  const [member, lessons, , monitor] = special as [Offer, Offer, Offer, Offer];
  addMembershipPlans(draft, member);
  addLessons(draft, lessons);
  draft.add('productBenefits', ...[1, 2, 3].map((benefitId) => ({ productId: 101, benefitId, position: benefitId })));
  addPlans(draft, monitor, [
    { name: 'One server', description: 'For a single server', price: 29_99, durationType: 'month', durationValue: 1 },
    {
      name: 'Ten servers',
      description: 'For a host',
      price: 249_99,
      durationType: 'year',
      durationValue: 1,
      badge: 'الأوفر',
    },
  ]);
  draft.add('licenseConfigs', licenseConfigOf(monitor.id, { prefix: 'SMP', lockType: 'hwid', e2ee: true }, serverKey));
  draft.add(
    'productMedia',
    ...[10, 11].map((mediaId, position) => ({ productId: 103, mediaId, role: 'gallery', position })),
    // What nothing names would be swept away after a day.
    { productId: 105, mediaId: uploadedImageId, role: 'gallery', position: 0 },
  );
  addRunningDiscount(draft, calendar);
  return [...offers, ...special];
}

function addMembershipPlans(draft: Draft, offer: Offer): void {
  const features = [
    { name: 'Feature A', description: 'The first thing that members get' },
    { name: 'Feature B', description: 'The second thing that members get' },
  ];
  const year = { price: 399_99, durationType: 'year', durationValue: 1 } as const;
  addPlans(draft, offer, [
    {
      name: 'Monthly Plan',
      description: 'Access for one month',
      price: 49_99,
      durationType: 'month',
      durationValue: 1,
      features,
    },
    { name: 'Annual Plan', description: 'Access for one year', ...year },
  ]);
  draft.add('subscriptionConfigs', { productId: offer.id, trialDays: 7, gracePeriodDays: 3 });
}

function addLessons(draft: Draft, offer: Offer): void {
  draft.skipIds('courses', firstCourseId - 1);
  addCourse(draft, offer, {
    instructor: 'John Doe',
    level: 'beginner',
    sections: [
      {
        title: 'Getting Started',
        description: 'Introduction to the course',
        modules: [
          {
            title: 'Introduction',
            description: 'What the course is about',
            type: 'media',
            videoUri: 'https://video.example.com/game-design/1.mp4',
            content: null,
            durationMinutes: 15,
          },
          {
            title: 'Setup',
            description: 'What to install before the first lesson',
            type: 'text',
            videoUri: null,
            content: '<p>An editor and a free game engine are all you need.</p>',
            durationMinutes: 10,
          },
        ],
      },
    ],
  });
}

/** A discount that runs for three weeks, counted down, on one of the plain products. */
function addRunningDiscount(draft: Draft, calendar: Calendar): void {
  const headset = draft.of('products').find(({ id }) => id === 104);
  Object.assign(headset ?? {}, {
    discountPrice: 279_00,
    discountExpiry: later(calendar.daysAgo(0), 21 * day),
    badge: 'عرض',
    metadata: { display: { show_discount_countdown: true, show_discount_savings: true } },
  });
}
