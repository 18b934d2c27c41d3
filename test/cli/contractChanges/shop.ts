/** The contract of shop.yaml, to be changed in one place, and what is told of that. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { compareContracts } from '../../../src/cli/contractChanges/compareContracts';
import type { Document } from '../../../src/contract/document';

/* eslint-disable @typescript-eslint/no-explicit-any -- a contract is cut open at places that no type describes */
type Edit = (contract: any) => unknown;

/** A kind of change, the change, and all that must be said of it; `!` marks what breaks. */
export type Changed = [kind: string, edit: Edit, told: string[]];

const shop = readFileSync(path.join(__dirname, 'shop.yaml'), 'utf8');
export const read = (): any => parse(shop);

export const list = (c: any) => c.paths['/things'].get;
export const create = (c: any) => c.paths['/things'].post;
export const touch = (c: any) => c.paths['/things/{id}'].post;
export const sent = (c: any) => c.components.schemas.NewThing;
export const found = (c: any) => list(c).responses['200'];
export const answered = (c: any) => c.components.schemas.Thing.allOf[1];
export const text = { type: 'string', maxLength: 9 };

export const told = (before: Document, after: Document): string[] =>
  compareContracts(before, after).map(({ breaking, place, words }) => `${breaking ? '! ' : ''}${place} ${words}`);

export function expectTold(_kind: string, edit: Edit, expected: string[]): void {
  const after = read();
  edit(after);
  expect(told(read(), after)).toEqual(expected);
}
