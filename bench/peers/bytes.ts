/**
 * The yardstick of hot reads: bare node:http that answers bytes from memory.
 * Parameters: port, then addresses; what they answer now is what this answers at their paths.
 */
import { createServer } from 'node:http';

void (async () => {
  const [port, ...addresses] = process.argv.slice(2);
  const answers = new Map<string, Buffer>();
  for (const address of addresses) {
    const { pathname, search } = new URL(address);
    answers.set(pathname + search, Buffer.from(await (await fetch(address)).arrayBuffer()));
  }
  createServer((request, response) => {
    const bytes = answers.get(request.url ?? '') as Buffer;
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': bytes.length });
    response.end(bytes);
  }).listen(Number(port), () => console.log('listening'));
})();
