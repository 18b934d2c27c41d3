/** How two schemas of one value differ, and what is inside of them. */
import { type Document, resolve } from '../../contract/document';
import { isObject } from '../../contract/json';
import {
  type Change,
  type Comparison,
  type Direction,
  namesOf,
  type Pair,
  type Part,
  placeOf,
  quote,
} from './Comparison';
import { compareKeywords, type Effect, membersOf } from './schemaKeywords';

type Tell = (place: string, words: string, breaking: boolean) => void;

/** Notes what changed of a value in `comparison`. */
export function compareSchemas(comparison: Comparison, pair: Pair, direction: Direction): void {
  const whole = { before: resolve(comparison.before, pair.before), after: resolve(comparison.after, pair.after) };
  const isNamed = pair.before.$ref !== undefined || pair.after.$ref !== undefined;
  if (isNamed && !comparison.isNew(whole.before, whole.after, direction)) return;
  const before = flat(comparison.before, whole.before);
  const after = flat(comparison.after, whole.after);
  const place = placeOf(pair);
  const tell: Tell = (at, words, breaking) => note(comparison, { place: at, words, breaking });
  for (const { words, effect } of compareKeywords(before, after)) tell(place, words, isBreaking(effect, direction));
  if (direction === 'sent') compareDefaults(before, after, place, tell);
  compareKeys(comparison, { before, after, place }, direction, tell);
  for (const part of partsInside({ before, after, place })) compareSchemas(comparison, part, direction);
}

/** A value that is both sent and answered changes once; the change breaks if it does for either. */
function note({ changes }: Comparison, change: Change): void {
  const known = changes.findIndex(({ place, words }) => place === change.place && words === change.words);
  if (known < 0) changes.push(change);
  else if (change.breaking) changes[known] = change;
}

const isBreaking = (effect: Effect, direction: Direction): boolean =>
  effect === 'other' || effect === (direction === 'sent' ? 'narrower' : 'wider');

/** What stands for a value that was not sent. Where nothing was said of it before, nothing that was said changes. */
function compareDefaults(before: Part, after: Part, place: string, tell: Tell): void {
  if (JSON.stringify(before.default) === JSON.stringify(after.default)) return;
  tell(place, `\`default\` was ${quote(before.default)}, is ${quote(after.default)}`, before.default !== undefined);
}

type Keys = Readonly<Record<string, Part>>;
const keysOf = ({ properties = {} }: Part): Keys => properties as Keys;

function compareKeys(comparison: Comparison, { before, after, place }: Pair, direction: Direction, tell: Tell): void {
  const [was, is] = [keysOf(before), keysOf(after)];
  for (const name of namesOf(was, is)) {
    const [old, now] = [was[name], is[name]];
    const at = `${place}.${name}`;
    if (old && now) compareSchemas(comparison, { before: old, after: now, place: at }, direction);
    else if (old) tell(at, 'was removed', true);
    else tell(at, ...added(direction, ((after.required ?? []) as string[]).includes(name)));
  }
}

const added = (direction: Direction, required: boolean): [words: string, breaking: boolean] =>
  direction === 'sent' && required ? ['was added and is required', true] : ['was added', false];

/** What is inside both schemas, beside their keys. */
function partsInside({ before, after, place }: Pair): Pair[] {
  const [was, is] = [membersOf(before), membersOf(after)];
  const pairs = [
    { before: before.items, after: after.items, place: `${place}[]` },
    { before: before.additionalProperties, after: after.additionalProperties, place: `${place}.*` },
    ...Object.keys(was).map((name) => ({ before: was[name], after: is[name], place: `${place}(${name})` })),
  ];
  return pairs.filter((pair): pair is Pair => isObject(pair.before) && isObject(pair.after));
}

/** A schema with the members of its `allOf` put together; by our rules nothing stands beside those that has parts of its own. */
function flat(document: Document, schema: Part): Part {
  const { allOf: members, ...beside } = schema as Part & { allOf?: Part[] };
  if (!members) return schema;
  const parts = members.map((member) => flat(document, resolve(document, member)));
  return {
    ...Object.assign({}, beside, ...parts),
    properties: Object.assign({}, ...parts.map(keysOf)),
    required: parts.flatMap((part) => (part.required ?? []) as string[]),
  };
}
