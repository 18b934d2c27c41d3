/** Has invoices drawn beside the event loop: one worker, a short queue before it, and another worker when one is lost. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../../log';
import { Problem } from '../../../problem';
import type { InvoiceDocument } from '../InvoiceDocument';
import type { Rendered } from './renderWorker';
import { SPECIMEN } from './specimen';

export interface RendererOptions {
  /** How many may wait for the one that is drawn. */
  readonly mostWaiting?: number;
  /** How long one may take, in milliseconds. */
  readonly patienceMs?: number;
  /** The worker's program. */
  readonly program?: string;
}

interface Job {
  readonly document: InvoiceDocument;
  readonly done: (pdf: Buffer) => void;
  readonly failed: (error: Error) => void;
}

const MOST_WAITING = 32;
const PATIENCE_MS = 10_000;
/** Of the heap; fonts and the memory of shaped words take some 50 of them. */
const MOST_MEGABYTES = 192;
/** What is drawn is short-lived and small; by itself the thread would take ten times as much, and give none back. */
const YOUNG_MEGABYTES = 4;
const RETRY_AFTER_SECONDS = '2';

export class InvoiceRenderer {
  private readonly waiting: Job[] = [];
  private readonly options: Required<RendererOptions>;
  private worker: Worker | undefined;
  private current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;
  private closed = false;

  constructor(
    private readonly log: Log,
    options: RendererOptions = {},
  ) {
    this.options = { mostWaiting: MOST_WAITING, patienceMs: PATIENCE_MS, program: ownProgram(), ...options };
  }

  /**
   * The document as a PDF.
   * @throws Problem `unavailable` when too many wait, this one takes too long, or the process ends; Error when it can't be drawn
   */
  render(document: InvoiceDocument): Promise<Buffer> {
    if (this.closed || this.waiting.length >= this.options.mostWaiting) return Promise.reject(busy());
    return new Promise((done, failed) => {
      this.waiting.push({ document, done, failed });
      this.next();
    });
  }

  /** Starts the worker and has it parse its fonts, so that no caller waits for that. */
  async warmUp(): Promise<void> {
    await this.render(SPECIMEN).catch((error: unknown) => this.log.error({ err: error }, 'no invoice can be drawn'));
  }

  /** Nothing is drawn any more; whoever still waits is refused. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { failed } of this.waiting.splice(0)) failed(busy());
    const worker = this.worker;
    this.settle((job) => job.failed(busy()));
    this.worker = undefined;
    await worker?.terminate();
  }

  private next(): void {
    if (this.current) return;
    const job = this.waiting.shift();
    if (!job) return;
    const worker = (this.worker ??= this.start());
    const timer = setTimeout(() => this.lose(worker, busy()), this.options.patienceMs);
    this.current = { job, timer };
    worker.ref();
    worker.postMessage(job.document);
  }

  private start(): Worker {
    const { program } = this.options;
    // Where the program is TypeScript (tests, benches), the worker needs what compiles it.
    const execArgv = program.endsWith('.ts') ? ['--require', 'tsx/cjs'] : [];
    const worker = new Worker(program, {
      execArgv,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.on('message', (rendered: Rendered) => {
      worker.unref();
      this.settle(({ done, failed }) =>
        'pdf' in rendered ? done(Buffer.from(rendered.pdf)) : failed(new Error(rendered.failure)),
      );
    });
    worker.once('error', (error) => this.lose(worker, error));
    worker.once('exit', (code) => this.lose(worker, new Error(`the thread that draws invoices ended with ${code}`)));
    return worker;
  }

  /** The document being drawn fails with its worker; it may have been the cause, so it is not tried again. */
  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.log.error({ err: error }, 'the thread that draws invoices is lost; the next invoice starts another');
    void worker.terminate();
    this.settle(({ failed }) => failed(error));
  }

  private settle(tell: (job: Job) => void): void {
    const { current } = this;
    this.current = undefined;
    if (current) {
      clearTimeout(current.timer);
      tell(current.job);
    }
    if (!this.closed) this.next();
  }
}

const busy = (): Problem => new Problem('unavailable', { headers: { 'Retry-After': RETRY_AFTER_SECONDS } });

/** Beside this file, compiled or not as this file is. */
const ownProgram = (): string => path.join(__dirname, `renderWorker${path.extname(__filename)}`);
