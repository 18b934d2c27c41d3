/** `npm run operators`: who may sign in to manage keys, in which stores. Passwords are drawn, or read from the standard input. */
import { randomBytes } from 'node:crypto';
import { Option } from 'commander';
import { z } from 'zod';
import { OPERATOR_PERMISSIONS } from '../domain/access/permissions';
import {
  changePassword,
  createOperator,
  grant,
  listOperators,
  setDisabled,
  withdraw,
} from '../security/operators/operators';
import { retireSigningKeys } from '../security/operators/signingKeys';
import { StartError } from '../StartError';
import type { Describe } from './command';
import { storeOf } from './storeOption';
import { table } from './table';

const PASSWORD_BYTES = 18;
const LEAST_CHARACTERS = 12;
const MOST_CHARACTERS = 1024;
const STORE = '--store <handle>';
const WHICH = 'the store; may be left out where there is one';
const ADDRESS = 'their e-mail address';

interface PasswordOption {
  readonly passwordStdin?: true;
}

interface GrantOptions {
  readonly store?: string;
  readonly permission: string[];
}

/** @param readInput gives what comes by the standard input */
export const describeOperators =
  (readInput: () => Promise<string>): Describe =>
  (program, surroundings) => {
    program.description('Operators: who may manage the keys of stores.');
    describePasswords(program, surroundings, readInput);
    describeStanding(program, surroundings);
    describePermissions(program, surroundings);
    describeSigning(program, surroundings);
  };

type Part = Parameters<Describe>;

const fromInput = () =>
  new Option('--password-stdin', 'read the password from the standard input; left out, one is drawn and printed, once');

function describePasswords(program: Part[0], { inSession, print }: Part[1], readInput: () => Promise<string>): void {
  const passwordOf = async ({ passwordStdin }: PasswordOption): Promise<{ password: string; shown: string }> => {
    if (!passwordStdin) return drawn();
    return { password: checked(await readInput()), shown: '' };
  };
  program
    .command('create')
    .description('Makes an operator, who may do nothing yet.')
    .requiredOption('--email <address>', ADDRESS)
    .requiredOption('--name <name>', 'what they are called')
    .addOption(fromInput())
    .action(async ({ email, name, ...option }: PasswordOption & { email: string; name: string }) => {
      const { password, shown } = await passwordOf(option);
      const facts = { email: address(email), name: nonEmpty(name), password };
      await inSession(({ db, now }) => createOperator(db, facts, now));
      print(`Operator ${facts.email} is made.${shown}`);
    });

  program
    .command('password')
    .description('Gives an operator another password, and ends the tokens that they have.')
    .argument('<email>', ADDRESS)
    .addOption(fromInput())
    .action(async (email: string, option: PasswordOption) => {
      const { password, shown } = await passwordOf(option);
      await inSession(({ db, now }) => changePassword(db, email, password, now));
      print(`Operator ${email} has another password.${shown}`);
    });
}

function describeStanding(program: Part[0], { inSession, print }: Part[1]): void {
  program
    .command('list')
    .description('Lists the operators, and what they may do in which stores.')
    .action(async () => {
      const operators = await inSession(({ db }) => listOperators(db));
      const rows = operators.map(({ email, name, disabledAt, lastLoginAt, permissions }) => ({
        operator: email,
        name,
        'signed in': written(lastLoginAt),
        disabled: written(disabledAt),
        stores: Object.entries(permissions)
          .map(([handle, permitted]) => `${handle} (${permitted.join(', ')})`)
          .join('; '),
      }));
      table(rows).forEach(print);
    });

  for (const [name, disabled, about] of [
    ['disable', true, 'Nobody signs in as this operator, and the tokens that they have open nothing, from now on.'],
    ['enable', false, 'The operator may sign in again.'],
  ] as const) {
    program
      .command(name)
      .description(about)
      .argument('<email>', ADDRESS)
      .action(async (email: string) => {
        await inSession(({ db, now }) => setDisabled(db, email, disabled, now));
        print(`Operator ${email} is ${name}d.`);
      });
  }
}

function describePermissions(program: Part[0], { inSession, print }: Part[1]): void {
  const which = () =>
    new Option('--permission <permissions...>', 'what it is about')
      .choices(OPERATOR_PERMISSIONS)
      .default([...OPERATOR_PERMISSIONS]);
  program
    .command('grant')
    .description('Permits an operator something in a store: Stores:Edit to manage its keys.')
    .argument('<email>', ADDRESS)
    .option(STORE, WHICH)
    .addOption(which())
    .action(async (email: string, { store: handle, permission: permissions }: GrantOptions) => {
      const store = await inSession(async ({ db, now }) => {
        const found = await storeOf(db, handle);
        await grant(db, { email, storeId: found.id, permissions }, now);
        return found.handle;
      });
      print(`Operator ${email} may now ${permissions.join(', ')} in store ${store}.`);
    });

  program
    .command('revoke')
    .description('Takes a permission in a store from an operator, at once.')
    .argument('<email>', ADDRESS)
    .option(STORE, WHICH)
    .addOption(which())
    .action(async (email: string, { store: handle, permission: permissions }: GrantOptions) => {
      const store = await inSession(async ({ db }) => {
        const found = await storeOf(db, handle);
        await withdraw(db, { email, storeId: found.id, permissions });
        return found.handle;
      });
      print(`Operator ${email} may no longer ${permissions.join(', ')} in store ${store}.`);
    });
}

function describeSigning(program: Part[0], { inSession, print }: Part[1]): void {
  program
    .command('rotate-key')
    .description('Tokens are signed with a new key from now on; those of the earlier one are good until they expire.')
    .option('--at-once', 'what the earlier key has signed ends now, because somebody else may have it')
    .action(async ({ atOnce = false }: { atOnce?: boolean }) => {
      await inSession(({ db, now }) => retireSigningKeys(db, now, atOnce));
      print(`The next token is signed with a new key.${atOnce ? ' All tokens until now have ended.' : ''}`);
    });
}

const written = (instant: Date | null): string => instant?.toISOString().slice(0, 16).replace('T', ' ') ?? '';

function drawn(): { password: string; shown: string } {
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  return { password, shown: ` Password: ${password}` };
}

function checked(password: string): string {
  if (password.length >= LEAST_CHARACTERS && password.length <= MOST_CHARACTERS) return password;
  throw new StartError(`A password has from ${LEAST_CHARACTERS} to ${MOST_CHARACTERS} characters.`);
}

function address(text: string): string {
  const { success, data } = z.email().safeParse(text.trim().toLowerCase());
  if (!success) throw new StartError(`${text} is no e-mail address.`);
  return data;
}

function nonEmpty(name: string): string {
  if (name.trim() === '') throw new StartError('An operator needs a name.');
  return name.trim();
}
