/** What a person reads who asked for a sign-in code: Arabic first, English beside it. */

/** The code stands on a line of its own, where both directions of writing agree on it. It is not in the subject: locked screens show that. */
export function mailOfCode(store: string, code: string): { subject: string; text: string } {
  const lines = [
    `رمز تسجيل الدخول إلى ${store}:`,
    '',
    code,
    '',
    'الرمز صالح لمدة 5 دقائق. لا تشاركه مع أحد، وإن لم تطلبه فتجاهل هذه الرسالة.',
    '',
    '—',
    '',
    `Your sign-in code for ${store} stands above.`,
    'It is valid for 5 minutes. Share it with nobody; if you did not ask for it, ignore this message.',
  ];
  return { subject: `رمز تسجيل الدخول – Sign-in code – ${store}`, text: `${lines.join('\n')}\n` };
}

/** Short enough for one message of 70 characters, as Arabic has them (3GPP TS 23.038), where the store's name is. */
export const smsOfCode = (store: string, code: string): string => `${code} رمز الدخول / sign-in code\n${store}`;
