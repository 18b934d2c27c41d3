/**
 * The yardstick of cold reads: bare node:http and pg with one prepared statement, whose JSON text is the answer. Nothing else: no
 * store is looked up, nothing is validated, counted, named, formatted, measured or logged.
 * Parameters: port, address of the database, file with the statement: `{text, values}`, where the value "slug" stands for the last
 * segment of the path, "now" for the present instant, and "customer" for the number that the bearer token begins with.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Pool, types } from 'pg';

const CONNECTIONS = 10;
const [port, connectionString, file] = process.argv.slice(2);
const { text, values } = JSON.parse(readFileSync(String(file), 'utf8')) as { text: string; values: unknown[] };
types.setTypeParser(types.builtins.JSON, (json) => json);
const pool = new Pool({ connectionString: String(connectionString), max: CONNECTIONS });

/** Of a row that is one value, that value as it comes; of any other, all of them. */
const textOf = (row: string[]): string => (row.length === 1 ? String(row[0]) : JSON.stringify(row));

createServer((request, response) => {
  const { url = '', headers } = request;
  const given = values.map((value) => {
    if (value === 'slug') return decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
    if (value === 'customer') return parseInt(String(headers.authorization).slice('Bearer '.length), 10);
    return value === 'now' ? new Date() : value;
  });
  pool.query<string[]>({ name: 'yardstick', text, values: given, rowMode: 'array' }).then(
    ({ rows }) => {
      const written = rows.map(textOf);
      const body = Buffer.from(written.length === 1 ? String(written[0]) : `[${written.join(',')}]`);
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length });
      response.end(body);
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(port), () => console.log('listening'));
