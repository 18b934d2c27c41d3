/** What a person reads who is given a gift card: Arabic first, English beside it. */

export interface GivenCard {
  readonly storeName: string;
  readonly recipientName: string | null;
  /** From who gives it. */
  readonly message: string | null;
  /** With its currency: `25.00 USD`. */
  readonly amount: string;
  readonly code: string;
  /** `2027-01-01`; null when it never ends. */
  readonly lastDay: string | null;
  /** Whether it pays for some of the store's goods alone. */
  readonly isNarrow: boolean;
}

/** The code stands on a line of its own, where both directions of writing agree on it, and not in the subject: locked screens show that. */
export function mailOfGiftCard(card: GivenCard): { subject: string; text: string } {
  const { storeName, message, code } = card;
  const lines = [...arabic(card), '', code, '', ...(message === null ? [] : [message, '']), '—', '', ...english(card)];
  return { subject: `بطاقة هدية من ${storeName} – Gift card from ${storeName}`, text: `${lines.join('\n')}\n` };
}

const arabic = ({ storeName, recipientName, amount, lastDay, isNarrow }: GivenCard): string[] => [
  recipientName === null ? 'مرحبًا،' : `مرحبًا ${recipientName}،`,
  `وصلتك بطاقة هدية من ${storeName} قيمتها ${amount}. اكتب هذا الرمز عند الدفع:`,
  ...(isNarrow ? ['تدفع البطاقة ثمن منتجات محددة في المتجر.'] : []),
  ...(lastDay === null ? [] : [`البطاقة صالحة حتى ${lastDay}.`]),
];

const english = ({ storeName, recipientName, amount, lastDay, isNarrow }: GivenCard): string[] => [
  recipientName === null ? 'Hello,' : `Hello ${recipientName},`,
  `a gift card of ${storeName} worth ${amount} is yours. Its code stands above: give it when you pay.`,
  ...(isNarrow ? ['It pays for certain goods of the store.'] : []),
  ...(lastDay === null ? [] : [`It is good until ${lastDay}.`]),
];
