/** Short messages by an HTTP gateway: one POST each, of a body whose form is the operator's. */
import type { SmsConfig } from '../config';

const TIMEOUT_MS = 10_000;

/**
 * Gives when the gateway has taken the message.
 * @param to in international form: `+966501234567`
 * @throws when it has not: it is away, takes longer than ten seconds, or answers anything but a 2xx
 */
export async function sendSms({ url, body, headers }: SmsConfig, to: string, text: string): Promise<void> {
  const gateway = new URL(url);
  const response = await fetch(addressOf(gateway), {
    method: 'POST',
    headers: { ...basicOf(gateway), ...headers },
    body: fillIn(body, { to, digits: to.slice(1), text }, escapeFor(headers['content-type'])),
    redirect: 'manual', // a credential in the headers is for this gateway alone
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  // Nothing more of the answer: it may repeat the message, and errors are logged.
  if (!response.ok) throw new Error(`the SMS gateway answered ${response.status}`);
}

/** `fetch` refuses user and password in an address, and repeats them in its error. */
const addressOf = ({ origin, pathname, search }: URL): string => origin + pathname + search;

/** Basic authentication (RFC 7617) for who wrote them there. */
function basicOf({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

const fillIn = (template: string, values: Record<string, string>, escape: (value: string) => string): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : escape(value);
  });

function escapeFor(contentType = ''): (value: string) => string {
  if (contentType.includes('form-urlencoded')) return encodeURIComponent;
  if (contentType.includes('xml')) return (value) => value.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return contentType.includes('json') ? (value) => JSON.stringify(value).slice(1, -1) : (value) => value;
}
