/** What merchants send to make products: the least that each type needs, and everything that it may have. */
import type { Knex } from 'knex';
import { insertMedia } from './catalogRows';

export type ProductBody = Record<string, unknown>;

export const TYPES = ['product', 'code', 'service', 'subscription', 'license', 'course'] as const;
export type ProductTypeName = (typeof TYPES)[number];

export const reference = (id: number) => ({ file: { response: { id } } });

const variant = {
  duration: 30,
  price: 19.99,
  badge: 'Most popular',
  features: [{ name: 'Priority support', description: '24/7' }, { name: 'No ads' }],
};

/** Beside the core: what only one type has. */
export const OWN: Readonly<Record<ProductTypeName, ProductBody>> = {
  product: { stock: 12 },
  code: { codes: [{ code: 'AAA-1' }, { code: 'AAA-2' }, { code: 'AAA-3' }] },
  service: {},
  subscription: {
    subscriptionVariants: [
      variant,
      { duration: 90, price: 49.99, name: 'Season', description: 'Three months', sort_order: 5 },
      { duration: 7, price: 9.5, is_active: false, sort_order: 1 },
    ],
    trial_days: 14,
    cancel_behavior: 'immediate',
    auto_renew_default: true,
    grace_period_days: 3,
  },
  license: {
    subscriptionVariants: [{ duration: 365, price: 99 }],
    license_config: {
      lock_type: 'hwid',
      prefix: 'ABC12',
      expiry_type: 'timed',
      expiry_days: 365,
      max_activations: 5,
      e2ee: true,
    },
  },
  course: {
    course: {
      instructor: 'Jane Doe',
      level: 'advanced',
      sections: [
        {
          title: 'Getting started',
          description: 'Intro',
          modules: [
            {
              title: 'Welcome',
              description: 'Hello',
              type: 'media',
              video_uri: 'https://video.example/1.mp4',
              duration_minutes: 15,
            },
            { title: 'Notes', type: 'text', content: '<p>Read</p>', sort_index: 1, duration_minutes: 10 },
          ],
        },
        { title: 'Later', sort_index: 7, modules: [] },
      ],
    },
  },
};

/** The variants of `OWN` as they are read, without their numbers. */
export const VARIANTS_READ = {
  subscription: [
    {
      name: 'شهر',
      description: null,
      duration: 30,
      price: 19.99,
      badge: 'Most popular',
      is_active: true,
      sort_order: 0,
      features: [
        { name: 'Priority support', description: '24/7' },
        { name: 'No ads', description: null },
      ],
    },
    {
      name: 'أسبوع',
      description: null,
      duration: 7,
      price: 9.5,
      badge: null,
      is_active: false,
      sort_order: 1,
      features: [],
    },
    {
      name: 'Season',
      description: 'Three months',
      duration: 90,
      price: 49.99,
      badge: null,
      is_active: true,
      sort_order: 5,
      features: [],
    },
  ],
  license: [
    {
      name: 'سنة',
      description: null,
      duration: 365,
      price: 99,
      badge: null,
      is_active: true,
      sort_order: 0,
      features: [],
    },
  ],
} as const;

/** The course of `OWN` as it is read. */
export const LESSONS_READ = {
  instructor: 'Jane Doe',
  level: 'advanced',
  sections: [
    {
      title: 'Getting started',
      description: 'Intro',
      sort_index: 0,
      modules: [
        {
          title: 'Welcome',
          description: 'Hello',
          type: 'media',
          video_uri: 'https://video.example/1.mp4',
          content: null,
          sort_index: 0,
          duration_minutes: 15,
        },
        {
          title: 'Notes',
          description: null,
          type: 'text',
          video_uri: null,
          content: '<p>Read</p>',
          sort_index: 1,
          duration_minutes: 10,
        },
      ],
    },
    { title: 'Later', description: null, sort_index: 7, modules: [] },
  ],
};

/** The least of a type. @param image number of an image of the store */
export const leastOf = (type: ProductTypeName, image: number, more: ProductBody = {}): ProductBody => ({
  name: `A ${type}`,
  type,
  price: 49.99,
  cost_price: 20,
  image: reference(image),
  ...OWN[type],
  ...more,
});

export interface Links {
  readonly image: number;
  readonly gallery: readonly number[];
  readonly files: readonly number[];
}

export async function insertLinks(db: Knex): Promise<Links> {
  const media = async (kind: string) => (await insertMedia(db, { kind })).id;
  return {
    image: await media('main_product_image'),
    gallery: [await media('extra_image'), await media('main_product_image')],
    files: [await media('product_file'), await media('product_file')],
  };
}

export const SEO = {
  meta_title: 'Title',
  meta_description: 'Description',
  meta_keywords: 'one, two',
  og_title: 'Shared title',
  og_description: 'Shared description',
  canonical_url: 'https://shop.example/it',
  robots: 'noindex',
  extra_meta: [{ name: 'author', content: 'Us' }],
};

export const DISPLAY = {
  display: { show_discount_countdown: true, show_discount_savings: true, show_monthly_breakdown: false },
};

/** Everything that a product of any type may have. `discount_expiry` is the day of the tests' clock, by the calendar of the demo. */
export const everything = ({ gallery }: Links, day: string): ProductBody => ({
  marketing_title: 'The best of them',
  description: '<p onclick="alert(1)">Good <script>alert(2)</script><b>bold</b></p>',
  activation_info: '<a href="javascript:alert(1)">Open</a><p>it</p>',
  status: 1,
  show_reviews: false,
  is_noticeable: true,
  is_featured: true,
  badge: 'New',
  tags: ['one', 'two'],
  meta: { shelf: 'A-1', sizes: [1, 2] },
  discount_price: 39.5,
  discount_expiry: day,
  max_purchase_count: 4,
  image_ulid: '01HXYZ',
  extra_images: gallery.map(reference),
  categories: [3, 1],
  benefits: [2, 1],
  fields: [
    {
      type: 'select',
      name: 'Region',
      placeholder: 'Choose a region',
      required: true,
      options: [{ name: 'EU' }, { name: 'US', price: 5.25 }],
    },
    { type: 'text', name: 'Nickname' },
  ],
  metadata: DISPLAY,
  seo: SEO,
});

const TABLES = [
  ...['products', 'codes', 'plans', 'planFeatures', 'licenseConfigs', 'subscriptionConfigs', 'courses'],
  ...['courseSections', 'courseModules', 'productCategories', 'productBenefits', 'productMedia', 'dayCounts'],
];

/** How many rows there are of all that a product consists of, and what the figures come to. */
export async function rowsOfProducts(db: Knex): Promise<unknown[]> {
  const counts = TABLES.map(async (table) => Number((await db(table).count('* as all').first())?.all));
  return [...(await Promise.all(counts)), await db('rowCounts').sum('count as sum').first()];
}
