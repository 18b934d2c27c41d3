/** The statuses that Dredd cannot provoke, from the one file that lists them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface Exception {
  readonly status: number;
  readonly why: string;
  /** The test file that has the server answer it, for every operation. */
  readonly proof: string;
}

export const exceptions = parse(
  readFileSync(path.join(__dirname, '..', 'exceptions.yaml'), 'utf8'),
) as readonly Exception[];
