/** The worker and the queue before it, when all goes well and when it does not. */
import path from 'node:path';
import { InvoiceRenderer, type RendererOptions } from '../../../../src/domain/invoicing/rendering/InvoiceRenderer';
import { createLog } from '../../../../src/log';
import { invoiceDocument } from '../../../support/invoiceDocument';

const program = path.join(__dirname, 'programs', 'worker.mjs');
const { seller } = invoiceDocument().facts;
const open = new Set<InvoiceRenderer>();
afterEach(async () => {
  for (const renderer of open) await renderer.close();
  open.clear();
});

function rendererWith(options: RendererOptions = {}): (name?: string, number?: number) => Promise<string> {
  const renderer = new InvoiceRenderer(createLog('silent'), { program, ...options });
  open.add(renderer);
  return async (name = 'fine', number = 1) =>
    (await renderer.render(invoiceDocument({ number, facts: { seller: { ...seller, name } } }))).toString();
}

test('one thread draws all, in the order in which they were asked for', async () => {
  const render = rendererWith();
  const drawn = await Promise.all([render('fine', 7), render('fine', 8), render('fine', 9)]);
  expect(drawn).toEqual(['7 is 1', '8 is 2', '9 is 3']);
});

test('a full queue refuses, and says when to come back; what waits is still drawn', async () => {
  const render = rendererWith({ mostWaiting: 2 });
  const accepted = [render(), render(), render()];
  await expect(render()).rejects.toMatchObject({ code: 'unavailable', headers: { 'Retry-After': '2' } });
  expect(await Promise.all(accepted)).toHaveLength(3);
  expect(await render()).toBe('1 is 4');
});

test.each(['crash', 'exit'])(
  'a worker that is lost (%s) fails the one it drew, and another draws the next',
  async (way) => {
    const render = rendererWith();
    const lost = render(way);
    const next = render();
    await expect(lost).rejects.toThrow();
    expect(await next).toBe('1 is 1');
  },
);

test('what takes too long is given up as unavailable, and others go on', async () => {
  const render = rendererWith({ patienceMs: 300 });
  const late = render('hang');
  const next = render();
  await expect(late).rejects.toMatchObject({ code: 'unavailable' });
  expect(await next).toBe('1 is 1');
});

test('what can not be drawn fails alone', async () => {
  const render = rendererWith();
  await expect(render('fail')).rejects.toThrow('it can not be drawn');
  expect(await render()).toBe('1 is 1');
});

test('a program that does not start fails each invoice, without end or loop', async () => {
  const render = rendererWith({ program: path.join(__dirname, 'programs', 'missing.js') });
  await expect(render()).rejects.toThrow(/missing/);
  await expect(render()).rejects.toThrow(/missing/);
});

test('closing ends the thread and refuses who waits and who comes', async () => {
  const render = rendererWith();
  await render();
  const running = [render('hang'), render()].map((job) => expect(job).rejects.toMatchObject({ code: 'unavailable' }));
  for (const renderer of open) await renderer.close();
  await Promise.all(running);
  await expect(render()).rejects.toMatchObject({ code: 'unavailable' });
});
