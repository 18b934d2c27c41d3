/** Where codes arrive in tests: a real mail server and a real HTTP gateway for short messages, on free ports of this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  /** Address or number. */
  readonly to: string;
  readonly text: string;
  /** Header lines by name in lower case, decoded. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent. */
  readonly raw: string;
}

export interface Letterbox {
  /** The settings of a server that sends here. */
  readonly environment: Record<string, string>;
  readonly letters: readonly Letter[];
  /** The code in the latest letter to this recipient. @throws when there is none */
  codeFor(to: string): string;
  /** What both servers do with messages from now on. */
  behave(how: { refuses?: boolean; takesMs?: number }): void;
  stop(): Promise<void>;
}

export const sender = 'shop@keys.example.com';
export const gatewayHeaders = { Authorization: 'Bearer gateway' };

export async function startLetterbox(): Promise<Letterbox> {
  const letters: Letter[] = [];
  let manner: { refuses?: boolean; takesMs?: number } = {};
  const smtp = createSmtp(letters, () => manner);
  const gateway = createGateway(letters, () => manner);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port: mailPort } = smtp.server.address() as AddressInfo;
  const { port: smsPort } = gateway.address() as AddressInfo;
  return {
    letters,
    environment: {
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      MATJAR_MAIL_FROM: sender,
      MATJAR_SMS_URL: `http://127.0.0.1:${smsPort}/send?key=secret`,
      MATJAR_SMS_HEADERS: JSON.stringify(gatewayHeaders),
    },
    codeFor: (to) => {
      const letter = letters.findLast((one) => one.to === to);
      const code = /^\d{4}(?=$|\s)/m.exec(letter?.text ?? '')?.[0];
      if (code === undefined) throw new Error(`no code came for ${to}`);
      return code;
    },
    behave: (how) => void (manner = how),
    stop: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      gateway.closeAllConnections();
      await new Promise((resolve) => gateway.close(resolve));
    },
  };
}

type Manner = () => { readonly refuses?: boolean; readonly takesMs?: number };

function createSmtp(letters: Letter[], manner: Manner): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('end', () => {
        const { refuses, takesMs = 0 } = manner();
        if (refuses) return done(Object.assign(new Error('no mail today'), { responseCode: 554 }));
        const raw = Buffer.concat(chunks).toString('utf8');
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, raw, ...readMail(raw) });
        setTimeout(() => done(), takesMs);
      });
    },
  });
}

function createGateway(letters: Letter[], manner: Manner) {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const { refuses, takesMs = 0 } = manner();
      const raw = Buffer.concat(chunks).toString('utf8');
      if (!refuses) letters.push({ ...readMessage(raw), raw, headers: request.headers as Record<string, string> });
      setTimeout(() => response.writeHead(refuses ? 500 : 200).end(raw), takesMs);
    });
  });
}

/** By the default template. */
function readMessage(raw: string): Pick<Letter, 'to' | 'text'> {
  const { to, message } = JSON.parse(raw) as { to: string; message: string };
  return { to, text: message };
}

/** A message of one part (RFC 5322), its header and body decoded (RFC 2047, RFC 2045). */
function readMail(raw: string): Pick<Letter, 'headers' | 'text'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      decodeWords(line.slice(line.indexOf(':') + 2)),
    ]),
  );
  const body = rest.join('\r\n\r\n');
  const encoding = headers['content-transfer-encoding'];
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : decodeQuoted(body);
  return { headers, text: text.replace(/\r\n/g, '\n') };
}

const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : decodeQuoted(word.replace(/_/g, ' ')),
    );

function decodeQuoted(text: string): string {
  const joined = text.replace(/=\r\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}
