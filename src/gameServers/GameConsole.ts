/** What every console of a game server can do, whatever it speaks: run a command, and say what is known of its outcome. */

/** Where a console listens, and what opens it. */
export interface ConsolePlace {
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

export type Executed =
  /** The server has acknowledged the command; `answer` is what it printed, as far as it came. */
  | { readonly outcome: 'delivered'; readonly answer: string }
  /** Nothing of the command has left this process. */
  | { readonly outcome: 'not_executed'; readonly error: string }
  /** It was sent, and nothing says whether it was executed. */
  | { readonly outcome: 'unknown'; readonly error: string };

export interface GameConsole {
  /** Sends a command, once. Never throws. */
  execute(command: string): Promise<Executed>;
  close(): void;
}

/** A console that could not be opened: surely nothing was executed there. Its message is for the shop. */
export class NotOpenedError extends Error {}

/** How long we are patient, in milliseconds. */
export interface Patience {
  /** To connect, and then to be let in. */
  readonly open: number;
  /** For the first of an answer. */
  readonly answer: number;
  /** For more of it: servers do not say which part is the last. */
  readonly gap: number;
}

export const PATIENCE: Patience = { open: 5000, answer: 5000, gap: 50 };

/** Of an answer, in characters: what is beyond is read and forgotten. */
export const MAX_ANSWER = 4000;

/** What is kept of an answer: Postgres takes no NUL, and nobody reads megabytes of it. */
export const kept = (answer: string): string => answer.replaceAll('\u0000', '').slice(0, MAX_ANSWER);
