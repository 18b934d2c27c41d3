/** Uploads that nothing names a day after they came are removed, and bytes that no row names. Several processes may do it at once. */
import type { Db, Statement } from '../../db/Db';
import { FOLDERS, mainPathOf, removeUpload } from '../../media/keepUpload';
import type { MediaStorage, MediaStorages } from '../../media/MediaStorage';

const KEPT_MS = 86_400_000;
/** Few enough for one statement's time. */
const BATCH = 500;
const IN_USE_MEANWHILE = '23503';

const STORES: Statement = { name: 'stores_with_media', text: 'select id, handle from stores order by id' };

/** Whoever is about to name a row holds on to it: it is passed over. */
export const SWEEP: Statement = {
  name: 'sweep_media',
  text: `delete from media where store_id = $1 and id in (
      select m.id from media m
      where m.store_id = $1 and m.created_at < $2
        and not exists (select 1 from products p where p.store_id = m.store_id and p.image_media_id = m.id)
        and not exists (select 1 from categories c where c.store_id = m.store_id and c.image_media_id = m.id)
        and not exists (select 1 from product_media pm where pm.store_id = m.store_id and pm.media_id = m.id)
      order by m.created_at, m.id limit ${BATCH} for update skip locked)
    returning storage, path, sizes`,
};

const NAMED: Statement = {
  name: 'named_media',
  text: 'select path from media where store_id = $1 and path = any($2)',
};

interface Store {
  readonly id: number;
  readonly handle: string;
}

interface Swept {
  readonly storage: MediaStorage['kind'];
  readonly path: string;
  readonly sizes: Record<string, string> | null;
}

/** @param db commits each statement by itself */
export async function sweepMedia(db: Pick<Db, 'read'>, { all }: MediaStorages, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS);
  for (const store of await db.read<Store & Record<string, unknown>>(STORES, [])) {
    await sweepRows(db, store, all, before);
    for (const storage of all) {
      for (const folder of Object.values(FOLDERS)) await sweepBytes(db, store, storage, folder, before);
    }
  }
}

/** The row first: bytes that outlive it are found later, a row without bytes would be shown. */
async function sweepRows(
  db: Pick<Db, 'read'>,
  { id }: Store,
  all: readonly MediaStorage[],
  before: Date,
): Promise<void> {
  for (;;) {
    const swept = await db.read<Swept & Record<string, unknown>>(SWEEP, [id, before]).catch(usedMeanwhile);
    for (const { storage, path, sizes } of swept) {
      const place = all.find(({ kind }) => kind === storage);
      if (place) await removeUpload(place, { path, sizes });
    }
    if (swept.length < BATCH) return;
  }
}

/** Somebody named one of them after the statement had begun: the next sweep knows. */
function usedMeanwhile(error: unknown): [] {
  if ((error as { code?: string }).code === IN_USE_MEANWHILE) return [];
  throw error;
}

async function sweepBytes(
  db: Pick<Db, 'read'>,
  { id, handle }: Store,
  storage: MediaStorage,
  folder: string,
  before: Date,
): Promise<void> {
  let paths: string[] = [];
  const removeNameless = async (): Promise<void> => {
    const rows = await db.read<{ path: string }>(NAMED, [id, paths.map(mainPathOf)]);
    const named = new Set(rows.map(({ path }) => path));
    for (const path of paths) if (!named.has(mainPathOf(path))) await storage.remove(path);
    paths = [];
  };
  for await (const { path, modifiedAt } of storage.list(`${folder}/${handle}/`)) {
    if (modifiedAt < before) paths.push(path);
    if (paths.length === BATCH) await removeNameless();
  }
  if (paths.length > 0) await removeNameless();
}
