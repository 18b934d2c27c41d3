/** A made-up API on the real server, its rows in a real table: what the net is proven on until real operations are as varied. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { allApis } from '../../../src/apis';
import { type ApiName, type Contract, loadContract, readContract } from '../../../src/contract/Contract';
import type { Document } from '../../../src/contract/document';
import type { AnyHandlers, AnyReply, HandlerRequest } from '../../../src/contract/handlers';
import { Benefit } from '../../../src/domain/catalog/Benefit';
import { Problem } from '../../../src/problem';
import type { Parts } from '../../../src/assemble';
import { stores, type TestInstallation } from '../../support/installation';
import type { RowsOfItsOwn } from '../dredd/provoke';
import type { Changes } from '../../../src/verify/contractReader';

interface Asked extends Pick<HandlerRequest<never>, 'actor' | 'db' | 'now'> {
  readonly params: { readonly id: number };
  readonly query: { readonly take: number; readonly format: 'json' | 'csv' };
  readonly body: { readonly name: string; readonly description?: string | null };
}

const shown = ({ id, name, description }: Benefit) => ({ id, name, description });
const ok = (data: unknown): AnyReply => ({ status: 200, body: { success: true, data, message: null, errors: [] } });

async function find({ actor, db, params }: Asked): Promise<Benefit> {
  const benefit = await Benefit.inStore(actor, await db.connection()).findOne({ id: params.id });
  if (!benefit) throw new Problem('not_found');
  return benefit;
}

/** A name that is refused only once it is written. */
export const REFUSED_LATE = 'Refused late';

const handlers = {
  listBenefits: async ({ actor, db, query }: Asked) =>
    ok(
      (
        await Benefit.inStore(actor, await db.connection())
          .orderBy('id')
          .limit(query.take)
      ).map(shown),
    ),
  exportBenefits: async ({ actor, db, query }: Asked): Promise<AnyReply> => {
    const benefits = (await Benefit.inStore(actor, await db.connection())).map(shown);
    const [type, text] =
      query.format === 'csv'
        ? ['text/csv', ['id,name', ...benefits.map(({ id, name }) => `${id},${name}`)].join('\n')]
        : ['application/json', JSON.stringify(benefits)];
    return {
      status: 200,
      type,
      stream: async function* () {
        yield text;
      },
    };
  },
  getBenefitCertificate: async (asked: Asked): Promise<AnyReply> => {
    const { name } = await find(asked);
    return { status: 200, file: Buffer.concat([Buffer.from(`%PDF-1.7\n${name}`), Buffer.from([0xff, 0xfe])]) };
  },
  getBenefit: async (asked: Asked) => ok(shown(await find(asked))),
  createBenefit: async ({ actor, db, body: { name, description = null }, now }: Asked) => {
    const row = { name, description, createdAt: now, updatedAt: now };
    const benefit = await Benefit.inStore(actor, await db.connection()).insertAndFetch(row);
    if (name === REFUSED_LATE) throw new Problem('invalid', { fields: { name: ['Refused late.'] } });
    return ok(shown(benefit));
  },
  deleteBenefit: async (asked: Asked) => {
    const benefit = await find(asked);
    await Benefit.inStore(asked.actor, await asked.db.connection())
      .where('benefits.id', benefit.id)
      .delete();
    return ok(shown(benefit));
  },
};

const number = { type: 'integer', format: 'int64', minimum: 1, maximum: Number.MAX_SAFE_INTEGER };
const properties = { id: number, name: { type: 'string' }, description: { type: 'string', nullable: true } };
const schema = { type: 'object', required: ['id', 'name', 'description'], properties };

function document(): Document {
  const { document: real } = loadContract('store');
  const paths = parse(readFileSync(path.join(__dirname, 'benefits.yaml'), 'utf8')) as Document['paths'];
  const schemas = { ...real.components?.schemas, Benefit: schema } as never;
  return { ...real, paths, components: { ...real.components, schemas } };
}

/** What the net holds the server to. */
export const contract: Contract = readContract('store', document());

/** The made-up operations in the place of those of Store Management v1. */
export const parts: Pick<Parts, 'apis' | 'contractOf'> = {
  apis: (source) =>
    allApis(source).map((api) =>
      api.name === 'store' ? { ...api, handlers: handlers as unknown as AnyHandlers } : api,
    ),
  contractOf: (name: ApiName) => (name === 'store' ? contract : loadContract(name)),
};

const DOCUMENTED = 1;
const ELSEWHERE = 90_001;

const OURS = [
  [stores.game, DOCUMENTED],
  [stores.digital, ELSEWHERE],
];

/** The documented row here, and one that only the other store has; again as they were, when something was done to them. */
export async function insertBenefits({ database: { knex }, clock }: TestInstallation): Promise<void> {
  const row = { name: 'Fast', description: null, createdAt: clock.now(), updatedAt: clock.now() };
  await knex('benefits').whereIn(['storeId', 'id'], OURS).delete();
  await knex('benefits').insert([
    { ...row, storeId: stores.game, id: DOCUMENTED },
    { ...row, storeId: stores.digital, id: ELSEWHERE },
  ]);
}

export const elsewhere: NonNullable<Changes['path']> = { id: ELSEWHERE };

let lastRow = 1000;

export const rows: RowsOfItsOwn = {
  createBenefit: async () => ({}),
  deleteBenefit: async ({ database: { knex }, clock }) => {
    const id = ++lastRow;
    const stamps = { createdAt: clock.now(), updatedAt: clock.now() };
    await knex('benefits').insert({ storeId: stores.game, id, name: 'Mine', ...stamps });
    return { path: { id } };
  },
};
