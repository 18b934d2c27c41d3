/**
 * Command templates and the placeholders in them. What buyers and shops have named is put into a command only if it is of harmless
 * characters: a game's console takes line ends, quotes, semicolons and selectors for more than a name.
 */

/** One of each: `{username}`. Other braces, such as those of JSON, are text of the command. */
const PLACEHOLDER = /\{([A-Za-z_]+)\}/g;

/** No control characters, no line or paragraph separators, no halves of characters: what is sent is one line. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+$/u;

/** The least that a console of the games we know takes at once. */
const MAX_COMMAND_BYTES = 1446;

/** Letters of any script, digits, spaces and signs that no console reads anything into. */
const NAME = /^[\p{L}\p{M}\p{N} _.,:+!()&-]{1,255}$/u;
const NUMBER = /^\d+(\.\d+)?$/;
const UUID = /^[0-9a-f-]{32,36}$/;

/** What may stand for each. A player's name may begin with the sign that marks players of another edition. */
const ALLOWED = {
  username: /^[.*]?[A-Za-z0-9_][A-Za-z0-9_.-]{0,31}$/,
  uuid: UUID,
  id: UUID,
  price: NUMBER,
  currency: /^[A-Z]{3}$/,
  quantity: NUMBER,
  package: NAME,
  server: NAME,
  transaction: UUID,
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d$/,
} as const satisfies Record<string, RegExp>;

export type Placeholder = keyof typeof ALLOWED;
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>;

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(ALLOWED, name);

/** What is wrong with a template, as a sentence; undefined when it can be used. */
export function templateProblem(template: string): string | undefined {
  if (template.trim() === '') return 'A command needs a text.';
  if (!ONE_LINE.test(template)) return 'A command must be one line without control characters.';
  if (Buffer.byteLength(template) > MAX_COMMAND_BYTES)
    return `A command must not be longer than ${MAX_COMMAND_BYTES} bytes.`;
  const unknown = namesIn(template).find((name) => !isPlaceholder(name));
  if (unknown === undefined) return undefined;
  const known = Object.keys(ALLOWED).map((name) => `{${name}}`);
  return `There is no placeholder {${unknown}}: there are ${known.join(', ')}.`;
}

/** Whether a template says how many were bought; one that does not is meant for each of them. */
export const namesQuantity = (template: string): boolean => namesIn(template).includes('quantity');

const namesIn = (template: string): string[] => [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** A command, or why there is none, as the end of a sentence. */
export type Rendered = { readonly command: string } | { readonly problem: string };

/** Puts the values in, once: a placeholder within a value is text. */
export function renderCommand(template: string, values: PlaceholderValues): Rendered {
  const problem = templateProblem(template) ?? valueProblem(template, values);
  if (problem !== undefined) return { problem };
  const command = template.replace(PLACEHOLDER, (_whole, name: Placeholder) => values[name] ?? '');
  return Buffer.byteLength(command) > MAX_COMMAND_BYTES
    ? { problem: `it would be longer than ${MAX_COMMAND_BYTES} bytes` }
    : { command };
}

function valueProblem(template: string, values: PlaceholderValues): string | undefined {
  for (const name of namesIn(template).filter(isPlaceholder)) {
    const value = values[name];
    if (value === null) return `{${name}} is not known`;
    if (!ALLOWED[name].test(value)) return `{${name}} holds characters that a command must not have`;
  }
  return undefined;
}
