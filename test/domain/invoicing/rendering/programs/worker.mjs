/** A worker that does what the name of the seller says, for tests of what is around it. */
import { parentPort } from 'node:worker_threads';

let drawn = 0;
parentPort.on('message', ({ number, facts }) => {
  const { name } = facts.seller;
  if (name === 'crash') throw new Error('crashed');
  if (name === 'exit') process.exit(3);
  if (name === 'hang') for (;;);
  if (name === 'fail') return parentPort.postMessage({ failure: 'it can not be drawn' });
  drawn += 1;
  setTimeout(() => parentPort.postMessage({ pdf: Buffer.from(`${number} is ${drawn}`) }), 20);
});
