/** How an operation that is there in both versions differs: what it is called, what it takes, what it answers, who may call it. */
import { BODY_LIMIT, USUAL_BODY_BYTES } from '../../contract/bodyLimit';
import { resolve } from '../../contract/document';
import { compareSchemas } from './compareSchemas';
import { type Comparison, type Direction, namesOf, type Pair, type Part, placeOf, quote } from './Comparison';

/** An operation, with what its path and its contract say for it. */
export interface Sides extends Pair {
  readonly parameters: { readonly before: readonly Part[]; readonly after: readonly Part[] };
  /** The credentials that open it, each a list of schemes; empty when anybody may call. */
  readonly credentials: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Notes what changed of an operation in `comparison`. */
export function compareOperations(comparison: Comparison, sides: Sides): void {
  compareNames(comparison, sides);
  compareAccess(comparison, sides);
  compareParameters(comparison, sides);
  compareBodies(comparison, sides);
  compareResponses(comparison, sides);
  compareDeprecations(comparison, sides);
}

function compareNames({ changes }: Comparison, { before, after, place }: Pair): void {
  if (before.operationId === after.operationId) return;
  const words = `\`operationId\` was ${quote(before.operationId)}, is ${quote(after.operationId)}: generated clients call it by that`;
  changes.push({ place, words, breaking: true });
}

const PERMISSION = 'x-required-permission';

function compareAccess({ changes }: Comparison, { before, after, place, credentials }: Sides): void {
  const tell = (words: string, breaking: boolean): void => void changes.push({ place, words, breaking });
  const lost = credentials.before.filter((name) => !credentials.after.includes(name));
  const won = credentials.after.filter((name) => !credentials.before.includes(name));
  if (credentials.before.length === 0 && won.length > 0) tell(`now needs a credential (${won.join(' or ')})`, true);
  else if (credentials.after.length === 0 && lost.length > 0) tell('no longer needs a credential', false);
  else {
    if (lost.length > 0) tell(`is no longer opened by the credential ${lost.join(' or ')}`, true);
    if (won.length > 0) tell(`is now also opened by the credential ${won.join(' or ')}`, false);
  }
  const [was, is] = [before[PERMISSION], after[PERMISSION]];
  if (was !== is) tell(`the permission that it needs was ${quote(was)}, is ${quote(is)}`, is !== undefined);
}

/** Header fields are the same in any case. */
const nameOf = ({ in: place, name }: Part): string =>
  `${String(place)} ${place === 'header' ? String(name).toLowerCase() : String(name)}`;

function compareParameters(comparison: Comparison, { parameters, place: operation }: Sides): void {
  const byName = (document: Comparison['before'], list: readonly Part[]): Record<string, Part> =>
    Object.fromEntries(list.map((one) => [nameOf(resolve(document, one)), one]));
  const [was, is] = [byName(comparison.before, parameters.before), byName(comparison.after, parameters.after)];
  for (const name of namesOf(was, is)) {
    const place = `${operation} ${name}`;
    const [before, after] = [was[name], is[name]];
    if (before && after) compareParameter(comparison, { before, after, place });
    else if (before) comparison.changes.push({ place, words: 'was removed', breaking: true });
    else comparison.changes.push({ place, ...added(resolve(comparison.after, after).required === true) });
  }
}

const added = (required: boolean): { words: string; breaking: boolean } => ({
  words: required ? 'was added and is required' : 'was added',
  breaking: required,
});

/** Both sides of a shared part; undefined when they were compared for another operation. */
function meet(comparison: Comparison, pair: Pair, direction: Direction): Pair | undefined {
  const before = resolve(comparison.before, pair.before);
  const after = resolve(comparison.after, pair.after);
  return comparison.isNew(before, after, direction) ? { before, after, place: placeOf(pair) } : undefined;
}

const WAYS_OF_WRITING = ['style', 'explode', 'allowReserved'];

function compareParameter(comparison: Comparison, pair: Pair): void {
  const met = meet(comparison, pair, 'sent');
  if (!met) return;
  const { before, after, place } = met;
  compareRequired(comparison, met);
  for (const name of WAYS_OF_WRITING) {
    if (before[name] === after[name]) continue;
    const words = `\`${name}\` was ${quote(before[name])}, is ${quote(after[name])}`;
    comparison.changes.push({ place, words, breaking: true });
  }
  compareSchema(comparison, { before, after, place }, 'sent');
}

function compareRequired({ changes }: Comparison, { before, after, place }: Pair): void {
  const [was, is] = [before.required === true, after.required === true];
  if (was !== is) changes.push({ place, words: is ? 'became required' : 'is no longer required', breaking: is });
}

/** Compares the `schema` of two parts that have one. */
function compareSchema(comparison: Comparison, { before, after, place }: Pair, direction: Direction): void {
  const [was, is] = [before.schema, after.schema] as (Part | undefined)[];
  if (was && is) compareSchemas(comparison, { before: was, after: is, place }, direction);
}

function compareBodies(comparison: Comparison, { before, after, place: operation }: Pair): void {
  const [was, is] = [before.requestBody, after.requestBody] as (Part | undefined)[];
  const place = `${operation} body`;
  if (was && is) {
    compareSizes(comparison, { before, after, place });
    const met = meet(comparison, { before: was, after: is, place }, 'sent');
    if (!met) return;
    compareRequired(comparison, met);
    compareContents(comparison, met, 'sent');
  } else if (was) comparison.changes.push({ place, words: 'is no longer taken', breaking: true });
  else if (is) comparison.changes.push({ place, ...added(resolve(comparison.after, is).required === true) });
}

/** How large bodies may be: a word of the operation, for a shared body can be larger for one than for another. */
function compareSizes({ changes }: Comparison, { before, after, place }: Pair): void {
  const bytesOf = ({ [BODY_LIMIT]: own = USUAL_BODY_BYTES }: Part): number => Number(own);
  const [was, is] = [bytesOf(before), bytesOf(after)];
  if (was === is) return;
  const words = `may be ${is.toLocaleString('en')} bytes large, was ${was.toLocaleString('en')}`;
  changes.push({ place, words, breaking: is < was });
}

function compareContents(comparison: Comparison, { before, after, place }: Pair, direction: Direction): void {
  const [was, is] = [before.content ?? {}, after.content ?? {}] as Record<string, Part>[];
  for (const type of namesOf(was, is)) {
    const [old, now] = [was?.[type], is?.[type]];
    if (old && now) compareSchema(comparison, { before: old, after: now, place }, direction);
    else
      comparison.changes.push({ place, words: `${now ? 'can now' : 'can no longer'} be \`${type}\``, breaking: !now });
  }
}

function compareResponses(comparison: Comparison, { before, after, place: operation }: Pair): void {
  const [was, is] = [before.responses ?? {}, after.responses ?? {}] as Record<string, Part>[];
  for (const status of namesOf(was, is)) {
    const place = `${operation} ${status}`;
    const [old, now] = [was?.[status], is?.[status]];
    if (!old || !now) comparison.changes.push({ place, words: now ? 'was added' : 'was removed', breaking: !now });
    else compareResponse(comparison, { before: old, after: now, place });
  }
}

function compareResponse(comparison: Comparison, pair: Pair): void {
  const met = meet(comparison, pair, 'answered');
  if (!met) return;
  compareContents(comparison, met, 'answered');
  const [was, is] = [met.before.headers ?? {}, met.after.headers ?? {}] as Record<string, Part>[];
  for (const name of namesOf(was, is)) {
    const place = `${met.place} header ${name}`;
    const [old, now] = [was?.[name], is?.[name]];
    if (old && now) compareHeader(comparison, { before: old, after: now, place });
    else comparison.changes.push({ place, words: now ? 'was added' : 'was removed', breaking: !now });
  }
}

function compareHeader(comparison: Comparison, pair: Pair): void {
  const met = meet(comparison, pair, 'answered');
  if (!met) return;
  const { before, after, place } = met;
  const [was, is] = [before.required === true, after.required === true];
  if (was !== is) {
    comparison.changes.push({ place, words: is ? 'is now always there' : 'can now be missing', breaking: was });
  }
  compareSchema(comparison, met, 'answered');
}

const SUNSET = 'x-sunset';

function compareDeprecations({ changes }: Comparison, { before, after, place }: Pair): void {
  const tell = (words: string, breaking: boolean): void => void changes.push({ place, words, breaking });
  const [was, is] = [before.deprecated === true, after.deprecated === true];
  if (was !== is) tell(is ? `is deprecated, and ends on ${String(after[SUNSET])}` : 'is no longer deprecated', false);
  else if (before[SUNSET] !== after[SUNSET]) {
    const words = `ends on ${String(after[SUNSET])}, no longer on ${String(before[SUNSET])}`;
    tell(words, String(after[SUNSET]) < String(before[SUNSET]));
  }
}
