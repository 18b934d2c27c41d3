/** The program behind `npm run mock`. */
import { mockCommand } from '../mock/mockCommand';
import { run, toldToStop } from './run';

const stop = toldToStop();
void run(async (endings) => {
  const mock = await mockCommand(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`));
  if (!mock) return;
  endings.push(mock.close);
  await stop.asked;
});
