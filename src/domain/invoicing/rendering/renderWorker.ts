/** The thread in which invoices are drawn, one after the other. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { InvoiceDocument } from '../InvoiceDocument';
import { renderInvoice } from './renderInvoice';

/** What the worker answers to a document. */
export type Rendered = { readonly pdf: Uint8Array } | { readonly failure: string };

/** Below that of requests, where they want the same core. Only Linux has a priority for each thread: elsewhere it is the process's. */
const NICE = 5;
if (process.platform === 'linux') setPriority(NICE);

parentPort?.on('message', (document: InvoiceDocument) => {
  renderInvoice(document).then(
    (pdf) => answer({ pdf }),
    (error: unknown) => answer({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

const answer = (rendered: Rendered): void => parentPort?.postMessage(rendered);
