/** In which of its languages an API answers a request: proactive negotiation by `Accept-Language` (RFC 9110, 12.1 and 12.5.4). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type Request } from 'express';
import type { Envelope } from './Api';

/** What an API speaks that does not say so. */
const ONLY_LANGUAGE = 'en';

/**
 * The language for an answer of this API: the one that the caller prefers, by quality and then by order, else the API's usual one.
 * An answer in another language is better than none, so nothing is refused for it.
 */
export function languageFor({ languages = [ONLY_LANGUAGE] }: Envelope, headers: IncomingMessage['headers']): string {
  const [usual = ONLY_LANGUAGE, ...others] = languages;
  if (others.length === 0 || headers['accept-language'] === undefined) return usual;
  // Some answers are given before Express has seen the request: this one has as much of it as is asked for.
  const request = Object.create(express.request, { headers: { value: headers } }) as Request;
  return request.acceptsLanguages([...languages]) || usual;
}

/** Says on the answer which language it is in, and that others would be given another; nothing where an API has only one. */
export function nameLanguage(envelope: Envelope, response: ServerResponse): string {
  const language = languageFor(envelope, response.req.headers);
  if (envelope.languages) {
    response.setHeader('Vary', 'Accept-Language');
    response.setHeader('Content-Language', language);
  }
  return language;
}
