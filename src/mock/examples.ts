/** The answers that a contract gives as examples, and how a caller asks for one of them (`Prefer`, RFC 7240). */
import type { Contract, Operation } from '../contract/Contract';
import { type Document, resolve } from '../contract/document';
import type { AnyReply } from '../contract/handlers';
import { JSON_TYPE } from '../contract/mediaType';
import { Problem } from '../problem';

interface Example {
  readonly $ref?: string;
  readonly value?: unknown;
}

interface Media {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example>>;
}

interface Header {
  readonly $ref?: string;
  readonly example?: unknown;
}

interface ResponseObject {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, Media>>;
}

/** What a caller would like to be answered. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
}

/** Reads `code=404, example=name`; what else is preferred is ignored. */
export function readPreference(header: string | string[] | undefined): Preference {
  const entries = String(header ?? '')
    .split(/[,;]/)
    .map((part) => /^\s*(code|example)\s*=\s*"?([^"]*?)"?\s*$/.exec(part))
    .flatMap((found) => (found ? [[found[1], found[2]]] : []));
  return Object.fromEntries(entries) as Preference;
}

/**
 * The documented answer with a status, by its first example or the one that is asked for.
 * @param type the media type, where the answer has several
 * @throws Problem when the contract has no such example
 */
export function exampleReply(
  { document }: Contract,
  operation: Operation,
  status: number,
  { type, example }: { type?: string | undefined; example?: string | undefined },
): AnyReply {
  const { headers = {}, content = {} } = responseIn(document, operation, status);
  const said = headersOf(document, headers);
  const [first] = Object.keys(content);
  const chosen = type !== undefined && type in content ? type : first;
  if (chosen === undefined) return { status, headers: said };
  const value = valueOf(document, content[chosen] ?? {}, example);
  if (chosen === JSON_TYPE) return { status, headers: said, body: value };
  return { status, headers: said, type: chosen, file: Buffer.from(String(value ?? EMPTY[chosen] ?? '')) };
}

function responseIn(document: Document, { id, path, method, statuses }: Operation, status: number): ResponseObject {
  const item = document.paths[path] as Record<string, { responses?: Record<string, ResponseObject> }>;
  const found = item[method]?.responses?.[String(status)];
  if (!found) throw unknown(`${id} has no answer ${status}`, [...statuses]);
  return resolve(document, found);
}

function valueOf(document: Document, media: Media, wanted: string | undefined): unknown {
  const examples = media.examples ?? {};
  if (wanted !== undefined && !(wanted in examples))
    throw unknown(`There is no example ${wanted}`, Object.keys(examples));
  const chosen = wanted === undefined ? Object.values(examples)[0] : examples[wanted];
  return chosen ? resolve(document, chosen).value : media.example;
}

const unknown = (what: string, there: readonly unknown[]): Problem =>
  new Problem('malformed_request', { message: `${what}; there are: ${there.join(', ') || 'none'}.` });

/** What every answer carries the engine writes itself. */
const OF_THE_ENGINE = /^x-(ratelimit-|request-id)/i;

const headersOf = (document: Document, headers: Readonly<Record<string, Header>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !OF_THE_ENGINE.test(name))
      .map(([name, header]) => [name, resolve(document, header).example])
      .filter(([, example]) => example !== undefined)
      .map(([name, example]) => [name, String(example)]),
  );

/** A document of a type whose bytes no contract can show. */
const EMPTY: Readonly<Record<string, string>> = {
  'application/pdf':
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
};

/** Every value that stands in an example of the contract, as it would stand in a path. */
export function valuesShown({ document }: Contract): ReadonlySet<string> {
  const values = new Set<string>();
  collect(document, false, values);
  return values;
}

function collect(node: unknown, isShown: boolean, values: Set<string>): void {
  if (typeof node === 'object' && node !== null) {
    for (const [key, part] of Object.entries(node)) collect(part, isShown || key.startsWith('example'), values);
  } else if (isShown) values.add(String(node));
}
