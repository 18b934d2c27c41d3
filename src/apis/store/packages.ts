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
import { success } from './answers';
import { packageOf } from './resources/package';

/** One piece is answered like everything else; of more, one at a time is held. */
export const listPackages: Handler<operations['listPackages']> = async ({ actor: { storeId }, db, now }) => {
  const first = await readPackages(db, storeId, now);
  if (!first.next) return success(first.packages.map(packageOf));
  const stream = () => inPieces(first, (after) => readPackages(db, storeId, now, after));
  return { status: 200, type: 'application/json', stream };
};

/** The documented body, closed only once all is in it. */
async function* inPieces(
  first: Piece,
  read: (after: NonNullable<Piece['next']>) => Promise<Piece>,
): AsyncGenerator<string> {
  let before = '{"success":true,"data":[';
  for (let piece = first; ; piece = await read(piece.next)) {
    if (piece.packages.length > 0) {
      yield before + JSON.stringify(piece.packages.map(packageOf)).slice(1, -1);
      before = ',';
    }
    if (!piece.next) break;
  }
  yield '],"message":null,"errors":[]}';
}

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
