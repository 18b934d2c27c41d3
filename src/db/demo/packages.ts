/** What the game store sells: categories, packages with the commands that they run, and the server that runs them. */
import { later, minute, type Calendar } from './calendar';
import type { Draft, Row } from './Draft';
import type { ItemDraft } from './orders';

/** A package as orders need to know it. Prices are minor units. */
export interface PackageOffer {
  id: number;
  name: string;
  price: number;
  commands: readonly string[];
  period: 'month' | undefined;
}

export const serverId = '5e7be7a1-2f60-4c1d-9b83-6a4d0e9c7f12';
export const vipRankId = 1;
export const goldenCrateId = 7;
export const membershipId = 17;

const uuids: Record<string, string> = {
  'VIP Rank': 'a1b2c3d4-1f6e-4a90-8d27-3b5c9e0f7a61',
  Ranks: 'c1d2e3f4-0b7a-4e58-91c6-2d8f4a6b0e93',
};

export const gameCategories = [
  { id: 1, name: 'Ranks', slug: 'ranks', description: 'Perks that stay' },
  { id: 2, name: 'Crates', slug: 'crates', description: 'A surprise in each' },
  { id: 3, name: 'Coins', slug: 'coins', description: 'For the markets of all worlds' },
  { id: 4, name: 'Cosmetics', slug: 'cosmetics', description: null },
  { id: 5, name: 'Memberships', slug: 'memberships', description: 'Renewed each month' },
  { id: 6, name: 'Season One', slug: 'season-one', description: 'Past', isActive: false },
];

interface Written {
  category: number;
  name: string;
  price: number;
  description?: string;
  commands: readonly string[];
  columns?: Row;
  period?: 'month';
  status?: 1 | 2;
}

const packages: readonly Written[] = [
  {
    category: 1,
    name: 'VIP Rank',
    price: 9_99,
    description: 'Get VIP status with special perks',
    commands: ['lp user {username} parent add vip', 'broadcast {username} is VIP now!'],
  },
  {
    category: 1,
    name: 'VIP+ Rank',
    price: 19_99,
    commands: ['lp user {username} parent add vipplus'],
    columns: { isTiered: true },
  },
  {
    category: 1,
    name: 'MVP Rank',
    price: 34_99,
    commands: ['lp user {username} parent add mvp'],
    columns: { isTiered: true },
  },
  {
    category: 1,
    name: 'Legend Rank',
    price: 59_99,
    commands: ['lp user {username} parent add legend'],
    columns: { perUserLimit: 1 },
  },
  { category: 2, name: 'Wooden Crate', price: 1_99, commands: ['crate give {username} wooden {quantity}'] },
  { category: 2, name: 'Iron Crate', price: 3_99, commands: ['crate give {username} iron {quantity}'] },
  { category: 2, name: 'Golden Crate', price: 6_99, commands: ['crate give {username} golden {quantity}'] },
  {
    category: 2,
    name: 'Founders Crate',
    price: 14_99,
    commands: ['crate give {username} founders {quantity}'],
    columns: { globalLimit: 200 },
  },
  {
    category: 3,
    name: '500 Coins',
    price: 4_99,
    commands: ['eco give {username} 500'],
    columns: { isCumulative: true },
  },
  {
    category: 3,
    name: '1200 Coins',
    price: 9_99,
    commands: ['eco give {username} 1200'],
    columns: { isCumulative: true },
  },
  {
    category: 3,
    name: '3000 Coins',
    price: 19_99,
    commands: ['eco give {username} 3000'],
    columns: { isCumulative: true },
  },
  {
    category: 3,
    name: 'Donation',
    price: 5_00,
    commands: ['broadcast Thank you, {username}!'],
    columns: { allowCustomPrice: true },
  },
  { category: 4, name: 'Fire Trail', price: 2_99, commands: ['trail give {username} fire'] },
  { category: 4, name: 'Dragon Wings', price: 7_99, commands: ['wings give {username} dragon'] },
  { category: 4, name: 'Pet Fox', price: 5_99, commands: ['pet give {username} fox'] },
  { category: 4, name: 'Firework Hat', price: 1_49, commands: ['hat give {username} firework'] },
  { category: 5, name: 'Patron', price: 4_99, commands: ['lp user {username} parent add patron'], period: 'month' },
  {
    category: 5,
    name: 'Grand Patron',
    price: 12_99,
    commands: ['lp user {username} parent add grandpatron'],
    period: 'month',
  },
  { category: 6, name: 'Season Pass', price: 8_99, commands: ['pass give {username} 1'], status: 2 },
];

/** Adds categories, packages and a server that plugins poll, so that nothing is sent anywhere. @returns what is on sale */
export function addPackages(draft: Draft, calendar: Calendar): PackageOffer[] {
  const createdAt = calendar.daysAgo(760, '15:00');
  const stamps = { createdAt, updatedAt: createdAt };
  draft.add(
    'categories',
    ...gameCategories.map((category) => ({
      isActive: true,
      ...category,
      uuid: uuids[category.name] ?? draft.uuid('categories', category.id),
      sortOrder: category.id - 1,
      ...stamps,
    })),
  );
  draft.add('servers', {
    id: serverId,
    name: 'Survival',
    transport: 'poll',
    ...stamps,
    lastSeenAt: calendar.ago(5 * minute),
  });
  packages.forEach((written, index) => addPackage(draft, written, index, stamps));
  return packages.flatMap(({ name, price, commands, period, status = 1 }, index) =>
    status === 1 ? [{ id: index + 1, name, price, commands, period }] : [],
  );
}

function addPackage(
  draft: Draft,
  written: Written,
  sortOrder: number,
  stamps: { createdAt: Date; updatedAt: Date },
): void {
  const { category, name, price, description = null, commands, columns = {}, period, status = 1 } = written;
  const id = sortOrder + 1;
  draft.add('products', {
    id,
    uuid: uuids[name] ?? draft.uuid('products', id),
    type: 'package',
    name,
    slug: name.toLowerCase().replace('+', '-plus').replace(/ /g, '-'),
    description,
    status,
    price,
    unlimitedStock: true,
    sortOrder,
    createdAt: later(stamps.createdAt, sortOrder * minute),
    updatedAt: later(stamps.createdAt, sortOrder * minute),
  });
  draft.add('productCategories', { productId: id, categoryId: category });
  draft.add('packages', {
    productId: id,
    ...columns,
    isSubscription: period !== undefined,
    periodType: period ?? null,
    periodValue: period ? 1 : null,
  });
  draft.add('packageServers', { productId: id, serverId });
  const expiry = period ? commands.map((command) => command.replace(' add ', ' remove ')) : [];
  const templates = [
    ...commands.map((template, position) => ({ event: 'purchase', template, position })),
    ...expiry.map((template, position) => ({ event: 'expiry', template, position })),
  ];
  draft.add(
    'packageCommands',
    ...templates.map((row) => ({ ...row, id: draft.nextId('packageCommands'), productId: id })),
  );
}

/** What an order names of a package that it sells. Ids come later, when it is known how many there are. */
export const itemOf = ({ id, name, price }: PackageOffer, quantity: number): ItemDraft => ({
  id: 0,
  productId: id,
  productName: name,
  productType: 'package',
  price,
  quantity,
  columns: { serverId },
});
