/** One request as a client sends it, and the note of what has been seen of which operation. */
import { Agent, request } from 'undici';
import { requireArabic } from './requireArabic';
import { type CredentialKind, recordAnswer } from './coverage';

export interface Asked {
  /** GET unless told otherwise. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string or Buffer is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** How good the credential is that goes with it; `good` unless told otherwise, which for a public operation may be none. */
  readonly credential?: CredentialKind;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  /** As UTF-8, a byte order mark included. */
  readonly text: string;
  /** The parsed body; whoever asks knows its type. @throws when it is no JSON */
  json<T = Record<string, unknown>>(): T;
}

/** @param target path and query */
export type Ask = (target: string, asked?: Asked) => Promise<Answer>;

/** @param record whether answers count as seen by the tests */
export function createAsk(address: string, record: boolean): { ask: Ask; close(): Promise<void> } {
  const agent = new Agent({ connections: 8 });
  const ask: Ask = async (target, { method = 'GET', headers = {}, body, credential = 'good' } = {}) => {
    const raw = typeof body === 'string' || Buffer.isBuffer(body) || body === undefined;
    const type: Record<string, string> = raw ? {} : { 'content-type': 'application/json' };
    const {
      statusCode,
      headers: answered,
      ...answer
    } = await request(address + target, {
      dispatcher: agent,
      method: method as 'GET',
      headers: { ...type, ...headers },
      body: raw ? (body ?? null) : JSON.stringify(body),
    });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    const text = bytes.toString();
    requireArabic(answered, text);
    if (record) recordAnswer({ method, target, status: statusCode, credential, by: 'jest' });
    return { status: statusCode, headers: answered, bytes, text, json: <T>() => JSON.parse(text) as T };
  };
  return { ask, close: () => agent.destroy() };
}
