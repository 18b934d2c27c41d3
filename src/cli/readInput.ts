/** What is typed at a terminal, or sent through a pipe, until its end. */
import { text } from 'node:stream/consumers';

/** @returns all of the standard input, without the end of its last line */
export const readInput = async (): Promise<string> => (await text(process.stdin)).replace(/\r?\n$/, '');
