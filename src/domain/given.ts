/** What a caller has given of the fields that could be changed. */

type Given<Changes> = { [Field in keyof Changes]?: Exclude<Changes[Field], undefined> };

/** The fields that are not undefined; undefined itself when that is none. Null is a value: it clears a field. */
export function given<Changes extends object>(changes: Changes): Given<Changes> | undefined {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Given<Changes>);
}
