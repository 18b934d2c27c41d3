/** Some hundreds of products more, of all types, in Arabic and English, so that lists and filters have something to show. */
import { day, later, type Calendar } from './calendar';
import { benefitIds } from './categories';
import type { Draft, Row } from './Draft';
import { imageIds } from './images';
import { licenseConfigOf } from './licenses';
import { badges, instructors, lessonTitles, planFeatures, plansOfBulk, productLines, tags } from './productLines';
import type { ProductLine } from './productLines';
import { addCourse, addPlans, addProduct, addUnusedCodes, type Offer, type PlanDraft } from './products';
import type { Random } from './random';

const firstId = 201;
const oldestDays = 790;

interface Article {
  line: ProductLine;
  name: string;
  price: number;
}

/** Adds them, the lowest id the oldest. @returns what can be ordered of them */
export function addBulkProducts(draft: Draft, calendar: Calendar, random: Random, serverKey: Buffer): Offer[] {
  const articles = random.shuffled(productLines.flatMap(articlesOf));
  return articles.map((article, index) => {
    const days = Math.ceil(oldestDays * (1 - (index + 1) / articles.length)) + 1;
    const createdAt = later(calendar.daysAgo(days), random.between(6, 18) * 3_600_000);
    const offer = addArticle(draft, article, firstId + index, createdAt, random, calendar);
    addWhatItsTypeHas(draft, offer, article.line, random, serverKey);
    return offer;
  });
}

/** Later makers are a little dearer. Prices keep their last digits. */
function articlesOf(line: ProductLine): Article[] {
  return line.makers.flatMap((maker, place) =>
    line.things.map(([thing, price]) => ({
      line,
      name: line.language === 'ar' ? `${thing} ${maker}` : `${maker} ${thing}`,
      price: price + place * 100 * Math.ceil(price / 4000),
    })),
  );
}

function addArticle(
  draft: Draft,
  { line, name, price }: Article,
  id: number,
  createdAt: Date,
  random: Random,
  calendar: Calendar,
): Offer {
  const status = random.pick([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3]);
  const updatedAt = new Date(Math.min(later(createdAt, random.between(0, 60) * day).getTime(), calendar.now.getTime()));
  const offer = addProduct(draft, {
    id,
    type: line.type,
    name,
    slug: slugOf(name),
    price,
    imageId: random.pick(imageIds),
    categories: line.categories,
    createdAt,
    updatedAt,
    columns: {
      description: `<p>${line.description}</p>`,
      costPrice: Math.round(price * 0.7),
      status,
      deletedAt: status === 3 ? updatedAt : null,
      isFeatured: random.chance(0.08),
      isNoticeable: random.chance(0.05),
      badge: random.chance(0.12) ? random.pick(badges) : null,
      tags: random.chance(0.3) ? random.shuffled(tags).slice(0, random.between(1, 3)) : null,
      ...stockOf(line, random),
      ...discountOf(price, random, calendar),
      ...searchTextsOf(name, line, random),
      fields: line.type === 'service' ? questions[line.language] : null,
    },
  });
  const benefits = random.chance(0.3) ? benefitIds.slice(0, random.between(1, benefitIds.length)) : [];
  draft.add('productBenefits', ...benefits.map((benefitId, position) => ({ productId: id, benefitId, position })));
  return offer;
}

const questions = {
  ar: [{ type: 'text', name: 'اسم الحساب', placeholder: 'بدون كلمة المرور', required: true, options: [] }],
  en: [
    { type: 'text', name: 'Server address', placeholder: 'play.example.com', required: true, options: [] },
    {
      type: 'select',
      name: 'Delivery',
      placeholder: null,
      required: false,
      options: [
        { name: 'Within a week', price: 0 },
        { name: 'Within a day', price: 40_00 },
      ],
    },
  ],
};

/** Only goods are counted, and some have run out. */
function stockOf({ type }: ProductLine, random: Random): Row {
  const [stock, unlimited, least] = [random.between(1, 140), random.chance(0.1), random.chance(0.06)];
  if (type === 'code') return {};
  if (type !== 'product') return { unlimitedStock: true };
  if (unlimited) return { unlimitedStock: true };
  return { stock: stock % 9 === 0 ? 0 : stock, minQty: least ? 2 : 1, maxPurchaseCount: least ? 10 : null };
}

/** Most have none; of the others some run on, some run out, some did long ago. */
function discountOf(price: number, random: Random, calendar: Calendar): Row {
  const [draw, percent, days] = [random.next(), random.pick([10, 15, 20, 25, 40]), random.between(2, 45)];
  if (draw > 0.22) return {};
  const discountPrice = Math.round((price * (100 - percent)) / 100);
  const midnight = calendar.daysAgo(0);
  const countdown = { display: { show_discount_countdown: true, show_discount_savings: true } };
  if (draw < 0.08) return { discountPrice, metadata: { display: { show_discount_savings: true } } };
  if (draw < 0.15) return { discountPrice, discountExpiry: later(midnight, days * day), metadata: countdown };
  return { discountPrice, discountExpiry: later(midnight, -days * day) };
}

function searchTextsOf(name: string, { description, language }: ProductLine, random: Random): Row {
  if (!random.chance(0.25)) return {};
  return {
    marketingTitle: language === 'ar' ? `${name} بأفضل سعر` : `${name} at its best price`,
    metaTitle: name.slice(0, 70),
    metaDescription: description,
    metaKeywords: name.split(' ').join(', '),
  };
}

/** Letters and digits of any script, joined by hyphens. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function addWhatItsTypeHas(draft: Draft, offer: Offer, line: ProductLine, random: Random, serverKey: Buffer): void {
  if (offer.type === 'code') {
    const count = random.chance(0.1) ? 0 : random.between(4, 36);
    const codes = Array.from({ length: count }, () => random.characters(15).replace(/.{5}(?!$)/g, '$&-'));
    addUnusedCodes(draft, offer, codes);
  }
  if (offer.type === 'subscription') {
    addPlans(draft, offer, plansOf(offer, line, random));
    draft.add('subscriptionConfigs', { productId: offer.id, autoRenewDefault: random.chance(0.3) });
  }
  if (offer.type === 'license') {
    addPlans(draft, offer, plansOf(offer, line, random).slice(-1));
    const rules = { prefix: `LK${offer.id}`, ...(random.chance(0.5) ? { expiryDays: 365 } : {}) };
    draft.add('licenseConfigs', licenseConfigOf(offer.id, rules, serverKey));
  }
  if (offer.type === 'course') addLessons(draft, offer, random);
}

function plansOf(offer: Offer, line: ProductLine, random: Random): PlanDraft[] {
  const features = planFeatures[line.language].slice(0, random.between(1, 3));
  return plansOfBulk[line.language].map(({ name, description, months, factor }) => ({
    name,
    description,
    price: Math.round((offer.price * factor) / 100) * 100,
    durationType: months === 12 ? 'year' : 'month',
    durationValue: months === 12 ? 1 : months,
    features,
  }));
}

function addLessons(draft: Draft, offer: Offer, random: Random): void {
  const sections = Array.from({ length: random.between(2, 4) }, (_, section) => ({
    title: `الوحدة ${section + 1}`,
    description: 'دروس وتمارين',
    modules: lessonTitles.slice(0, random.between(2, 6)).map((title, place) => ({
      title,
      description: 'درس قصير مع تمرين',
      type: place % 3 === 2 ? 'text' : 'media',
      videoUri: place % 3 === 2 ? null : `https://video.example.com/${offer.id}/${section + 1}-${place + 1}.mp4`,
      content: place % 3 === 2 ? '<p>ملخص الدرس وأسئلة للمراجعة.</p>' : null,
      durationMinutes: random.between(4, 25),
    })),
  }));
  const level = random.pick(['beginner', 'intermediate', 'advanced'] as const);
  addCourse(draft, offer, { instructor: random.pick(instructors), level, sections });
}
