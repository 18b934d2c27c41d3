/** What a key can be permitted, as the contract offers it. */
import { bodies } from '../../generated/access.client';
import type { NewApiKey } from './access';

type Offered = typeof bodies.createApiKey.properties.permissions.properties;
export type Area = keyof Offered;
export type Kind = Offered[Area]['items']['enum'][number];

/** For each area, what may be done in it. */
export const OFFERED = Object.fromEntries(
  Object.entries(bodies.createApiKey.properties.permissions.properties).map(([area, { items }]) => [area, items.enum]),
) as unknown as Readonly<Record<Area, readonly Kind[]>>;

export const AREAS = Object.keys(OFFERED) as Area[];

/** All that is offered anywhere, in the order of the area that offers most. */
export const KINDS: readonly Kind[] =
  [...Object.values(OFFERED)].sort((one, other) => other.length - one.length)[0] ?? [];

export type Permissions = NewApiKey['permissions'];

/** What is chosen while a key is being made: areas in which nothing is chosen are not there. */
export function withKind(permissions: Permissions, area: Area, kind: Kind, chosen: boolean): Permissions {
  const kinds = OFFERED[area].filter((one) => (one === kind ? chosen : permissions[area]?.some((had) => had === one)));
  const { [area]: _replaced, ...others } = permissions;
  return kinds.length === 0 ? others : ({ ...others, [area]: kinds } as Permissions);
}

/** Of every area, those kinds that are offered there. */
export const everywhere = (kinds: readonly Kind[]): Permissions =>
  AREAS.reduce<Permissions>(
    (chosen, area) =>
      kinds.reduce((so, kind) => (OFFERED[area].includes(kind) ? withKind(so, area, kind, true) : so), chosen),
    {},
  );

/** Areas in which the same may be done. */
export interface Group {
  readonly kinds: readonly string[];
  readonly areas: readonly string[];
}

/** What a key may do, told shortly: areas with the same kinds together, those with most first. */
export function grouped(permissions: Readonly<Record<string, readonly string[]>>): Group[] {
  const groups = new Map<string, { kinds: readonly string[]; areas: string[] }>();
  for (const area of inOrder(AREAS, Object.keys(permissions))) {
    const kinds = inOrder(KINDS, permissions[area] ?? []);
    const group = groups.get(kinds.join()) ?? { kinds, areas: [] };
    group.areas.push(area);
    groups.set(kinds.join(), group);
  }
  return [...groups.values()].sort((one, other) => other.kinds.length - one.kinds.length);
}

/** As the contract orders them; what it does not know, since the server is newer than this page, comes last. */
const inOrder = (known: readonly string[], names: readonly string[]): string[] => [
  ...known.filter((name) => names.includes(name)),
  ...names.filter((name) => !known.includes(name)),
];
