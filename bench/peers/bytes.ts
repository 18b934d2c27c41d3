/**
 * The yardstick of hot reads: bare node:http that answers bytes from memory.
 * Parameters: port, `body` or `answer`, then addresses; what they answer now is what this answers at their paths: their bodies with the
 * two headers that a body needs, or their whole answers, every header of theirs as it was when this began.
 */
import { createServer } from 'node:http';

void (async () => {
  const [port, what, ...addresses] = process.argv.slice(2);
  const answers = new Map<string, { bytes: Buffer; head: Record<string, string> }>();
  for (const address of addresses) {
    const { pathname, search } = new URL(address);
    const answer = await fetch(address);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const body = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': String(bytes.length) };
    answers.set(pathname + search, { bytes, head: what === 'body' ? body : headOf(answer) });
  }
  createServer((request, response) => {
    const { bytes, head } = answers.get(request.url ?? '') as { bytes: Buffer; head: Record<string, string> };
    response.writeHead(200, head);
    response.end(bytes);
  }).listen(Number(port), () => console.log('listening'));
})();

/** Node writes those of the connection, and the date, itself. */
function headOf({ headers }: Response): Record<string, string> {
  const own = ['connection', 'keep-alive', 'date'];
  const head: Record<string, string> = {};
  headers.forEach((value, name) => void (own.includes(name) || (head[name] = value)));
  return head;
}
