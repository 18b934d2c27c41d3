/** What each keyword of a schema says about the values that it admits, and which way a change of it moves them. */
import type { Part } from './Comparison';
import { namesOf, quote } from './Comparison';

/** Fewer values than before, more than before, or others than before. */
export type Effect = 'narrower' | 'wider' | 'other';

export interface Finding {
  readonly words: string;
  readonly effect: Effect;
}

type Compare = (before: Part, after: Part) => Finding[];

const LOWER = ['minimum', 'minLength', 'minItems', 'minProperties'];
const UPPER = ['maximum', 'maxLength', 'maxItems', 'maxProperties'];

const wasIs = (name: string, before: unknown, after: unknown): string =>
  `\`${name}\` was ${quote(before)}, is ${quote(after)}`;

/** @param sign 1 where a larger bound admits more, -1 where it admits less */
const bound =
  (name: string, sign: 1 | -1): Compare =>
  (before, after) => {
    const [was, is] = [before[name] ?? sign * Infinity, after[name] ?? sign * Infinity] as [number, number];
    if (was === is) return [];
    return [{ words: wasIs(name, before[name], after[name]), effect: sign * (is - was) > 0 ? 'wider' : 'narrower' }];
  };

/** A keyword whose values can't be told larger from smaller. */
const opaque =
  (name: string): Compare =>
  (before, after) => {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const effect = was === undefined ? 'narrower' : is === undefined ? 'wider' : 'other';
    return [{ words: wasIs(name, was, is), effect }];
  };

/** @param whenTrue whether the keyword, where it is true, admits more or less */
const flag =
  (name: string, whenTrue: 'wider' | 'narrower'): Compare =>
  (before, after) => {
    const is = after[name] === true;
    if ((before[name] === true) === is) return [];
    const effect = is === (whenTrue === 'wider') ? 'wider' : 'narrower';
    return [{ words: `\`${name}\` is ${is ? 'now' : 'no longer'} true`, effect }];
  };

const isWhole = (one: unknown, other: unknown): boolean => one === 'integer' && other === 'number';

const type: Compare = (before, after) => {
  const [finding] = opaque('type')(before, after);
  if (!finding) return [];
  if (isWhole(before.type, after.type)) return [{ ...finding, effect: 'wider' }];
  return [isWhole(after.type, before.type) ? { ...finding, effect: 'narrower' } : finding];
};

const choice: Compare = (before, after) => {
  const [was, is] = [before.enum, after.enum] as [unknown[] | undefined, unknown[] | undefined];
  if (!was || !is) return opaque('enum')(before, after);
  const lost = was.filter((value) => !is.includes(value));
  const won = is.filter((value) => !was.includes(value));
  const finding = (values: unknown[], words: string, effect: Effect): Finding[] =>
    values.length > 0 ? [{ words: `${words} ${values.map(quote).join(', ')}`, effect }] : [];
  return [...finding(lost, 'can no longer be', 'narrower'), ...finding(won, 'can now be', 'wider')];
};

const required: Compare = (before, after) => {
  const [was, is] = [before.required ?? [], after.required ?? []] as [string[], string[]];
  const both = (name: string): boolean =>
    [before, after].every(({ properties = {} }) => name in (properties as object));
  const finding = (name: string, words: string, effect: Effect): Finding => ({
    words: `its key \`${name}\` ${words} required`,
    effect,
  });
  // A key that is there on one side only is told of as a key that came or went.
  return [
    ...is.filter((name) => !was.includes(name) && both(name)).map((name) => finding(name, 'became', 'narrower')),
    ...was.filter((name) => !is.includes(name) && both(name)).map((name) => finding(name, 'is no longer', 'wider')),
  ];
};

/** Any other keys are admitted unless a schema says no; a schema for them is gone into elsewhere. */
const otherKeys: Compare = (before, after) => {
  const [was, is] = [before.additionalProperties !== false, after.additionalProperties !== false];
  if (was === is) return [];
  return [{ words: `${is ? 'now' : 'no longer'} takes other keys`, effect: is ? 'wider' : 'narrower' }];
};

const union: Compare = (before, after) => {
  const [was, is] = [membersOf(before), membersOf(after)];
  const told = (name: string): Finding[] => {
    if (name in was === name in is) return [];
    return name in is
      ? [{ words: `can now be the \`${name}\` of its union`, effect: 'wider' }]
      : [{ words: `can no longer be the \`${name}\` of its union`, effect: 'narrower' }];
  };
  const key = (schema: Part): unknown => (schema.discriminator as Part | undefined)?.propertyName;
  if (!before.oneOf !== !after.oneOf)
    return [{ words: `is ${after.oneOf ? 'now' : 'no longer'} a union`, effect: 'other' }];
  const moved: Finding[] =
    key(before) === key(after) ? [] : [{ words: wasIs('discriminator', key(before), key(after)), effect: 'other' }];
  return [...moved, ...namesOf(was, is).flatMap(told)];
};

/** The members of a union, by the value of the discriminator, else by name, else by position. */
export function membersOf(schema: Part): Record<string, Part> {
  const members = (schema.oneOf ?? []) as Part[];
  const { mapping = {} } = (schema.discriminator ?? {}) as { mapping?: Record<string, string> };
  const nameOf = (member: Part, position: number): string =>
    Object.keys(mapping).find((value) => mapping[value] === member.$ref) ??
    member.$ref?.split('/').at(-1) ??
    String(position);
  return Object.fromEntries(members.map((member, position) => [nameOf(member, position), member]));
}

const COMPARISONS: readonly Compare[] = [
  type,
  choice,
  required,
  otherKeys,
  union,
  ...LOWER.map((name) => bound(name, -1)),
  ...UPPER.map((name) => bound(name, 1)),
  ...['pattern', 'format', 'multipleOf'].map(opaque),
  flag('nullable', 'wider'),
  ...['uniqueItems', 'exclusiveMinimum', 'exclusiveMaximum'].map((name) => flag(name, 'narrower')),
];

/** How what one schema admits differs from another, by its own keywords; not by what is inside. Neither has an `allOf` any more. */
export const compareKeywords: Compare = (before, after) => COMPARISONS.flatMap((compare) => compare(before, after));
