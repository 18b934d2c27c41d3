/** What can be allowed to a key of Store Management v1: the areas, and what may be done in each. And what to an operator. */
export const PERMISSION_AREAS = {
  Packages: ['View', 'Edit', 'Delete'],
  Categories: ['View', 'Edit', 'Delete'],
  Coupons: ['View', 'Edit', 'Delete'],
  Sales: ['View', 'Edit', 'Delete'],
  GiftCards: ['View', 'Edit', 'Delete'],
  Orders: ['View', 'Edit'],
  Customers: ['View'],
  Bans: ['View', 'Edit', 'Delete'],
  Subscriptions: ['View'],
} as const;

export type PermissionArea = keyof typeof PERMISSION_AREAS;
export type PermissionKind = (typeof PERMISSION_AREAS)[PermissionArea][number];

/** What one key is allowed. */
export type Permissions = { [Area in PermissionArea]?: PermissionKind[] };

/** Areas and kinds as one text each, as contracts name them: `Packages:View`. */
export const namedPermissions = (areas: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(areas).flatMap(([area, kinds]) => kinds.map((kind) => `${area}:${kind}`));

/** Every permission of a key that there is. Edit does not imply View. */
export const PERMISSIONS: readonly string[] = namedPermissions(PERMISSION_AREAS);

/** Of an operator, in a store: those of contracts whose caller is one. */
export const OPERATOR_PERMISSIONS: readonly string[] = ['Stores:View', 'Stores:Edit'];
