/** Customers of the digital store: Ahmed Ali of the documentation, and some hundreds more. */
import { hour, later, minute, type Calendar } from './calendar';
import type { Draft } from './Draft';
import type { Random } from './random';

export const documentedCustomerId = 123;
const count = 420;
const oldestDays = 860;

export interface Buyer {
  id: number;
  createdAt: Date;
}

const givenNames = [
  ['Sara', 'سارة'],
  ['Omar', 'عمر'],
  ['Layla', 'ليلى'],
  ['Yousef', 'يوسف'],
  ['Noura', 'نورة'],
  ['Faisal', 'فيصل'],
  ['Huda', 'هدى'],
  ['Khalid', 'خالد'],
  ['Reem', 'ريم'],
  ['Majed', 'ماجد'],
  ['Dana', 'دانة'],
  ['Tariq', 'طارق'],
  ['Amal', 'أمل'],
  ['Bandar', 'بندر'],
] as const;

const familyNames = [
  ['Otaibi', 'العتيبي'],
  ['Harbi', 'الحربي'],
  ['Shehri', 'الشهري'],
  ['Ghamdi', 'الغامدي'],
  ['Zahrani', 'الزهراني'],
  ['Mutairi', 'المطيري'],
  ['Qahtani', 'القحطاني'],
  ['Dosari', 'الدوسري'],
  ['Salem', 'سالم'],
  ['Haddad', 'حداد'],
] as const;

/** Most are in the store's own country. */
const countryCodes = ['966', '966', '966', '966', '966', '966', '971', '965', '973', '20'];

/** Adds them, the lowest id the oldest. @returns them in that order */
export function addCustomers(draft: Draft, calendar: Calendar, random: Random): Buyer[] {
  const buyers = Array.from({ length: count }, (_, index) => {
    const id = index + 1;
    const days = Math.ceil(oldestDays * (1 - id / count) ** 1.2);
    const moment = later(calendar.daysAgo(days), random.between(0, 23 * 60) * minute);
    return { id, createdAt: new Date(Math.min(moment.getTime(), calendar.ago(4 * hour).getTime())) };
  }).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  buyers.forEach((buyer, index) => (buyer.id = index + 1));
  for (const buyer of buyers) addCustomer(draft, buyer, random);
  return buyers;
}

function addCustomer(draft: Draft, { id, createdAt }: Buyer, random: Random): void {
  const documented = id === documentedCustomerId;
  const verified = random.chance(0.8) || documented;
  draft.add('customers', {
    id,
    uuid: draft.uuid('customers', id),
    ...person(id, random),
    ...(documented ? ahmed : {}),
    verifiedAt: verified ? later(createdAt, random.between(1, 9) * minute) : null,
    createdAt,
    updatedAt: createdAt,
  });
}

const ahmed = {
  firstName: 'Ahmed',
  lastName: 'Ali',
  email: 'ahmed@example.com',
  phone: '501234567',
  countryCode: '966',
};

/** Some write their names in Arabic, some left no number. */
function person(id: number, random: Random) {
  const given = random.pick(givenNames);
  const family = random.pick(familyNames);
  const language = random.chance(0.45) ? 1 : 0;
  const phone = `5${String(10_000_000 + id * 197_311).slice(-8)}`;
  const reached = random.chance(0.85);
  return {
    firstName: given[language],
    lastName: family[language],
    email: `${given[0]}.${family[0]}.${id}@example.com`.toLowerCase(),
    phone: reached ? phone : null,
    countryCode: reached ? random.pick(countryCodes) : null,
  };
}
