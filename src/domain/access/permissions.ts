/** What a key of Store Management v1 can be allowed: the areas, and what may be done in each. Edit does not imply View. */
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

/** Every permission that there is, as contracts name it: `Packages:View`. */
export const PERMISSIONS: readonly string[] = Object.entries(PERMISSION_AREAS).flatMap(([area, kinds]) =>
  kinds.map((kind) => `${area}:${kind}`),
);
