/**
 * Where wrk is not installed: the same load from one Node process, on bare sockets, one request at a time on each. It needs more
 * CPU a request than wrk does, and so caps what a very fast server shows; CPU a request stays right.
 * Parameters: port, seconds, connections, file with one path a line (after a tab the header that is its credential), further header lines. Prints what
 * wrk.lua prints.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const [port, seconds, connections, file, ...headers] = process.argv.slice(2);
const paths = readFileSync(String(file), 'utf8').trim().split('\n');
const head = [`Host: 127.0.0.1:${port}`, ...headers];
const requests = paths.map((line) => {
  const [path, credential] = line.split('\t');
  const own = credential === undefined ? [] : [credential];
  return Buffer.from([`GET ${path} HTTP/1.1`, ...head, ...own, '', ''].join('\r\n'));
});
const latencies: number[] = [];
const start = performance.now();
const end = start + Number(seconds) * 1000;
let next = 0;
let errors = 0;
let open = Number(connections);

for (let connection = 0; connection < Number(connections); connection++) run();

function run(): void {
  const socket = connect(Number(port), '127.0.0.1').setNoDelay();
  let missing = 0;
  let sent = 0;
  const send = (): void => {
    sent = performance.now();
    socket.write(requests[next++ % requests.length] as Buffer);
  };
  socket.on('connect', send);
  socket.on('error', () => errors++);
  socket.on('close', () => --open === 0 && report());
  socket.on('data', (chunk: Buffer) => {
    missing += missing === 0 ? lengthOf(chunk) - chunk.length : -chunk.length;
    if (missing > 0) return;
    const now = performance.now();
    latencies.push(now - sent);
    if (now < end) send();
    else socket.end();
  });
}

/** Of the whole answer, from its first chunk: the heads of our servers are far below a packet. */
function lengthOf(chunk: Buffer): number {
  const head = chunk.toString('latin1', 0, chunk.indexOf('\r\n\r\n') + 4);
  if (!head.startsWith('HTTP/1.1 2')) errors++;
  return head.length + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
}

function report(): void {
  latencies.sort((one, other) => one - other);
  const p99 = latencies[Math.floor(latencies.length * 0.99)] ?? 0;
  const elapsed = (performance.now() - start) / 1000;
  console.log(`BENCH ${JSON.stringify({ requests: latencies.length, seconds: elapsed, p99, errors })}`);
}
