/** The packages of a game store. */
import type { components, operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import type { Db } from '../../db/Db';
import { changePackage } from '../../domain/catalog/changePackage';
import { createPackage as create } from '../../domain/catalog/createPackage';
import { deletePackage as remove } from '../../domain/catalog/deletePackage';
import { type Piece, readPackage, readPackages } from '../../domain/catalog/readPackages';
import { Problem } from '../../problem';
import type { Actor } from '../../security/Actor';
import { success } from '../success';
import { inPieces } from './inPieces';
import { packageOf } from './resources/package';

/** One piece is answered like everything else; of more, one at a time is held. */
export const listPackages: Handler<operations['listPackages']> = async ({ actor: { storeId }, db, now }) => {
  const read = async (after?: Piece['next']) => {
    const { packages, next } = await readPackages(db, storeId, now, after);
    return { items: packages.map(packageOf), next };
  };
  const first = await read();
  if (!first.next) return success(first.items);
  return { status: 200, type: 'application/json', stream: () => inPieces(first, read) };
};

async function shown(db: Db, { storeId }: Actor, id: string, now: Date) {
  const view = await readPackage(db, storeId, id, now);
  if (!view) throw new Problem('not_found');
  return success(packageOf(view));
}

export const getPackage: Handler<operations['getPackage']> = async ({ actor, db, now, params }) =>
  shown(db, actor, params.id, now);

export const createPackage: Handler<operations['createPackage']> = async ({ actor, body, db, now }) =>
  shown(db, actor, await create(db, actor, withDefaults(body), now), now);

const withDefaults = (body: components['schemas']['NewPackage']) => ({
  ...body,
  description: body.description ?? null,
  imageUrl: body.imageUrl ?? null,
  categoryId: body.categoryId ?? null,
  globalLimit: body.globalLimit ?? null,
  perUserLimit: body.perUserLimit ?? null,
  periodType: body.periodType ?? null,
  periodValue: body.periodValue ?? null,
});

export const updatePackage: Handler<operations['updatePackage']> = async ({ actor, body, db, now, params }) => {
  await changePackage(db, actor, params.id, body, now);
  return shown(db, actor, params.id, now);
};

export const deletePackage: Handler<operations['deletePackage']> = async ({ actor, db, now, params }) => {
  await remove(db, actor, params.id, now);
  return success(null);
};
