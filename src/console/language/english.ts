/** What the console says, in English. The other languages say the same. */
import type { Area, Kind } from '../permissions';
import type { RefusalKind } from '../refusal';
import { isolated } from './isolated';

const quoted = (name: string): string => `“${isolated(name)}”`;

const areas: Readonly<Record<Area, string>> = {
  Packages: 'Packages',
  Categories: 'Categories',
  Coupons: 'Coupons',
  Sales: 'Sales',
  GiftCards: 'Gift cards',
  Orders: 'Orders',
  Customers: 'Customers',
  Bans: 'Bans',
  Subscriptions: 'Subscriptions',
};
const kinds: Readonly<Record<Kind, string>> = { View: 'View', Edit: 'Edit', Delete: 'Delete' };

const refusals: Readonly<Record<RefusalKind, { readonly title: string; readonly advice: string }>> = {
  invalid: { title: 'Please check what you entered', advice: '' },
  unauthenticated: { title: 'You could not be signed in', advice: '' },
  forbidden: {
    title: 'This is not allowed',
    advice:
      'To create and regenerate keys, the store needs the Pro plan and you need the permission Stores:Edit. Keys that exist can still be listed and revoked without the plan.',
  },
  missing: { title: 'Not found', advice: 'It is no longer there, or your account has no access to this store.' },
  limited: { title: 'Too many requests', advice: '' },
  failed: { title: 'Something went wrong on the server', advice: 'Please try again in a moment.' },
  unreachable: { title: 'The server cannot be reached', advice: 'Check your connection and try again.' },
};

export const english = {
  areas,
  kinds,
  refusals,
  /** What stands between the members of a list. */
  comma: ', ',
  product: 'Matjar console',
  skip: 'Skip to content',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  signOut: 'Sign out',
  store: 'Store',
  serverSays: 'The server says:',
  request: (id: string) => `Request ${isolated(id)}`,
  tryAgain: (relative: string, time: string) => `Try again ${relative}, at ${time}.`,
  language: 'Language',

  signInTitle: 'Sign in',
  signInLead: 'Manage the API keys of your stores.',
  email: 'E-mail address',
  password: 'Password',
  showPassword: 'Show password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
  storeHandle: 'Store (only if you are asked for it)',
  storeHandleHint: 'The handle of one of your stores: eight letters and digits.',
  sessionEnded: 'Your session has ended. Please sign in again.',
  signedOut: 'You are signed out.',

  configuration: 'Configuration',
  keys: 'API keys',
  keysLead: 'Plugins, bots and partner teams call the Store Management API of this store with these keys.',
  keysLoading: 'Loading keys…',
  keysReloading: 'Refreshing keys…',
  noStores: 'You have no stores yet',
  noStoresLead: 'Whoever runs this installation can give your account access to a store.',
  noKeys: 'No keys yet',
  noKeysLead: 'Create one for each plugin, bot or partner, with only the permissions that it needs.',
  noneActive: 'No key is active.',
  activeKeys: 'Active',
  endedKeys: (count: string) => `Expired and revoked (${count})`,
  notYours: 'You cannot manage the keys of this store',
  notYoursLead:
    'Your account needs the permission Stores:Edit here. Whoever runs this installation can grant it; then sign in again.',

  permissions: 'Permissions',
  lastUsed: 'Last used',
  neverUsed: 'Never',
  expires: 'Expires',
  expired: 'Expired',
  neverExpires: 'Never',
  created: 'Created',
  revokedAt: 'Revoked',
  states: { active: 'Active', expired: 'Expired', revoked: 'Revoked' },
  endsSoon: 'Expires soon',
  keyActions: (name: string) => `Key ${quoted(name)}`,

  createKey: 'Create API key',
  creating: 'Creating…',
  create: 'Create key',
  name: 'Name',
  nameHint: 'What it is for, such as “Discord bot”.',
  nameMissing: 'Enter a name.',
  permissionsHint: 'Choose only what is needed: permissions cannot be changed later. Edit does not include View.',
  permissionsMissing: 'Choose at least one permission.',
  area: 'Area',
  chooseAll: 'Everything',
  chooseView: 'View only',
  chooseNone: 'Nothing',
  notOffered: 'not offered',
  permission: (area: string, kind: string) => `${area}: ${kind}`,
  expiry: 'Expiry',
  expiries: {
    never: 'Never',
    days30: 'In 30 days',
    days90: 'In 90 days',
    days365: 'In one year',
    day: 'At the end of a day…',
  },
  lastDay: 'Last day',
  lastDayMissing: 'Choose a day from today on.',
  worksUntil: (moment: string) => `Works until ${moment}.`,

  shownTitle: 'Copy your key now',
  shownLead: (name: string) =>
    `This is the only time that the key ${quoted(name)} is shown. Keep it somewhere safe: nobody can recover it.`,
  key: 'API key',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying here. The key is selected: copy it with the keyboard.',
  done: 'I have copied it',

  regenerate: 'Regenerate',
  regenerateNamed: (name: string) => `Regenerate ${quoted(name)}`,
  regenerateTitle: (name: string) => `Regenerate ${quoted(name)}?`,
  regenerateLead:
    'The key gets a new secret, shown once. The present one stops working within a second. Name, permissions and expiry stay as they are.',
  regenerating: 'Regenerating…',
  regenerateKey: 'Regenerate key',
  revoke: 'Revoke',
  revokeNamed: (name: string) => `Revoke ${quoted(name)}`,
  revokeTitle: (name: string) => `Revoke ${quoted(name)}?`,
  revokeLead: 'Whatever uses this key stops working within a second. This cannot be undone.',
  revoking: 'Revoking…',
  revokeKey: 'Revoke key',
  wasCreated: (name: string) => `${quoted(name)} was created.`,
  wasRegenerated: (name: string) => `${quoted(name)} has a new secret.`,
  wasRevoked: (name: string) => `${quoted(name)} was revoked.`,
};

export type Words = typeof english;
