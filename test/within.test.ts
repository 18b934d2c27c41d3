/** How long is waited: while the process is awake, and not while it can't see what has come. */
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { LateError, whenWaited, within } from '../src/within';

/** Answers each byte after as many hundredths of a second, in a thread of its own; 255 never. */
const ANSWERING = `
  const { createServer } = require('node:net');
  const { parentPort } = require('node:worker_threads');
  const server = createServer((socket) => socket.on('data', ([wait]) => wait < 255 && setTimeout(() => socket.write('.'), wait * 10)));
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;

let worker: Worker;
let socket: Socket;
beforeAll(async () => {
  worker = new Worker(ANSWERING, { eval: true });
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
});
afterAll(async () => {
  socket.destroy();
  await worker.terminate();
});

const answer = (hundredths: number): Promise<string> => {
  socket.write(Buffer.of(hundredths));
  return new Promise((resolve) => socket.once('data', () => resolve('answered')));
};
/** Nothing of this thread happens meanwhile. */
const stall = (milliseconds: number): unknown =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
/** The byte is sent before. */
const turn = (): Promise<unknown> => new Promise(setImmediate);

it('reads what came while the process stalled', async () => {
  const waited = within(150, answer(1));
  await turn();
  stall(400);
  expect(await waited).toBe('answered');
});

it('goes on waiting after a stall, for what could only be asked then', async () => {
  const asked = within(
    300,
    answer(1).then(() => answer(5)),
  );
  await turn();
  stall(600);
  expect(await asked).toBe('answered');
});

it('gives up what does not come, in time', async () => {
  const begin = performance.now();
  await expect(within(150, answer(255))).rejects.toThrow(LateError);
  expect(performance.now() - begin).toBeGreaterThanOrEqual(145);
  socket.removeAllListeners('data');
});

it('tells nobody who has stopped waiting', async () => {
  const late = jest.fn();
  const stops = [whenWaited(30, late), whenWaited(31, late)];
  stops[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 5));
  stall(60);
  await new Promise((resolve) => setTimeout(resolve, 1));
  stops[1]?.();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(late).not.toHaveBeenCalled();
});
