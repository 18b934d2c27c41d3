/** What an invoice says of an order. */
import {
  type Buyer,
  invoiceFacts,
  isTaxed,
  type SoldItem,
  type TaxedSeller,
} from '../../../src/domain/invoicing/invoiceFacts';

const seller: TaxedSeller = {
  name: 'متجر',
  address: 'شارع 1',
  city: 'الرياض',
  postalCode: '12214',
  country: 'SA',
  vatNumber: '310122393500003',
  vatRate: 1500,
  crNumber: null,
  timeZone: 'Asia/Riyadh',
};
const buyer: Buyer = { firstName: 'Ahmed', lastName: null, email: null, playerUsername: null };

const item = (price: number, quantity: number, discountAmount = 0): SoldItem => ({
  productName: `of ${price}`,
  quantity,
  price,
  discountAmount,
  total: price * quantity,
});

function factsOf(items: SoldItem[], discountAmount: number) {
  const subtotal = items.reduce((sum, { total }) => sum + total, 0);
  return invoiceFacts(seller, buyer, { subtotal, discountAmount, total: subtotal - discountAmount }, items);
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

test('the VAT is that of the total, and the lines add up to it', () => {
  // Each line alone would have 0.13 and be rounded down three times.
  const { vatAmount, vatRate, facts } = factsOf([item(1, 1), item(1, 1), item(1, 1)], 0);
  expect({ vatAmount, vatRate }).toEqual({ vatAmount: 0, vatRate: 1500 });
  const pennies = factsOf([item(10, 1), item(10, 1), item(10, 1)], 0);
  expect(pennies.vatAmount).toBe(4);
  expect(pennies.facts.lines.map((line) => line.vatAmount)).toEqual([2, 1, 1]);
  expect(sum(facts.lines.map((line) => line.vatAmount))).toBe(vatAmount);
});

test('a discount of an item stays with it, one of the whole order is divided among the lines', () => {
  const { facts, vatAmount } = factsOf([item(100_00, 1, 10_00), item(50_00, 2)], 29_00);
  expect(facts).toMatchObject({ subtotal: 200_00, discount: 29_00 });
  expect(facts.lines).toMatchObject([
    { discount: 19_00, total: 81_00 },
    { discount: 10_00, total: 90_00 },
  ]);
  expect(sum(facts.lines.map(({ total }) => total))).toBe(171_00);
  expect(sum(facts.lines.map((line) => line.vatAmount))).toBe(vatAmount);
});

test('an order that costs nothing has no VAT', () => {
  const { vatAmount, facts } = factsOf([item(100, 1, 100)], 100);
  expect(vatAmount).toBe(0);
  expect(facts.lines).toMatchObject([{ total: 0, vatAmount: 0, discount: 100 }]);
});

test('a buyer is called by name, a player by username, nobody by nothing', () => {
  const nameOf = (told: Partial<Buyer>) =>
    invoiceFacts(seller, { ...buyer, firstName: null, ...told }, { subtotal: 0, discountAmount: 0, total: 0 }, []).facts
      .buyer.name;
  expect(nameOf({ firstName: 'أحمد', lastName: 'محمد' })).toBe('أحمد محمد');
  expect(nameOf({ playerUsername: 'Steve' })).toBe('Steve');
  expect(nameOf({})).toBeNull();
});

test('who has no VAT number issues nothing', () => {
  expect(isTaxed(seller)).toBe(true);
  expect(isTaxed({ ...seller, vatNumber: null })).toBe(false);
});
