/** Mail by SMTP, over a few connections that are kept open between messages. */
import type { Config } from '../config';

export interface Mail {
  /** The name that stands beside the sender's address. */
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Gives when the mail server has taken the message. @throws when it has not */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Query parameters of the URL are settings of the library; these stand unless the URL says otherwise. */
const SETTINGS = {
  pool: 'true',
  maxConnections: '4',
  connectionTimeout: '5000',
  greetingTimeout: '5000',
  socketTimeout: '10000',
};

/** Opens nothing yet. */
export function createMailer({ url, from }: NonNullable<Config['mail']>): Mailer {
  const server = new URL(url);
  for (const [name, value] of Object.entries(SETTINGS))
    if (!server.searchParams.has(name)) server.searchParams.set(name, value);
  // Loaded here: it would take 2 MB of a server that sends no mail.
  const opened = import('nodemailer').then(({ createTransport }) => createTransport(server.href));
  return {
    send: async ({ fromName, to, subject, text }) => {
      const transport = await opened;
      await transport.sendMail({
        from: { name: fromName, address: from },
        to: { name: '', address: to },
        subject,
        text,
        // Vacation responders and lists leave such mail alone (RFC 3834, 5).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => void opened.then((transport) => transport.close()),
  };
}
