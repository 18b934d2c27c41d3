/** psql's `\copy … to`, for machines without psql: `copy.ts URL "(STATEMENT)" FILE`. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to } from 'pg-copy-streams';

async function main([connectionString, statement, file]: string[]): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  const rows = client.query(to(`copy ${statement} to stdout with (format csv, header)`));
  await pipeline(rows, createWriteStream(String(file)));
  await client.end();
}

void main(process.argv.slice(2));
