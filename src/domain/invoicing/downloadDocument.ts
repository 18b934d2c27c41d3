/** Gives the PDF of an order's invoice or credit note: drawn at the first download, and the same bytes ever after. */
import type { Db, Statement } from '../../db/Db';
import type { InStore } from '../StoreModel';
import type { DocumentKind, InvoiceDocument } from './InvoiceDocument';

/** What draws a document. */
export type Render = (document: InvoiceDocument) => Promise<Buffer>;

interface Wanted {
  readonly customerId: number;
  readonly orderId: number;
  readonly kind: DocumentKind;
}

export type Download =
  | { readonly found: 'document'; readonly number: number; readonly pdf: Buffer }
  /** The order has no such document. */
  | { readonly found: 'order' }
  | { readonly found: 'nothing' };

/** An order of a player belongs to another contract. */
const DOCUMENT_OF_ORDER: Statement = {
  name: 'document_of_order',
  text: `select i.kind, i.number, i.credited_number as "creditedNumber", i.order_id as "orderId", i.issued_at as "issuedAt",
      i.currency, i.total, i.vat_rate as "vatRate", i.vat_amount as "vatAmount", i.rendering,
      case when i.rendering is null then i.facts end as facts
    from orders o left join invoices i on i.store_id = o.store_id and i.order_id = o.id and i.kind = $4
    where o.store_id = $1 and o.id = $2 and o.customer_id = $3 and o.player_username is null`,
};

/** Of several first downloads one is kept. */
const KEEP: Statement = {
  name: 'keep_rendering',
  text: `update invoices set rendering = $3, rendered_at = $4 where store_id = $1 and number = $2 and rendering is null
    returning number`,
};

const KEPT: Statement = {
  name: 'kept_rendering',
  text: `select rendering from invoices where store_id = $1 and number = $2`,
};

/** @throws whatever `render` does */
export async function downloadDocument(
  db: Db,
  actor: InStore,
  { customerId, orderId, kind }: Wanted,
  { render, at }: { render: Render; at: Date },
): Promise<Download> {
  const values = [actor.storeId, orderId, customerId, kind];
  const [row] = await db.read<Nullable<InvoiceDocument> & { rendering: Buffer | null }>(DOCUMENT_OF_ORDER, values);
  if (!row) return { found: 'nothing' };
  const { rendering, ...document } = row;
  if (document.number === null) return { found: 'order' };
  const pdf = rendering ?? (await keep(db, actor, document.number, await render(document as InvoiceDocument), at));
  return { found: 'document', number: document.number, pdf };
}

type Nullable<T> = { [Key in keyof T]: T[Key] | null };

async function keep(db: Db, { storeId }: InStore, number: number, pdf: Buffer, at: Date): Promise<Buffer> {
  const [kept] = await db.read(KEEP, [storeId, number, pdf, at]);
  if (kept) return pdf;
  const [row] = await db.read<{ rendering: Buffer }>(KEPT, [storeId, number]);
  if (!row) throw new Error(`invoice ${number} of store ${storeId} is gone`);
  return row.rendering;
}
