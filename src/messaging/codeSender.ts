/** How a one-time code reaches a person: by mail, by SMS, or, where an installation can't send, on its terminal. */
import type { Config } from '../config';
import { nameOfRecipient, type Recipient } from '../domain/customers/recipient';
import { within } from '../within';
import { mailOfCode, smsOfCode } from './codeMessage';
import { createMailer } from './mailer';
import { sendSms } from './smsGateway';

export interface CodeSender {
  /** Gives when the code was handed over. @throws when it was not */
  send(recipient: Recipient, store: string, code: string): Promise<void>;
  close(): void;
}

/** The person waits for it: a mail server that takes longer is as good as away. */
const PATIENCE_MS = 15_000;

/** @param print writes on the terminal. Never the log: whoever reads that may not sign in as somebody else */
export function createCodeSender(
  { mail, sms }: Pick<Config, 'mail' | 'sms'>,
  print: (line: string) => void,
): CodeSender {
  const mailer = mail && createMailer(mail);
  const send = async (recipient: Recipient, store: string, code: string): Promise<void> => {
    const to = nameOfRecipient(recipient);
    if (recipient.channel === 'email' && mailer)
      await within(PATIENCE_MS, mailer.send({ fromName: store, to, ...mailOfCode(store, code) }));
    else if (recipient.channel === 'phone' && sms) await sendSms(sms, to, smsOfCode(store, code));
    else print(`  Sign-in code for ${to}: ${code}\n`);
  };
  return { send, close: () => mailer?.close() };
}

/** Settings without which codes are printed instead of sent, for the terminal to say so. */
export const missingTransports = ({ mail, sms }: Pick<Config, 'mail' | 'sms'>): string[] => [
  ...(mail ? [] : ['SMTP_URL']),
  ...(sms ? [] : ['MATJAR_SMS_URL']),
];
